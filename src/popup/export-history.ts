import { historyFile } from '../core/export/write-moved-file.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import { saveFile } from '../platform/page/save-file.ts';

/** Saves every kept brief with its articles as one JSON file. */
export async function exportHistory(call: CallWorker): Promise<void> {
  const listed = await call('listBriefs', {});
  const kept = await Promise.all(listed.map(({ id }) => call('getBrief', { briefId: id })));
  const briefs = kept.flatMap((found) => (found === null ? [] : [{ brief: found.brief, articles: found.articles }]));
  saveFile('aibot-history.json', 'application/json', historyFile(briefs));
}

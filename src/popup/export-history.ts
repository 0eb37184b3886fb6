import type { CallWorker } from '../platform/messages/call-worker.ts';
import { saveFile } from '../platform/page/save-file.ts';

/** Saves every kept brief with its articles as one JSON file. */
export async function exportHistory(call: CallWorker): Promise<void> {
  const listed = await call('listBriefs', {});
  const kept = await Promise.all(listed.map(({ id }) => call('getBrief', { briefId: id })));
  const file = { format: 'aibot-history', formatVersion: 1, briefs: kept.filter((brief) => brief !== null) };
  saveFile('aibot-history.json', 'application/json', `${JSON.stringify(file, null, 2)}\n`);
}

import { createInterface } from 'node:readline';
import { AiBotError, toAiBotError } from '../core/errors.ts';
import { parseBackgroundIdf } from '../core/stories/background-idf.ts';
import { groupReports } from '../core/stories/group.ts';
import { GroupRow, shaped } from './row-shapes.ts';
import { errorRow, parseRow, type RowId } from './rows.ts';
import { readTable } from './tables.ts';

/** Reads the whole stream, then answers row by row, in order. @returns the exit status */
export async function groupRows(input: NodeJS.ReadableStream, write: (row: unknown) => Promise<void>): Promise<number> {
  const rows: {
    id: RowId;
    error?: AiBotError;
    report?: { headline: string; text: string; url?: string; publishedAt?: string };
  }[] = [];
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const row = parseRow(line);
    try {
      if (row.value === undefined) throw new AiBotError('bad-row', { params: { reason: row.reason } });
      const { headline, text, url, publishedAt } = shaped(GroupRow, row.value);
      const report = {
        headline,
        text,
        ...(url === undefined ? {} : { url }),
        ...(publishedAt === undefined ? {} : { publishedAt }),
      };
      rows.push({ id: row.id, report });
    } catch (thrown) {
      rows.push({ id: row.id, error: toAiBotError(thrown) });
    }
  }
  const background = parseBackgroundIdf(await readTable('idf'));
  const groups = await groupReports(
    rows.flatMap((row) => row.report ?? []),
    { background },
  );
  let next = 0;
  for (const row of rows) {
    if (row.error !== undefined) await write(errorRow(row.id, row.error));
    else await write({ id: row.id, story: `story-${groups[next++] ?? 0}` });
  }
  return rows.some((row) => row.error !== undefined) ? 1 : 0;
}

import { createInterface } from 'node:readline';
import { AiBotError, toAiBotError } from '../core/errors.ts';
import { briefRow } from './brief-row.ts';
import { checkRow } from './check-row.ts';
import { groupRows } from './group-rows.ts';
import { HELP } from './help.ts';
import { readRow } from './read-row.ts';
import { errorRow, parseRow } from './rows.ts';

const ROW_VERBS: Readonly<Record<string, (row: Readonly<Record<string, unknown>>) => unknown>> = {
  read: readRow,
  brief: briefRow,
  check: checkRow,
};

/** Runs the headless command. @returns the exit status: 0 every row succeeded, 1 some failed, 2 wrong usage */
export async function main(argv: readonly string[]): Promise<number> {
  const [verb, ...rest] = argv;
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    process.stdout.write(HELP);
    return verb === undefined ? 2 : 0;
  }
  if (verb === 'group' && rest.length === 0) return groupRows(process.stdin, write);
  const handle = ROW_VERBS[verb];
  if (handle === undefined || rest.length > 0) {
    process.stderr.write(`aibot: unknown command "${argv.join(' ')}"\n\n${HELP}`);
    return 2;
  }
  return eachRow(handle);
}

async function eachRow(handle: (row: Readonly<Record<string, unknown>>) => unknown): Promise<number> {
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const row = parseRow(line);
    try {
      if (row.value === undefined) throw new AiBotError('bad-row', { params: { reason: row.reason } });
      await write(await handle(row.value));
    } catch (thrown) {
      failed = true;
      await write(errorRow(row.id, toAiBotError(thrown)));
    }
  }
  return failed ? 1 : 0;
}

async function write(row: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(row)}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}

import { createInterface } from 'node:readline';
import { AiBotError, toAiBotError } from '../core/errors.ts';
import { type BriefArguments, briefArguments } from './arguments.ts';
import { briefPages } from './brief-pages.ts';
import { briefRow } from './brief-row.ts';
import { checkRow } from './check-row.ts';
import { type Engine, endpointEngine, KEY_VARIABLE, localEngine } from './engine.ts';
import { groupRows } from './group-rows.ts';
import { HELP } from './help.ts';
import { messageOf } from './messages.ts';
import { readRow } from './read-row.ts';
import { errorRow, isRecord, parseRow } from './rows.ts';

type RowVerb = (row: Readonly<Record<string, unknown>>) => unknown;
const ROW_VERBS: ReadonlyMap<string, RowVerb> = new Map<string, RowVerb>([
  ['read', readRow],
  ['check', checkRow],
]);

/** Runs the headless command. @returns the exit status: 0 all succeeded, 1 some failed, 2 wrong usage */
export async function main(argv: readonly string[]): Promise<number> {
  const [verb, ...rest] = argv;
  if (verb === undefined || verb === 'help' || argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(HELP);
    return verb === undefined ? 2 : 0;
  }
  if (verb === 'brief') return brief(rest);
  const answer = ROW_VERBS.get(verb);
  if (answer === undefined && verb !== 'group') return wrongUsage(`unknown command "${verb}"`);
  if (rest.length > 0) return wrongUsage(`"${verb}" takes rows on standard input and no "${rest[0]}"`);
  return answer === undefined ? groupRows(process.stdin, write) : eachRow(answer);
}

async function brief(argv: readonly string[]): Promise<number> {
  let given: BriefArguments;
  try {
    given = briefArguments(argv);
  } catch (thrown) {
    return wrongUsage(messageOf(toAiBotError(thrown)));
  }
  const engine: Engine =
    given.endpoint === undefined
      ? localEngine()
      : endpointEngine(given.endpoint, {
          key: process.env[KEY_VARIABLE] ?? '',
          secondReading: given.secondReading === true,
        });
  if (given.pages.length === 0) return eachRow(briefRow(engine, given));
  return briefPages(engine, given, {
    out: (text) => void process.stdout.write(text),
    say: (line) => void process.stderr.write(`${line}\n`),
  });
}

function wrongUsage(reason: string): number {
  process.stderr.write(`aibot: ${reason}\nTry "aibot --help".\n`);
  return 2;
}

async function eachRow(answer: RowVerb): Promise<number> {
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const row = parseRow(line);
    try {
      if (row.value === undefined) throw new AiBotError('bad-row', { params: { reason: row.reason } });
      const reply = await answer(row.value);
      if (isRecord(reply) && reply.error !== undefined) failed = true;
      await write(reply);
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

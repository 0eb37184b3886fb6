import { readFile } from 'node:fs/promises';
import { AiBotError } from '../core/errors.ts';

/** Reads `tables/<name>.json` beside the built command. @throws AiBotError `bad-file` */
export async function readTable(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(new URL(`./tables/${name}.json`, import.meta.url), 'utf8'));
  } catch (cause) {
    throw new AiBotError('bad-file', { cause, params: { reason: `the table ${name} is missing or broken` } });
  }
}

import { readFile } from 'node:fs/promises';

/** The tables as they ship, for tests. */
export async function readTable(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../public/tables/${name}.json`, import.meta.url), 'utf8'));
}

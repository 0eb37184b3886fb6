import { hashOf } from '../hash.ts';

/** Lines of data between two marks that occur nowhere in them. */
export interface Fenced {
  readonly mark: string;
  readonly text: string;
}

/**
 * Fences data so that nothing in it can end the data: the mark depends on the lines and is chosen anew until none
 * of them holds it. Lines come from {@link cleanLine}, so none holds a line break either.
 */
export function fence(lines: readonly string[]): Fenced {
  const all = lines.join('\n');
  let mark = '';
  for (let salt = 0; mark === '' || all.includes(mark); salt += 1) mark = `DATA-${hashOf(`${salt} ${all}`)}`;
  return { mark, text: `<<<${mark}\n${all}\n${mark}>>>` };
}

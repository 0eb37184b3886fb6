const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of a text: runs of letters, marks and digits. Scripts without spaces count two characters as a word. */
export function countWords(text: string): number {
  let words = 0;
  for (const [run] of text.matchAll(WORD)) words += SPACELESS.test(run) ? Math.ceil(run.length / 2) : 1;
  return words;
}

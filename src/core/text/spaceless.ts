const SPACELESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a text starts in a script that puts no spaces between words. */
export function isSpaceless(text: string): boolean {
  return SPACELESS.test(text);
}

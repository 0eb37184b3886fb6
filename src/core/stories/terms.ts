import { lightStem } from '../text/light-stem.ts';
import { tokenise } from '../text/tokenise.ts';

/** The stems of a text in order, numbers without their commas; what grouping compares. */
export function termsOf(text: string): string[] {
  return tokenise(text).map((token) =>
    /^\d/.test(token.word) ? token.word.replaceAll(',', '') : lightStem(token.word),
  );
}

import { findNumbers } from '../../text/numbers.ts';

const ONES = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** A whole figure in digits or words, for a pattern with the flag `i`. */
export const FIGURE = `(?<![\\p{L}\\d.,-])(?:\\d[\\d,]*|(?:${TENS})(?:-(?:${ONES}))?|${ONES})(?![\\d%])`;

/** What a written figure says, or undefined. */
export function figure(written: string | undefined): number | undefined {
  if (written !== undefined && /^\d+(?:\.\d+)?$/u.test(written)) return Number(written);
  return written === undefined ? undefined : findNumbers(written)[0]?.value;
}

/** Another time, not the one that the report is about. */
export const OTHER_TIME =
  /\b(?:last (?:year|month|week|season|summer|winter|spring|autumn|time)|(?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|previous(?:ly)?|since (?:19|20)\d\d|in (?:19|20)\d\d|(?<!as )of (?:19|20)\d\d|(?:a|one|two|three|\w+) years? (?:after|later|since)|(?:a|one|two) years? on(?! \p{L})|in that (?:instance|case|year)|unlike in|(?:19|20)\d\d-\d\d|used to|so far this|former record|anniversary)\b/iu;
/** Not done: asked, feared, forecast. */
export const UNREAL =
  /\b(?:asked for|asks for|asking for|(?:called|calls|calling) (?:on \p{Lu}\p{Ll}+ )?for|wants?|wanted|sought|seeks?|demand(?:s|ed|ing)?|faces?|facing|could|would|may|might|if|unless|expected|forecasts?|predict\w*|hopes?|hoped|fear(?:s|ed)?|proposed?|proposal|maximum|up to|rumou?r\w*|whether)\b/iu;

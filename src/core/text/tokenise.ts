const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export interface Token {
  /** As it stands in the text. */
  readonly raw: string;
  /** Lower case, straight apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words and numbers of a text with their places; scripts without spaces by `Intl.Segmenter`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    if (SPACELESS.test(match[0])) tokens.push(...segmentRun(match[0], match.index));
    else tokens.push(tokenAt(match[0], match.index));
  }
  return tokens;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentRun(run: string, offset: number): Token[] {
  let segmenter = segmenters.get('word');
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter('und', { granularity: 'word' });
    segmenters.set('word', segmenter);
  }
  const tokens: Token[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike) tokens.push(tokenAt(segment, offset + index));
  }
  return tokens;
}

function tokenAt(raw: string, start: number): Token {
  return { raw, word: raw.toLowerCase().replaceAll('’', "'"), start, end: start + raw.length };
}

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** Longer runs are no words (a hash, a data URL); they are cut so that one of them cannot fill the memory. */
const LONGEST_TERM = 60;

/**
 * The words of a text as units of counting: lower-case runs of letters, marks or digits, compatibility forms folded.
 * Runs in scripts without spaces are cut by `Intl.Segmenter`.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (SPACELESS.test(run)) terms.push(...piecesOf(run));
    else terms.push(run.length > LONGEST_TERM ? run.slice(0, LONGEST_TERM) : run);
  }
  return terms;
}

let segmenter: Intl.Segmenter | undefined;

function piecesOf(run: string): string[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  return Array.from(segmenter.segment(run), (piece) => piece.segment);
}

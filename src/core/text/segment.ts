import type { Block, Span } from '../article.ts';
import { languagePack } from './packs/index.ts';

/** A sentence of a source, by its place. */
export interface SourceSentence extends Span {
  readonly text: string;
  /** Index of its block. */
  readonly paragraph: number;
}

export interface Segmentable {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly lang?: string;
}

interface Piece {
  start: number;
  end: number;
}

const CLOSING = /^["'”’»)\]]/u;
/** A capital with a full stop, alone or after another ("J.", "J. R.", "U.S."). */
const INITIAL = /(?:^|[\s(“"'.-])\p{Lu}\.$/u;
const LAST_WORD = /([\p{L}.]+)\.$/u;
const STOPPED = /[.!?…。！？।؟۔]["'”’»」』)\]]*$/u;
/** `Intl.Segmenter` slows down on endless blocks; no paragraph of news comes near this many characters. */
const LONGEST_BLOCK = 20_000;
/** A quotation is kept whole up to this length; longer ones are cut at their own full stops. */
const LONGEST_QUOTATION = 420;
const MOST_PIECES = 5;

/**
 * The sentences of a text, block by block: `Intl.Segmenter`, re-joined where it cut after an abbreviation or an initial,
 * before a lower-case letter or a closing quote, and inside a quotation that the same block closes soon after.
 */
export function segmentSentences(source: Segmentable): SourceSentence[] {
  const { abbreviations } = languagePack(source.lang ?? 'en');
  const segmenter = segmenterFor(source.lang);
  return source.blocks.flatMap((block, paragraph) =>
    chunks(block).flatMap((chunk) => {
      const pieces = rejoined(source.text, cut(source.text, chunk, segmenter), abbreviations);
      return withWholeQuotations(source.text, pieces).flatMap(({ start, end }) => {
        const raw = source.text.slice(start, end);
        const text = raw.trim();
        const from = start + raw.length - raw.trimStart().length;
        return text === '' ? [] : [{ text, start: from, end: from + text.length, paragraph }];
      });
    }),
  );
}

function chunks({ start, end }: Span): Span[] {
  const out: Span[] = [];
  for (let at = start; at < end; at += LONGEST_BLOCK) out.push({ start: at, end: Math.min(end, at + LONGEST_BLOCK) });
  return out;
}

function cut(text: string, { start, end }: Span, segmenter: Intl.Segmenter): Piece[] {
  const pieces: Piece[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(start, end)))
    pieces.push({ start: start + index, end: start + index + segment.length });
  return pieces;
}

function rejoined(text: string, pieces: readonly Piece[], abbreviations: ReadonlySet<string>): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const previous = out.at(-1);
    const joins =
      previous !== undefined &&
      belongsTogether(
        text.slice(Math.max(previous.start, previous.end - 60), previous.end),
        text.slice(piece.start, piece.end),
        abbreviations,
      );
    if (previous !== undefined && joins) previous.end = piece.end;
    else out.push({ ...piece });
  }
  return out;
}

function belongsTogether(before: string, after: string, abbreviations: ReadonlySet<string>): boolean {
  const left = before.trimEnd();
  const right = after.trimStart();
  if (/^\p{Ll}/u.test(right) || (CLOSING.test(right) && !/^["'”’»]\p{Lu}/u.test(right))) return true;
  if (!/[.]$/.test(left)) return false;
  if (INITIAL.test(left) && !/(?:^|\s)I\.$/.test(left)) return !endsOnCountry(left, right);
  const last = LAST_WORD.exec(left)?.[1]?.toLowerCase();
  if (last === undefined || !abbreviations.has(last)) return false;
  return last.includes('.') ? !endsOnCountry(left, right) : true;
}

const SENTENCE_OPENERS = new Set(
  'the a an in on at by about within under over from to of since until during despite but and or so yet he she it they we i this that these those there then his her their its our some all most many both each no not after before when while where if as for with according however meanwhile police officials authorities'.split(
    ' ',
  ),
);

/** "... in the U.S. The bill ..." ends a sentence, "... the U.S. Senate ..." does not. */
function endsOnCountry(left: string, right: string): boolean {
  if (!/\p{L}\.\p{L}\.$/u.test(left)) return false;
  const next = /^["“]?(\p{Lu}\p{L}*)\s/u.exec(right)?.[1];
  return next !== undefined && SENTENCE_OPENERS.has(next.toLowerCase());
}

function withWholeQuotations(text: string, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i];
    if (first === undefined) continue;
    const end = closesAt(text, pieces, i);
    out.push({ start: first.start, end: (pieces[end] ?? first).end });
    i = end;
  }
  return out;
}

/** Index of the piece at which the quotation opened in piece `from` is closed; `from` itself where there is none. */
function closesAt(text: string, pieces: readonly Piece[], from: number): number {
  const first = pieces[from];
  if (first === undefined || !opensQuotation(text.slice(first.start, first.end))) return from;
  for (let j = from + 1; j < pieces.length && j - from < MOST_PIECES; j++) {
    const piece = pieces[j];
    if (piece === undefined || piece.end - first.start > LONGEST_QUOTATION) return from;
    if (!opensQuotation(text.slice(first.start, piece.end))) return j;
  }
  return from;
}

/** Whether a quotation that starts in the text is still open at its end. */
export function opensQuotation(text: string): boolean {
  let open = 0;
  let straight = false;
  for (const char of text) {
    if (char === '“' || char === '«' || char === '„' || char === '「') open += char === '“' && open > 0 ? 0 : 1;
    else if (char === '”' || char === '»' || char === '」') open = Math.max(0, open - 1);
    else if (char === '"') straight = !straight;
  }
  return open > 0 || straight;
}

/** Whether a sentence ends on final punctuation of any script, closing quotes and brackets aside. */
export function hasFinalStop(text: string): boolean {
  return STOPPED.test(text);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string | undefined): Intl.Segmenter {
  const tag = validTag(lang);
  let segmenter = segmenters.get(tag);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
    segmenters.set(tag, segmenter);
  }
  return segmenter;
}

function validTag(lang: string | undefined): string {
  try {
    return lang === undefined ? 'en' : (Intl.getCanonicalLocales(lang)[0] ?? 'en');
  } catch {
    return 'en';
  }
}

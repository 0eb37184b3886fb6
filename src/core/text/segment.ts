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

const CLOSING = /^["'”’»)\]]/u;
const INITIAL = /(?:^|[\s(“"'.-])\p{Lu}\.$/u;
const LAST_WORD = /([\p{L}.]+)\.$/u;

/** The sentences of a text, block by block: `Intl.Segmenter`, re-joined where it cut at an abbreviation, an initial, or inside a quote. */
export function segmentSentences(source: Segmentable): SourceSentence[] {
  const segmenter = new Intl.Segmenter(validTag(source.lang), { granularity: 'sentence' });
  const { abbreviations } = languagePack(source.lang ?? 'en');
  return source.blocks.flatMap((block, paragraph) => {
    const pieces: { start: number; end: number }[] = [];
    for (const { segment, index } of segmenter.segment(source.text.slice(block.start, block.end))) {
      const previous = pieces.at(-1);
      const start = block.start + index;
      const before = previous === undefined ? '' : source.text.slice(previous.start, previous.end);
      if (previous !== undefined && belongsTogether(before, segment, abbreviations))
        previous.end = start + segment.length;
      else pieces.push({ start, end: start + segment.length });
    }
    return pieces.flatMap(({ start, end }) => {
      const raw = source.text.slice(start, end);
      const text = raw.trim();
      const from = start + raw.length - raw.trimStart().length;
      return text === '' ? [] : [{ text, start: from, end: from + text.length, paragraph }];
    });
  });
}

function belongsTogether(before: string, after: string, abbreviations: ReadonlySet<string>): boolean {
  const left = before.trimEnd();
  if (/^\s*\p{Ll}/u.test(after) || CLOSING.test(after.trimStart())) return true;
  if (INITIAL.test(left)) return true;
  const last = LAST_WORD.exec(left)?.[1]?.toLowerCase();
  return last !== undefined && abbreviations.has(last);
}

function validTag(lang: string | undefined): string {
  try {
    return lang === undefined ? 'en' : (Intl.getCanonicalLocales(lang)[0] ?? 'en');
  } catch {
    return 'en';
  }
}

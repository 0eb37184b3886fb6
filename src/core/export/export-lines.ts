import type { Brief, DisagreementValue, Sentence, Source, TimelineEntry } from '../brief.ts';
import type { ExportWords } from './words.ts';

/** The date and hour of a moment as its ISO text has them ("2026-11-20 11:05"): exports do not guess a time zone. */
export function plainMoment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

/** A timeline's label: the resolved date, and the source's own words where they say it differently. */
export function timelineLabel({ iso, asWritten }: TimelineEntry): string {
  const date = plainMoment(iso);
  return asWritten === '' || date.includes(asWritten) ? date : `${date} (${asWritten})`;
}

/** Who says a value that sources differ on: outlets, whom they cite, and when they said it. */
export function valueFacts(value: DisagreementValue, names: ReadonlyMap<number, string>): string {
  const outlets = value.outlets.map((outlet) => names.get(outlet) ?? '').join(', ');
  const facts = [value.attributedTo ?? '', value.at === undefined ? '' : plainMoment(value.at)].filter(Boolean);
  return facts.length === 0 ? outlets : `${outlets} (${facts.join(', ')})`;
}

/** Byline, place and moment of a brief in one line's pieces. */
export function bylinePieces(brief: Brief, words: ExportWords): string[] {
  const { place, eventDate } = brief.dateline;
  return [words.byline, plainMoment(brief.createdAt), ...(place ? [place] : []), ...(eventDate ? [eventDate.iso] : [])];
}

/** What an export says after a sentence that is not plainly supported. */
export function markOf(sentence: Sentence, words: ExportWords): string | undefined {
  if (sentence.verdict === 'supported') return undefined;
  const label = sentence.verdict === 'partial' ? words.checkThis : words.notSupported;
  const reason = sentence.reasons[0];
  if (reason === undefined) return label;
  const instead = reason.inSources.length > 0 ? ` / ${reason.inSources.join(', ')}` : '';
  return `${label}: ${reason.found}${instead}`;
}

/** Sources in the order of their numbers, then those that were left out. */
export function sourcesInOrder(brief: Brief, numbers: ReadonlyMap<number, number>): Source[] {
  const rank = (source: Source): number => numbers.get(source.article) ?? Number.MAX_SAFE_INTEGER;
  return [...brief.sources].sort((a, b) => rank(a) - rank(b));
}

/** The outlet whose agency text a source repeats; nothing where it was left out for another reason. */
export function originalOf(source: Source, brief: Brief): string | undefined {
  if (source.leftOut !== 'wire-copy') return undefined;
  return brief.sources.find((other) => other.article === source.wireCopyOf)?.outlet;
}

/** What an export says after a source that was left out: that it was, and why. */
export function leftOutMark(source: Source, brief: Brief, words: ExportWords): string | undefined {
  return source.leftOut === undefined ? undefined : words.leftOut(source.leftOut, originalOf(source, brief));
}

/** No space stands between sentences in Chinese and Japanese. */
export function sentenceGap(language: string): string {
  return /^(zh|ja)\b/i.test(language) ? '' : ' ';
}

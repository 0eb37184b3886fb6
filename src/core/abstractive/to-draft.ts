import type { DatePrecision, Engine, SectionKind } from '../brief.ts';
import type { Draft, DraftBlock, DraftSection, DraftSentence, DraftTimelineEntry, SpanRef } from '../draft.ts';
import type { Story } from '../story.ts';
import { languagePack } from '../text/packs/index.ts';
import type { Headings } from '../text/packs/language-pack.ts';
import type { ModelReply, ReplySentence } from './model-reply.ts';
import { isNoStatement } from './no-statement.ts';
import type { NumberedSources } from './source-sentences.ts';

/** Headings where a model's own one names or counts something that no source has. */
const HEADING_OF: Readonly<Record<SectionKind, keyof Headings>> = {
  'what-happened': 'whatHappened',
  reactions: 'reactions',
  'whats-next': 'whatsNext',
  background: 'background',
  other: 'more',
};
const MAX_HEADING = 80;

/** A Draft from what a model wrote: labels become spans, and what only decorates must stand in the sources to be kept. */
export function toDraft(
  reply: ModelReply,
  sources: NumberedSources,
  story: Story,
  engine: Engine,
  language: string,
): Draft {
  const known = wordsOf(story);
  const standsInSources = (text: string) => hardWords(text).every((word) => known.has(word));
  const isNamed = (name: string) => [...name.matchAll(WORD)].every(([word]) => known.has(word.toLowerCase()));
  const spans = (cites: readonly string[]) => spansOf(cites, sources);
  const sentence = (s: ReplySentence): DraftSentence => ({
    text: s.text,
    claims: spans(s.cites),
    ...(s.speaker !== '' && isNamed(s.speaker)
      ? { speech: { speaker: s.speaker, ...(s.party !== '' && isNamed(s.party) ? { party: s.party } : {}) } }
      : {}),
  });
  const place =
    reply.place !== '' && story.articles.some((a) => a.text.includes(reply.place)) ? { place: reply.place } : {};
  const written = reply.eventDate.asWritten;
  const dated =
    written !== '' && story.articles.some((a) => a.text.includes(written)) && precisionOf(reply.eventDate.iso);
  const hasOwnAddress = ({ text }: ReplySentence): boolean =>
    [...text.matchAll(ADDRESS)].some(([address]) => !story.articles.some((a) => a.text.includes(address)));
  /** A sentence that sends the reader to an address no source prints, or orders somebody about, is no news, whoever had the idea. */
  const isNews = (s: ReplySentence): boolean => !hasOwnAddress(s) && !isNoStatement(s.text);
  const all = [...reply.lede, ...reply.sections.flatMap((s) => s.sentences), ...reply.timeline];
  const dropped = new Set(all.filter((s) => !isNews(s)).map((s) => s.text)).size;
  const safe = (sentences: readonly ReplySentence[]) => sentences.filter(isNews);
  return {
    engine,
    language,
    headline: reply.headline === '' ? ownHeadline(story) : reply.headline,
    dateline: { ...place, ...(dated ? { eventDate: { iso: reply.eventDate.iso, asWritten: written } } : {}) },
    lede: safe(reply.lede).map(sentence),
    keyDetails: reply.details.map(({ label, value, cites }) => ({
      label: label.slice(0, MAX_HEADING),
      value,
      claims: spans(cites),
    })),
    sections: reply.sections.map(({ kind, heading, sentences }): DraftSection => {
      const fits = heading !== '' && heading.length <= MAX_HEADING && standsInSources(heading);
      return {
        kind,
        heading: fits ? heading : languagePack(language).headings[HEADING_OF[kind]],
        blocks: blocksOf(safe(sentences), sentence, isNamed),
      };
    }),
    timeline: reply.timeline.filter(isNews).flatMap((entry): DraftTimelineEntry[] => {
      const precision = precisionOf(entry.iso);
      const claims = spans(entry.cites);
      // a date is taken only in the words of a sentence it cites
      const found = claims.some((c) => story.articles[c.article]?.text.slice(c.start, c.end).includes(entry.asWritten));
      if (precision === undefined || entry.asWritten === '' || !found) return [];
      return [{ iso: entry.iso, precision, asWritten: entry.asWritten, sentence: { text: entry.text, claims } }];
    }),
    notEstablished: reply.unknown,
    ...(dropped === 0 ? {} : { dropped }),
  };
}

/** The spans of the labels that exist, each once; one that is out of range is nothing. */
export function spansOf(cites: readonly string[], sources: NumberedSources): SpanRef[] {
  const spans = new Map<string, SpanRef>();
  for (const label of cites) {
    for (const span of sources.byLabel.get(label)?.spans ?? []) spans.set(`${span.article}:${span.start}`, span);
  }
  return [...spans.values()];
}

function blocksOf(
  sentences: readonly ReplySentence[],
  sentence: (s: ReplySentence) => DraftSentence,
  isNamed: (party: string) => boolean,
): DraftBlock[] {
  const blocks: { party: string; sentences: DraftSentence[] }[] = [];
  for (const s of sentences) {
    const party = s.party.length <= MAX_HEADING && isNamed(s.party) ? s.party : '';
    const last = blocks.at(-1);
    if (last !== undefined && last.party === party) last.sentences.push(sentence(s));
    else blocks.push({ party, sentences: [sentence(s)] });
  }
  return blocks.map((b) =>
    b.party === ''
      ? { type: 'sentences', sentences: b.sentences }
      : { type: 'party', party: b.party, sentences: b.sentences },
  );
}

/** What one outlet called it; the first with a headline. */
function ownHeadline(story: Story): string {
  return story.articles.find((a, i) => a.headline !== '' && story.voices[i]?.leftOut === undefined)?.headline ?? '';
}

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s"'<>)]+|[\w.+-]+@[\w-]+\.[\w.]+/gi;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(story: Story): ReadonlySet<string> {
  const known = new Set<string>();
  for (const article of story.articles) {
    for (const [word] of `${article.headline} ${article.text}`.matchAll(WORD)) known.add(word.toLowerCase());
  }
  return known;
}

/** Numbers, and capitalised words but the first: what a heading may not make up. */
function hardWords(text: string): string[] {
  return [...text.matchAll(WORD)]
    .filter(([word], i) => /\p{Nd}/u.test(word) || (i > 0 && /^\p{Lu}/u.test(word)))
    .map(([word]) => word.toLowerCase());
}

const ISO = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}.*)?)?)?$/;

function precisionOf(iso: string): DatePrecision | undefined {
  const match = ISO.exec(iso);
  if (match === null) return undefined;
  if (match[1] !== undefined) return 'minute';
  return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
}

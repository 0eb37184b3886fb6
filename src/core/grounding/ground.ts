import {
  type Brief,
  type Dateline,
  FORMAT_VERSION,
  type KeyDetail,
  type Section,
  type SectionBlock,
  type Sentence,
  type Source,
  type TimelineEntry,
} from '../brief.ts';
import type { Draft, DraftBlock, DraftDetail, DraftTimelineEntry } from '../draft.ts';
import { hashOf } from '../hash.ts';
import { type Story, speakingArticles } from '../story.ts';
import { countWords } from '../text/count-words.ts';
import { agreementOn } from './agreement.ts';
import { briefNotes } from './brief-notes.ts';
import { cite } from './cite.ts';
import { findDisagreements } from './disagree.ts';
import { type Grounder, sentenceGrounder } from './ground-sentence.ts';
import { notEstablished } from './not-established.ts';
import { inParagraphs } from './paragraphs.ts';
import { type PreparedSources, prepareSources } from './prepare-sources.ts';
import { plainQuote } from './quotes.ts';
import type { SoftModel } from './soft-model.ts';
import { termsOf } from './terms.ts';
import { findMismatches } from './verify-sentence.ts';

export interface GroundOptions {
  /** ISO 8601. */
  readonly now: string;
  /** What happens to a sentence that fails: shown and marked, or dropped. */
  readonly onUnsupported: 'mark' | 'drop';
  readonly disclaimer: string;
  /** Learned weights of the soft score; see `loadSoftModel`. */
  readonly softModel?: SoftModel;
}

/** Words a minute, silent reading of English non-fiction (Brysbaert 2019). */
const READING_WORDS_PER_MINUTE = 238;

/** A Brief from a Draft: every sentence is checked against the sources; what fails is dropped or marked. */
export function ground(draft: Draft, story: Story, options: GroundOptions): Brief {
  const sources = prepareSources(story, options.softModel);
  const grounder = sentenceGrounder(sources, story, draft.language, options.onUnsupported);
  const block = (b: DraftBlock): SectionBlock[] => {
    const sentences = b.sentences.flatMap(grounder.sentence);
    if (b.type === 'sentences') return inParagraphs(sentences).map((paragraph) => ({ ...b, sentences: paragraph }));
    return sentences.length === 0 ? [] : [{ ...b, sentences }];
  };
  const lede = draft.lede.flatMap(grounder.sentence);
  const sections: Section[] = draft.sections.flatMap((s) => {
    const blocks = s.blocks.flatMap(block);
    return blocks.length === 0 ? [] : [{ kind: s.kind, heading: s.heading, blocks }];
  });
  const newestReport = newest(story);
  const timeline = draft.timeline.flatMap((entry) =>
    timelineEntry(entry, grounder, sources, newestReport ?? options.now),
  );
  const disagreements = findDisagreements(sources, story);
  const keyDetails = draft.keyDetails.flatMap((detail) =>
    keyDetail(detail, story).map((d) => ({ ...d, agreement: agreementOn(d, disagreements, sources, story) })),
  );
  const prose = [...lede, ...sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))];
  const wordsWritten = prose.reduce((sum, s) => sum + countWords(s.text), 0);
  const sourcesRead = sourceList(draft, story, prose);
  const wordsRead = sourcesRead.reduce((sum, s) => sum + s.wordsRead, 0);
  const mine = grounder.checks();
  const checks = { ...mine, repaired: mine.repaired + (draft.repaired ?? 0) };
  return {
    formatVersion: FORMAT_VERSION,
    id: hashOf(`${story.id} ${options.now} ${draft.headline}`),
    storyId: story.id,
    createdAt: options.now,
    language: draft.language,
    engine: draft.engine,
    headline: headline(draft, story, sources),
    dateline: dateline(draft.dateline, story, sources, newestReport),
    lede,
    keyDetails,
    sections,
    timeline,
    disagreements,
    notEstablished: notEstablished(draft.notEstablished, sources),
    sources: sourcesRead,
    checks,
    notes: [
      ...briefNotes(story, checks, prose.filter((s) => s.verdict === 'unsupported').length),
      ...(draft.notes ?? []),
    ],
    stats: {
      wordsRead,
      wordsWritten,
      minutesSaved: Math.max(0, Math.floor((wordsRead - wordsWritten) / READING_WORDS_PER_MINUTE)),
    },
    disclaimer: options.disclaimer,
  };
}

function newest(story: Story): string | undefined {
  return speakingArticles(story)
    .flatMap((i) => story.articles[i]?.publishedAt ?? [])
    .filter((iso) => !Number.isNaN(Date.parse(iso)))
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1);
}

/** A timeline entry whose date the cited sentences do not bear out is left out. */
function timelineEntry(
  entry: DraftTimelineEntry,
  grounder: Grounder,
  sources: PreparedSources,
  newestReport: string,
): TimelineEntry[] {
  return grounder.sentence(entry.sentence).flatMap((sentence) => {
    const cited = sources.sentences.filter((s) =>
      sentence.citations.some((c) => c.article === s.article && c.start < s.end && c.end > s.start),
    );
    const day = entry.iso.slice(0, 10);
    const isDated = cited.some(
      (s) =>
        s.text.includes(entry.asWritten) ||
        s.dates.some((d) => d.iso !== undefined && (d.iso.startsWith(day) || day.startsWith(d.iso))),
    );
    if (!isDated || sentence.verdict === 'unsupported') return [];
    return [{ ...entry, future: day > newestReport.slice(0, day.length), sentence }];
  });
}

/** A detail whose value no cited span holds is left out. */
function keyDetail({ label, value, claims }: DraftDetail, story: Story): KeyDetail[] {
  const citations = claims.flatMap((ref) => cite(ref, story.articles)).filter((c) => holdsValue(c.quote, value));
  return citations.length === 0 ? [] : [{ label, value, citations, agreement: [] }];
}

function holdsValue(quote: string, value: string): boolean {
  if (plainQuote(quote).includes(plainQuote(value))) return true;
  const held = new Set(termsOf(quote).map((t) => t.key));
  const wanted = termsOf(value).filter((t) => t.content);
  return wanted.length > 0 && wanted.every((t) => held.has(t.key));
}

/** A headline that contradicts the sources gives way to the first source's own. */
function headline(draft: Draft, story: Story, sources: PreparedSources): string {
  const theirs = speakingArticles(story).flatMap((i) => story.articles[i]?.headline || []);
  if (draft.engine.kind === 'local' || theirs.includes(draft.headline)) return draft.headline;
  const { findings } = findMismatches(draft.headline, sources, draft.language);
  return findings.some((f) => f.hard) ? (theirs[0] ?? draft.headline) : draft.headline;
}

function dateline(
  { place, eventDate }: Dateline,
  story: Story,
  sources: PreparedSources,
  newestReport: string | undefined,
): Dateline {
  const isPlace =
    place !== undefined &&
    story.articles.some(
      (a) =>
        a.placeOfDateline?.toLowerCase() === place.toLowerCase() || a.text.toLowerCase().includes(place.toLowerCase()),
    );
  const isDate =
    eventDate !== undefined &&
    sources.sentences.some((s) =>
      s.dates.some((d) => d.iso?.startsWith(eventDate.iso.slice(0, 10)) || d.asWritten === eventDate.asWritten),
    );
  return {
    ...(isPlace ? { place } : {}),
    ...(isDate ? { eventDate } : {}),
    ...(newestReport === undefined ? {} : { newestReport }),
  };
}

function sourceList(draft: Draft, story: Story, prose: readonly Sentence[]): Source[] {
  return story.articles.map((article, index): Source => {
    const voice = story.voices[index] ?? { independentOutlet: index };
    return {
      article: index,
      url: article.url,
      outlet: article.outlet,
      headline: article.headline,
      ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
      wordsRead: voice.leftOut === undefined ? (draft.wordsRead?.[index] ?? article.wordCount) : 0,
      wordsTotal: article.wordCount,
      sentencesUsed: prose.filter((s) => s.citations.some((c) => c.article === index)).length,
      independentOutlet: voice.independentOutlet,
      ...(voice.wireCopyOf === undefined ? {} : { wireCopyOf: voice.wireCopyOf }),
      ...(voice.leftOut === undefined ? {} : { leftOut: voice.leftOut }),
    };
  });
}

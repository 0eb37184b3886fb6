import type { Article, Note } from '../article.ts';
import {
  type Brief,
  type Citation,
  FORMAT_VERSION,
  type KeyDetail,
  type Section,
  type SectionBlock,
  type Sentence,
  type Source,
  type TimelineEntry,
} from '../brief.ts';
import type { Draft, DraftBlock, DraftSentence, SpanRef } from '../draft.ts';
import { hashOf } from '../hash.ts';
import { independentOutlets, type Story } from '../story.ts';
import { countWords } from '../text/count-words.ts';
import { checkClaim } from './check-claim.ts';

export interface GroundOptions {
  /** ISO 8601. */
  readonly now: string;
  /** What happens to a sentence that fails: shown and marked, or dropped. */
  readonly onUnsupported: 'mark' | 'drop';
  readonly disclaimer: string;
}

const READING_WORDS_PER_MINUTE = 238;

/** A Brief from a Draft: every sentence is checked against the sources; what fails is dropped or marked. */
export function ground(draft: Draft, story: Story, options: GroundOptions): Brief {
  const verdicts = { supported: 0, partial: 0, unsupported: 0, repaired: draft.repaired ?? 0, dropped: 0 };
  const sentence = (s: DraftSentence): Sentence[] => {
    const citations = s.claims.flatMap((ref) => citationOf(ref, story.articles));
    const { verdict, reasons } = checkClaim(
      s.text,
      citations.map((c) => c.quote),
    );
    if (citations.length === 0 || (verdict === 'unsupported' && options.onUnsupported === 'drop')) {
      verdicts.dropped += 1;
      return [];
    }
    verdicts[verdict] += 1;
    const outlets = new Set(citations.map((c) => story.voices[c.article]?.independentOutlet)).size;
    const speech = s.speech === undefined ? {} : { speech: { ...s.speech, verbatim: true } };
    return [{ text: s.text, citations, verdict, reasons, outlets, ...speech }];
  };
  const block = (b: DraftBlock): SectionBlock[] => {
    const sentences = b.sentences.flatMap(sentence);
    return sentences.length === 0 ? [] : [{ ...b, sentences }];
  };
  const lede = draft.lede.flatMap(sentence);
  const sections: Section[] = draft.sections.flatMap((s) => {
    const blocks = s.blocks.flatMap(block);
    return blocks.length === 0 ? [] : [{ kind: s.kind, heading: s.heading, blocks }];
  });
  const timeline: TimelineEntry[] = draft.timeline.flatMap((entry) =>
    sentence(entry.sentence).map((s) => ({
      ...entry,
      future: entry.iso > options.now.slice(0, entry.iso.length),
      sentence: s,
    })),
  );
  const keyDetails: KeyDetail[] = draft.keyDetails.flatMap((d) => {
    const citations = d.claims.flatMap((ref) => citationOf(ref, story.articles));
    return citations.length === 0 ? [] : [{ label: d.label, value: d.value, citations, agreement: [] }];
  });
  const prose = [...lede, ...sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))];
  const wordsWritten = prose.reduce((sum, s) => sum + countWords(s.text), 0);
  const sources = story.articles.map((article, index): Source => {
    const voice = story.voices[index] ?? { independentOutlet: index };
    const used = prose.filter((s) => s.citations.some((c) => c.article === index)).length;
    return {
      article: index,
      url: article.url,
      outlet: article.outlet,
      headline: article.headline,
      ...(article.publishedAt === undefined ? {} : { publishedAt: article.publishedAt }),
      wordsRead: voice.leftOut === undefined ? (draft.wordsRead?.[index] ?? article.wordCount) : 0,
      wordsTotal: article.wordCount,
      sentencesUsed: used,
      independentOutlet: voice.independentOutlet,
      ...(voice.wireCopyOf === undefined ? {} : { wireCopyOf: voice.wireCopyOf }),
      ...(voice.leftOut === undefined ? {} : { leftOut: voice.leftOut }),
    };
  });
  const wordsRead = sources.reduce((sum, s) => sum + s.wordsRead, 0);
  return {
    formatVersion: FORMAT_VERSION,
    id: hashOf(`${story.id} ${options.now} ${draft.headline}`),
    storyId: story.id,
    createdAt: options.now,
    language: draft.language,
    engine: draft.engine,
    headline: draft.headline,
    dateline: draft.dateline,
    lede,
    keyDetails,
    sections,
    timeline,
    disagreements: [],
    notEstablished: draft.notEstablished,
    sources,
    checks: verdicts,
    notes: [...notesOf(story), ...(draft.notes ?? [])],
    stats: {
      wordsRead,
      wordsWritten,
      minutesSaved: Math.max(0, Math.floor((wordsRead - wordsWritten) / READING_WORDS_PER_MINUTE)),
    },
    disclaimer: options.disclaimer,
  };
}

function citationOf(ref: SpanRef, articles: readonly Article[]): Citation[] {
  const article = articles[ref.article];
  if (article === undefined || ref.start < 0 || ref.end > article.text.length || ref.start >= ref.end) return [];
  const paragraph = Math.max(
    0,
    article.blocks.findIndex((b) => ref.start >= b.start && ref.start < b.end),
  );
  return [{ ...ref, quote: article.text.slice(ref.start, ref.end), paragraph }];
}

function notesOf(story: Story): Note[] {
  return independentOutlets(story) === 1 && story.articles.length > 1 ? [{ code: 'wire-copies-only' }] : [];
}

import type { Note, NoteCode } from './article.ts';

/** The only format of a brief; raised, with a migration, when a meaning changes. */
export const FORMAT_VERSION = 1;

/** Which source text a sentence rests on. `quote === articles[article].text.slice(start, end)`. */
export interface Citation {
  /** Index into the articles the brief was made from, in the order they were given. */
  readonly article: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Index of the block that holds `start`. */
  readonly paragraph: number;
}

export const VERDICTS = ['supported', 'partial', 'unsupported'] as const;
/** By the sources given; never a statement about the world. */
export type Verdict = (typeof VERDICTS)[number];

export const REASON_KINDS = [
  'number',
  'unit',
  'date',
  'weekday',
  'name',
  'quote',
  'negation',
  'opposite',
  'modality',
  'speaker',
  'role',
  'unmatched',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** Why a sentence is not plainly supported: the exact word, and what the sources have instead. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly found: string;
  readonly inSources: readonly string[];
}

export interface Speech {
  readonly speaker?: string;
  readonly role?: string;
  readonly party?: string;
  /** Whether everything between quotation marks stands in a cited span to the letter. */
  readonly verbatim: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Independent outlets that carry it; wire copies count once. */
  readonly outlets: number;
  readonly speech?: Speech;
  /** BCP 47, where the sentence is quoted in another language than the brief's. */
  readonly lang?: string;
}

/** What one independent outlet says of a fact; one entry per independent outlet, in fixed order. */
export interface Agreement {
  readonly outlet: number;
  readonly says: 'same' | 'silent' | 'differs';
  readonly value?: string;
}

export interface KeyDetail {
  readonly label: string;
  readonly value: string;
  readonly citations: readonly Citation[];
  readonly agreement: readonly Agreement[];
}

export const SECTION_KINDS = ['what-happened', 'reactions', 'whats-next', 'background', 'other'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export type SectionBlock =
  | { readonly type: 'sentences'; readonly sentences: readonly Sentence[] }
  | { readonly type: 'party'; readonly party: string; readonly sentences: readonly Sentence[] }
  | { readonly type: 'alternative'; readonly title: string; readonly sentences: readonly Sentence[] };

export interface Section {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly blocks: readonly SectionBlock[];
}

export const DATE_PRECISIONS = ['minute', 'day', 'month', 'year'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export interface TimelineEntry {
  readonly iso: string;
  readonly precision: DatePrecision;
  readonly asWritten: string;
  readonly future: boolean;
  readonly sentence: Sentence;
}

export interface DisagreementValue {
  readonly value: string;
  /** Independent outlets, as in {@link Agreement.outlet}. */
  readonly outlets: readonly number[];
  readonly attributedTo?: string;
  readonly at?: string;
  readonly citation: Citation;
}

/** One question that independent outlets answer differently; AiBot picks no winner. */
export interface Disagreement {
  readonly question: string;
  readonly values: readonly DisagreementValue[];
  readonly laterValue?: string;
}

export const QUESTIONS = ['who', 'what', 'where', 'when', 'why', 'how'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Source {
  readonly article: number;
  readonly url: string;
  readonly outlet: string;
  readonly headline: string;
  readonly publishedAt?: string;
  readonly wordsRead: number;
  readonly wordsTotal: number;
  readonly sentencesUsed: number;
  /** Index of the independent voice this source belongs to; wire copies share one. */
  readonly independentOutlet: number;
  /** Index of the article whose text this one repeats. */
  readonly wireCopyOf?: number;
  readonly leftOut?: NoteCode;
}

export interface Engine {
  readonly kind: 'local' | 'builtin' | 'endpoint';
  readonly host?: string;
  readonly model?: string;
  /** Requests that left this computer for this brief. */
  readonly requestsMade: number;
  /** As the model's endpoint counted them; absent where it says nothing. */
  readonly tokens?: TokenCount;
}

/** What was paid for. */
export interface TokenCount {
  readonly in: number;
  readonly out: number;
  /** US dollars for all of them, where the price is known; the month of the price where it is a list price. */
  readonly dollars?: number;
  readonly pricesAsOf?: string;
}

export interface Dateline {
  readonly place?: string;
  readonly eventDate?: { readonly iso: string; readonly asWritten: string };
  readonly newestReport?: string;
}

export interface Checks {
  readonly supported: number;
  readonly partial: number;
  readonly unsupported: number;
  readonly repaired: number;
  readonly dropped: number;
  /** Present where a model read the partly supported sentences once more. */
  readonly secondReading?: SecondReading;
}

/** How verdicts changed when a model read partly supported sentences again, one claim at a time. */
export interface SecondReading {
  readonly asked: number;
  /** Now supported: yes, with words that stand in the source. */
  readonly confirmed: number;
  /** Now not supported: no, with words that stand in the source. */
  readonly contradicted: number;
  /** Unchanged: it could not tell, gave words that stand nowhere, or no usable answer. */
  readonly undecided: number;
}

export interface Stats {
  readonly wordsRead: number;
  /** The prose before the timeline: lede and sections. */
  readonly wordsWritten: number;
  /** (read - written) / 238 words a minute, rounded down. */
  readonly minutesSaved: number;
}

/**
 * A grounded news brief: plain JSON, the documented contract that views and exports see.
 * Only `core/grounding` makes one from a Draft, and only `core/schema` revives one from JSON.
 */
export interface Brief {
  readonly formatVersion: typeof FORMAT_VERSION;
  readonly id: string;
  readonly storyId: string;
  readonly createdAt: string;
  readonly language: string;
  readonly engine: Engine;
  readonly headline: string;
  readonly dateline: Dateline;
  readonly lede: readonly Sentence[];
  readonly keyDetails: readonly KeyDetail[];
  readonly sections: readonly Section[];
  readonly timeline: readonly TimelineEntry[];
  readonly disagreements: readonly Disagreement[];
  readonly notEstablished: readonly Question[];
  readonly sources: readonly Source[];
  readonly checks: Checks;
  readonly notes: readonly Note[];
  readonly stats: Stats;
  readonly disclaimer: string;
}

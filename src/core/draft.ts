import type { Note, Span } from './article.ts';
import type { Dateline, DatePrecision, Engine, Question, SectionKind, Speech } from './brief.ts';

/** A claimed place in a source; untrusted until grounding has looked. */
export interface SpanRef extends Span {
  readonly article: number;
}

/** A sentence that claims sources. Whoever wrote it, nothing of it is trusted yet. */
export interface DraftSentence {
  readonly text: string;
  readonly claims: readonly SpanRef[];
  readonly speech?: Omit<Speech, 'verbatim'>;
}

export type DraftBlock =
  | { readonly type: 'sentences'; readonly sentences: readonly DraftSentence[] }
  | { readonly type: 'party'; readonly party: string; readonly sentences: readonly DraftSentence[] }
  | { readonly type: 'alternative'; readonly title: string; readonly sentences: readonly DraftSentence[] };

export interface DraftSection {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly blocks: readonly DraftBlock[];
}

export interface DraftDetail {
  readonly label: string;
  readonly value: string;
  readonly claims: readonly SpanRef[];
}

export interface DraftTimelineEntry {
  readonly iso: string;
  readonly precision: DatePrecision;
  readonly asWritten: string;
  readonly sentence: DraftSentence;
}

/** What a distiller writes. Only `core/grounding` can turn it into a Brief. */
export interface Draft {
  readonly engine: Engine;
  readonly language: string;
  readonly headline: string;
  readonly dateline: Dateline;
  readonly lede: readonly DraftSentence[];
  readonly keyDetails: readonly DraftDetail[];
  readonly sections: readonly DraftSection[];
  readonly timeline: readonly DraftTimelineEntry[];
  readonly notEstablished: readonly Question[];
  /** Words of each article the distiller was given, by article index; all of them where absent. */
  readonly wordsRead?: readonly number[];
  /** Sentences that failed the check once and were mended before this draft was handed over. */
  readonly repaired?: number;
  /** Sentences that were left out before this draft was handed over. */
  readonly dropped?: number;
  /** What the reader should know about how it was written: cut short, another engine failed. */
  readonly notes?: readonly Note[];
}

import type { Article, Note, NoteCode } from './article.ts';
import type { Brief } from './brief.ts';
import type { Draft } from './draft.ts';
import type { ErrorCode } from './errors.ts';

export const JOB_STATES = ['reading', 'distilling', 'checking', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Where one source of a job comes from. */
export type JobOrigin =
  | { readonly from: 'tab'; readonly tabId: number; readonly url: string; readonly title: string }
  | { readonly from: 'text'; readonly title: string }
  | { readonly from: 'address'; readonly url: string; readonly title: string };

export type SourceState = 'waiting' | 'reading' | 'read' | 'skipped';

/** One source of a job and how far its reading is. */
export interface JobSource {
  readonly origin: JobOrigin;
  readonly state: SourceState;
  /** Present once read; its place in this list is its place in the brief's articles. */
  readonly article?: Article;
  /** Why it was skipped. */
  readonly note?: Note;
  readonly leftOut?: NoteCode;
  /** The reader said that it tells of this story, whatever its words are like. */
  readonly belongs?: true;
}

/**
 * One run, from the press to the brief: a record on disk (in memory only for a private window), so that closing
 * the popup or losing the worker loses nothing.
 */
export interface Job {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly state: JobState;
  readonly sources: readonly JobSource[];
  readonly words: number;
  /** The story of the watch list that it distils. */
  readonly watchedStory?: string;
  /** Opened in a private window: never written to disk. */
  readonly isPrivate: boolean;
  /** Never written to disk either, since the reader keeps nothing. */
  readonly inMemory?: boolean;
  /** What a streaming engine has written so far; unverified. */
  readonly partial?: Draft;
  /** A grounded brief, once there is one; while a model writes, the local one, kept if the model fails. */
  readonly brief?: Brief;
  /** Whether `brief` is the local one standing in while another engine writes. */
  readonly briefIsStandIn?: boolean;
  readonly error?: { readonly code: ErrorCode; readonly params: Readonly<Record<string, string | number>> };
}

/** The articles that were read, in brief order. */
export function articlesOf(job: Job): Article[] {
  return job.sources.flatMap((source) => source.article ?? []);
}

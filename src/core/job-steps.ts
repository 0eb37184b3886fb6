import type { Article, Note, NoteCode } from './article.ts';
import type { AiBotError, ErrorCode } from './errors.ts';
import type { Job, JobOrigin, JobSource, JobState } from './job.ts';

export interface NewJob {
  readonly id: string;
  /** ISO 8601. */
  readonly now: string;
  readonly sources: readonly JobSource[];
  readonly words: number;
  readonly isPrivate: boolean;
  /** The reader keeps nothing. */
  readonly inMemory?: boolean;
}

/** A job at its start. */
export function newJob({ now, ...job }: NewJob): Job {
  return { ...job, createdAt: now, updatedAt: now, state: 'reading' };
}

/** A source that is still to be read. */
export function waitingSource(origin: JobOrigin): JobSource {
  return { origin, state: 'waiting' };
}

/** A source whose article is at hand. */
export function readSource(origin: JobOrigin, article: Article): JobSource {
  const named = origin.from === 'text' ? origin : { ...origin, url: article.url };
  const leftOut = UNUSABLE[article.pageKind];
  return { origin: named, state: 'read', article, ...(leftOut === undefined ? {} : { leftOut }) };
}

/** Kinds of page that hold no article; their text would only mislead a brief. */
const UNUSABLE: Readonly<Partial<Record<Article['pageKind'], NoteCode>>> = {
  listing: 'listing',
  video: 'video',
  'consent-wall': 'consent-wall',
  'error-page': 'error-page',
  unreadable: 'unreadable',
};

/** A source that could not be read, and why. */
export function skippedSource(origin: JobOrigin, note: Note): JobSource {
  return { origin, state: 'skipped', note };
}

export function withSource(job: Job, index: number, source: JobSource): Job {
  return { ...job, sources: job.sources.map((old, i) => (i === index ? source : old)) };
}

export function inState(job: Job, state: JobState): Job {
  const { partial: _, error: __, ...kept } = job;
  return { ...kept, state };
}

export function failed(job: Job, error: Pick<AiBotError, 'code' | 'params'>): Job {
  return { ...inState(job, 'failed'), error: { code: error.code, params: error.params } };
}

/** Whether a run is under way. */
export function isActive(job: Job): boolean {
  return job.state === 'reading' || job.state === 'distilling' || job.state === 'checking';
}

/** Marks a later report of the same page as a duplicate: same address once query and fragment of no meaning are gone. */
export function withDuplicatesOut(job: Job): Job {
  const seen = new Set<string>();
  const sources = job.sources.map((source): JobSource => {
    const address = source.article?.canonicalUrl ?? source.article?.url ?? '';
    const key = address.split('#')[0] ?? '';
    if (key === '' || source.leftOut !== undefined) return source;
    if (seen.has(key)) return { ...source, leftOut: 'duplicate' };
    seen.add(key);
    return source;
  });
  return { ...job, sources };
}

/** What is judged by {@link withStrangersOut}: every article that speaks, or was left out as a stranger before. */
export function speakingOf(job: Job): { readonly source: JobSource; readonly article: Article }[] {
  return job.sources.flatMap((source) =>
    source.article !== undefined && (source.leftOut === undefined || source.leftOut === 'other-story')
      ? [{ source, article: source.article }]
      : [],
  );
}

/**
 * Leaves out what tells of another story, unless the reader said that it belongs.
 * @param strangers what of {@link speakingOf} shares next to nothing with the rest, by index
 */
export function withStrangersOut(job: Job, strangers: readonly number[]): Job {
  const speaking = speakingOf(job).map(({ source }) => source);
  const strange = new Set(strangers.map((i) => speaking[i]));
  const sources = job.sources.map((source): JobSource => {
    if (!speaking.includes(source)) return source;
    const { leftOut: _, ...kept } = source;
    return strange.has(source) && source.belongs !== true ? { ...kept, leftOut: 'other-story' } : kept;
  });
  return { ...job, sources };
}

/** Leaves the article at `article` (its index in the brief) out, or takes it back. */
export function withLeftOut(job: Job, article: number, leftOut: boolean): Job {
  let at = -1;
  const sources = job.sources.map((source): JobSource => {
    if (source.article === undefined) return source;
    at += 1;
    if (at !== article) return source;
    const { leftOut: _, ...kept } = source;
    if (leftOut) return { ...kept, leftOut: 'left-out-by-reader' };
    return source.leftOut === 'other-story' ? { ...kept, belongs: true } : kept;
  });
  return { ...job, sources };
}

/** Which articles must not speak, by their index in the brief. */
export function leftOutOf(job: Job): Map<number, NoteCode> {
  const out = new Map<number, NoteCode>();
  let at = -1;
  for (const source of job.sources) {
    if (source.article === undefined) continue;
    at += 1;
    if (source.leftOut !== undefined) out.set(at, source.leftOut);
  }
  return out;
}

const ERROR_OF_NOTE: Readonly<Partial<Record<NoteCode, ErrorCode>>> = {
  'tab-closed': 'tab-closed',
  'tab-navigated': 'tab-navigated',
  'tab-frozen': 'tab-frozen',
  'tab-discarded': 'tab-discarded',
  'tab-loading': 'tab-loading',
  'page-forbidden': 'page-forbidden',
  'file-forbidden': 'file-forbidden',
  // nobody need have said no: perhaps nobody was asked
  'permission-refused': 'not-permitted',
  'empty-text': 'empty-text',
};

/** Why a job whose sources are all read or skipped cannot be distilled; nothing if it can. */
export function whyNothingToDistil(job: Job): Pick<AiBotError, 'code' | 'params'> | undefined {
  const speaking = job.sources.filter((s) => s.article !== undefined && s.leftOut === undefined);
  if (speaking.some((s) => s.article?.text.trim() !== '')) return undefined;
  if (speaking.length > 0) return { code: 'empty-text', params: {} };
  const only = job.sources.length === 1 ? job.sources[0] : undefined;
  if (only?.article !== undefined && only.leftOut !== undefined)
    return { code: 'not-an-article', params: { kind: only.article.pageKind, ...ownParams(only.article) } };
  const notes = job.sources.flatMap((s) => s.note ?? []);
  const first = notes[0];
  const code = first === undefined ? undefined : ERROR_OF_NOTE[first.code];
  if (code !== undefined && notes.every((n) => n.code === first?.code)) return { code, params: first?.params ?? {} };
  return { code: 'nothing-to-distil', params: {} };
}

/** What a page's own note tells of its kind: how many links, which status. */
function ownParams({ pageKind, notes }: Article): Readonly<Record<string, string | number>> {
  return notes.find((note) => note.code === pageKind)?.params ?? {};
}

/** The notes of the tabs that were skipped, for the brief, each with its site's name or else its title. */
export function skippedNotes(job: Job): Note[] {
  return job.sources.flatMap(({ state, note, origin }) =>
    state === 'skipped' && note !== undefined
      ? [{ ...note, params: { host: siteOf(origin) || origin.title, ...note.params } }]
      : [],
  );
}

function siteOf(origin: JobOrigin): string {
  return origin.from !== 'text' && URL.canParse(origin.url) ? new URL(origin.url).hostname : '';
}

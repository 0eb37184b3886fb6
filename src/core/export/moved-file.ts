import * as v from 'valibot';
import type { Citation } from '../brief.ts';
import { AiBotError } from '../errors.ts';
import { ArticleSchema, BriefSchema } from '../schema.ts';
import { proseSentences } from './prose.ts';
import { HISTORY_FORMAT, MOVED_FORMAT_VERSION, type MovedBrief, SETTINGS_FORMAT } from './write-moved-file.ts';

/** A file that AiBot exported, read back. */
export type MovedFile =
  | { readonly kind: 'history'; readonly briefs: readonly MovedBrief[]; readonly unreadable: number }
  | { readonly kind: 'settings'; readonly settings: Readonly<Record<string, unknown>> };

const FileSchema = v.looseObject({ format: v.picklist([HISTORY_FORMAT, SETTINGS_FORMAT]), formatVersion: v.number() });
const HistorySchema = v.object({ briefs: v.array(v.unknown()) });
const SettingsFileSchema = v.object({ settings: v.record(v.string(), v.unknown()) });
export const MovedBriefSchema: v.GenericSchema<unknown, MovedBrief> = v.object({
  brief: BriefSchema,
  articles: v.array(ArticleSchema),
});

/**
 * Reads a file that {@link historyFile} or {@link settingsFile} made. A brief in it that is none, or that quotes what
 * its articles do not say, is counted and left out.
 * @throws AiBotError `bad-file`, with `why` one of `damaged`, `foreign`, `newer`
 */
export function readMovedFile(text: string): MovedFile {
  const file = v.safeParse(FileSchema, parsed(text));
  if (!file.success) throw bad('foreign');
  if (file.output.formatVersion > MOVED_FORMAT_VERSION) throw bad('newer');
  if (file.output.format === SETTINGS_FORMAT) {
    const held = v.safeParse(SettingsFileSchema, file.output);
    if (!held.success) throw bad('damaged');
    return { kind: 'settings', settings: held.output.settings };
  }
  const held = v.safeParse(HistorySchema, file.output);
  if (!held.success) throw bad('damaged');
  const briefs = held.output.briefs.flatMap((entry) => {
    const moved = v.safeParse(MovedBriefSchema, entry);
    return moved.success && quotesItsArticles(moved.output) ? [moved.output] : [];
  });
  return { kind: 'history', briefs, unreadable: held.output.briefs.length - briefs.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw bad('damaged', cause);
  }
}

function bad(why: 'damaged' | 'foreign' | 'newer', cause?: unknown): AiBotError {
  return new AiBotError('bad-file', { params: { why }, cause });
}

/** Whether every quote is the text at its span. */
export function quotesItsArticles({ brief, articles }: MovedBrief): boolean {
  const cited: Citation[] = [
    ...proseSentences(brief).flatMap((sentence) => sentence.citations),
    ...brief.timeline.flatMap((entry) => entry.sentence.citations),
    ...brief.keyDetails.flatMap((detail) => detail.citations),
    ...brief.disagreements.flatMap(({ values }) => values.map(({ citation }) => citation)),
  ];
  return cited.every(({ article, start, end, quote }) => articles[article]?.text.slice(start, end) === quote);
}

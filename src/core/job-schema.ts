import * as v from 'valibot';
import { NOTE_CODES } from './article.ts';
import { DraftSchema } from './draft-schema.ts';
import { ERROR_CODES } from './errors.ts';
import { JOB_STATES, type Job } from './job.ts';
import { ArticleSchema, BriefSchema } from './schema.ts';

const params = v.record(v.string(), v.union([v.string(), v.number()]));
const note = v.object({ code: v.picklist(NOTE_CODES), params: v.exactOptional(params) });

/** The boundary check of a {@link Job}: what comes off the disk. `partial` is dropped: it never survives a run. */
export const JobSchema = v.object({
  id: v.string(),
  createdAt: v.string(),
  updatedAt: v.string(),
  state: v.picklist(JOB_STATES),
  sources: v.array(
    v.object({
      origin: v.variant('from', [
        v.object({ from: v.literal('tab'), tabId: v.number(), url: v.string(), title: v.string() }),
        v.object({ from: v.literal('text'), title: v.string() }),
        v.object({ from: v.literal('address'), url: v.string(), title: v.string() }),
      ]),
      state: v.picklist(['waiting', 'reading', 'read', 'skipped']),
      article: v.exactOptional(ArticleSchema),
      note: v.exactOptional(note),
      leftOut: v.exactOptional(v.picklist(NOTE_CODES)),
      belongs: v.exactOptional(v.literal(true)),
    }),
  ),
  words: v.number(),
  watchedStory: v.exactOptional(v.string()),
  isPrivate: v.boolean(),
  inMemory: v.exactOptional(v.boolean()),
  brief: v.exactOptional(BriefSchema),
  briefIsStandIn: v.exactOptional(v.boolean()),
  error: v.exactOptional(v.object({ code: v.picklist(ERROR_CODES), params })),
});

/** The boundary check of a {@link Job} that runs: what the worker tells of it, with what is written so far. */
export const RunningJobSchema: v.GenericSchema<unknown, Job> = v.object({
  ...JobSchema.entries,
  partial: v.exactOptional(DraftSchema),
});

/** The stored job, or nothing where it is not one of this format. */
export function reviveJob(value: unknown): Job | undefined {
  const parsed = v.safeParse(JobSchema, value);
  return parsed.success ? parsed.output : undefined;
}

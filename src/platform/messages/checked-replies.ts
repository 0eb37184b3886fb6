import * as v from 'valibot';
import { RunningJobSchema } from '../../core/job-schema.ts';
import { ArticleSchema, BriefSchema } from '../../core/schema.ts';
import type { BriefInTime, FoundBrief, Method, Opening, Replies } from './protocol.ts';

const inTime: v.GenericSchema<unknown, BriefInTime> = v.object({ id: v.string(), createdAt: v.string() });

const FoundBriefSchema: v.GenericSchema<unknown, FoundBrief> = v.object({
  brief: BriefSchema,
  articles: v.array(ArticleSchema),
  earlier: v.exactOptional(inTime),
  later: v.exactOptional(inTime),
});

/** Of an opening only a run is of the contract; the rest is the protocol's own. */
export const OpeningSchema: v.GenericSchema<unknown, Opening> = v.union([
  v.object({ kind: v.literal('job'), job: RunningJobSchema, before: v.exactOptional(v.string()) }),
  v.custom<Exclude<Opening, { kind: 'job' }>>(isOtherOpening),
]);

function isOtherOpening(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind !== 'job';
}

/** Replies that hold a brief, its articles or a run: checked as they reach the page that shows them. */
export const CHECKED_REPLIES: { readonly [M in Method]?: v.GenericSchema<unknown, Replies[M]> } = {
  open: OpeningSchema,
  briefPage: RunningJobSchema,
  addToStory: RunningJobSchema,
  merge: RunningJobSchema,
  addText: RunningJobSchema,
  leaveOut: RunningJobSchema,
  regenerate: RunningJobSchema,
  distilStory: RunningJobSchema,
  getJob: v.nullable(RunningJobSchema),
  getBrief: v.nullable(FoundBriefSchema),
};

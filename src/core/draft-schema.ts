import * as v from 'valibot';
import { NOTE_CODES } from './article.ts';
import { DATE_PRECISIONS, QUESTIONS, SECTION_KINDS } from './brief.ts';
import type { Draft } from './draft.ts';
import { BriefSchema } from './schema.ts';

const { engine, dateline } = BriefSchema.entries;
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const claims = v.array(v.object({ article: offset, start: offset, end: offset }));
const sentence = v.object({
  text: v.string(),
  claims,
  speech: v.exactOptional(
    v.object({
      speaker: v.exactOptional(v.string()),
      role: v.exactOptional(v.string()),
      party: v.exactOptional(v.string()),
    }),
  ),
});
const sentences = v.array(sentence);

/** The boundary check of a {@link Draft}: what an engine has written so far, as it comes over a port. It is no more trusted for that. */
export const DraftSchema: v.GenericSchema<unknown, Draft> = v.object({
  engine,
  language: v.string(),
  headline: v.string(),
  dateline,
  lede: sentences,
  keyDetails: v.array(v.object({ label: v.string(), value: v.string(), claims })),
  sections: v.array(
    v.object({
      kind: v.picklist(SECTION_KINDS),
      heading: v.string(),
      blocks: v.array(
        v.variant('type', [
          v.object({ type: v.literal('sentences'), sentences }),
          v.object({ type: v.literal('party'), party: v.string(), sentences }),
          v.object({ type: v.literal('alternative'), title: v.string(), sentences }),
        ]),
      ),
    }),
  ),
  timeline: v.array(
    v.object({ iso: v.string(), precision: v.picklist(DATE_PRECISIONS), asWritten: v.string(), sentence }),
  ),
  notEstablished: v.array(v.picklist(QUESTIONS)),
  wordsRead: v.exactOptional(v.array(offset)),
  repaired: v.exactOptional(offset),
  dropped: v.exactOptional(offset),
  notes: v.exactOptional(
    v.array(
      v.object({
        code: v.picklist(NOTE_CODES),
        params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
      }),
    ),
  ),
});

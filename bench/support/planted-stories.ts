import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Stories written by somebody who had not seen the rules of the watch list: 60 that break, 60 that only look like it. */
const StoriesSchema = v.array(
  v.object({
    id: v.string(),
    kind: v.picklist(['breaking', 'slow', 'wire', 'lookalike']),
    items: v.array(
      v.object({
        outlet: v.string(),
        minutesAfterFirst: v.number(),
        headline: v.string(),
        description: v.string(),
        /** Of a look-alike: which of its events the report is about. */
        event: v.exactOptional(v.unknown()),
      }),
    ),
  }),
);
export type PlantedStory = v.InferOutput<typeof StoriesSchema>[number];

const stories = (): PlantedStory[] =>
  v.parse(StoriesSchema, JSON.parse(readFileSync(new URL('../labels/planted-week.json', import.meta.url), 'utf8')));

/** Odd numbers: what rules may be tuned on. */
export function openHalf(): PlantedStory[] {
  return stories().filter(isOpen);
}

/** Even numbers: looked at once, at the end. */
export function sealedHalf(): PlantedStory[] {
  return stories().filter((story) => !isOpen(story));
}

function isOpen({ id }: PlantedStory): boolean {
  return Number(id.replace(/\D/g, '')) % 2 === 1;
}

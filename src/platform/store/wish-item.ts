import * as v from 'valibot';
import { type StoredItem, storedItem } from './stored-item.ts';

/** A tab as the reader chose it: with the page it showed. */
export const ChosenTabSchema = v.object({
  tabId: v.pipe(v.number(), v.integer()),
  /** Empty where it was not seen. */
  url: v.pipe(v.string(), v.maxLength(8_000)),
});
export type ChosenTab = v.InferOutput<typeof ChosenTabSchema>;

const WishSchema = v.variant('kind', [
  v.object({ kind: v.literal('picker'), tabId: v.number(), windowId: v.number() }),
  v.object({
    kind: v.literal('merge'),
    tabId: v.number(),
    windowId: v.number(),
    tabs: v.array(ChosenTabSchema),
    origins: v.array(v.string()),
  }),
  v.object({
    kind: v.literal('watch-feed'),
    windowId: v.number(),
    url: v.string(),
    title: v.string(),
    outlet: v.string(),
    origins: v.array(v.string()),
  }),
  v.object({ kind: v.literal('distil'), windowId: v.number(), storyId: v.string(), origins: v.array(v.string()) }),
  v.object({ kind: v.literal('watch'), windowId: v.number() }),
  v.object({ kind: v.literal('show'), windowId: v.number(), jobId: v.string() }),
]);

/**
 * What the next popup of a window should do: what the reader wanted when a permission prompt came up (the prompt
 * closes the popup in Chromium), or show the run that came of it.
 */
export type Wish = v.InferOutput<typeof WishSchema>;

const wishItem = (key: string): StoredItem<Wish | null> =>
  storedItem<Wish | null>({ key, area: 'session', fallback: null, version: 1, schema: v.nullable(WishSchema) });

const NORMAL = wishItem('wish');
const PRIVATE = wishItem('wish:private');

/** Private windows keep their own. */
export function wishOf(isPrivate: boolean): StoredItem<Wish | null> {
  return isPrivate ? PRIVATE : NORMAL;
}

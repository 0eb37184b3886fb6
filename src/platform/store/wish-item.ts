import * as v from 'valibot';
import { type StoredItem, storedItem } from './stored-item.ts';

/** A tab as the reader chose it: with the page it showed. */
export const ChosenTabSchema = v.object({
  tabId: v.pipe(v.number(), v.integer()),
  /** Empty where it was not seen. */
  url: v.pipe(v.string(), v.maxLength(8_000)),
});
export type ChosenTab = v.InferOutput<typeof ChosenTabSchema>;

/** The brief that the one of this run is compared with once it is made. */
const before = v.exactOptional(v.string());

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
  v.object({
    kind: v.literal('distil'),
    windowId: v.number(),
    storyId: v.string(),
    origins: v.array(v.string()),
    before,
  }),
  v.object({ kind: v.literal('watch'), windowId: v.number() }),
  v.object({ kind: v.literal('show'), windowId: v.number(), jobId: v.string(), before }),
]);

/**
 * What the next popup of a window should do: what the reader wanted when a permission prompt came up (the prompt
 * closes the popup in Chromium), or show the run that came of it.
 */
export type Wish = v.InferOutput<typeof WishSchema>;

/** A permission that is granted later than this was granted for something else. */
const WAITS_MS = 10 * 60_000;

const KeptWishSchema = v.nullable(v.object({ wish: WishSchema, at: v.number() }));
type KeptWish = v.InferOutput<typeof KeptWishSchema>;

const wishItem = (key: string): Pick<StoredItem<Wish | null>, 'get' | 'set' | 'clear'> => {
  const item = storedItem<KeptWish>({
    key,
    area: 'session',
    fallback: null,
    version: 2,
    schema: KeptWishSchema,
    migrations: { 1: () => null },
  });
  return {
    get: async () => {
      const kept = await item.get();
      return kept === null || isOver(kept, Date.now()) ? null : kept.wish;
    },
    set: (wish) => item.set(wish === null ? null : { wish, at: Date.now() }),
    clear: item.clear,
  };
};

/** A wish that waits for a permission is forgotten after ten minutes; what is only to be shown can wait. @param now milliseconds since 1970 */
export function isOver({ wish, at }: NonNullable<KeptWish>, now: number): boolean {
  return wish.kind !== 'show' && wish.kind !== 'watch' && Math.abs(now - at) > WAITS_MS;
}

const NORMAL = wishItem('wish');
const PRIVATE = wishItem('wish:private');

/** Private windows keep their own. */
export function wishOf(isPrivate: boolean): Pick<StoredItem<Wish | null>, 'get' | 'set' | 'clear'> {
  return isPrivate ? PRIVATE : NORMAL;
}

import * as v from 'valibot';
import { ArticleSchema } from '../../core/schema.ts';
import { ParsedFeedSchema } from '../../core/watch/watch-schema.ts';

/** The page of the extension that parses for Chromium's worker, which has no document and may import nothing late. */
export const OFFSCREEN_PAGE = 'src/offscreen/index.html';

export const OffscreenOrderSchema = v.variant('offscreen', [
  v.object({ offscreen: v.literal('feed'), text: v.string() }),
  v.object({ offscreen: v.literal('links'), text: v.string(), url: v.string() }),
  v.object({ offscreen: v.literal('page'), text: v.string(), url: v.string() }),
]);
export type OffscreenOrder = v.InferOutput<typeof OffscreenOrderSchema>;

export const OFFSCREEN_ANSWERS = {
  feed: v.nullable(ParsedFeedSchema),
  links: v.array(v.object({ url: v.string(), title: v.string() })),
  page: ArticleSchema,
} as const;

import { articleFromText } from '../core/article-from-text.ts';
import { prose, proseSentences } from '../core/export/prose.ts';
import type { BriefArguments } from './arguments.ts';
import type { Engine } from './engine.ts';
import { messageOf } from './messages.ts';
import { readHtml } from './read-html.ts';
import { BriefRow, shaped } from './row-shapes.ts';

export const DEFAULT_WORDS = 300;

/**
 * `{"id","words"?,"articles"}` to `{"id","brief","prose","sentences"}`; with an endpoint also `report`, and `error`
 * beside the local brief where the endpoint failed.
 */
export function briefRow(engine: Engine, given: BriefArguments): (row: unknown) => Promise<unknown> {
  return async (row) => {
    const { id, words, articles } = shaped(BriefRow, row);
    const { brief, report, failure } = await engine({
      articles: articles.map(({ text, html, url, outlet, headline, publishedAt }) => {
        if (text === undefined && html !== undefined) return readHtml(html, url ?? '');
        return articleFromText({
          text: text ?? '',
          ...(url === undefined ? {} : { url }),
          ...(outlet === undefined ? {} : { outlet }),
          ...(headline === undefined ? {} : { headline }),
          ...(publishedAt === undefined ? {} : { publishedAt }),
        });
      }),
      words: words ?? given.words ?? DEFAULT_WORDS,
      onUnsupported: given.onUnsupported,
      ...(given.language === undefined ? {} : { language: given.language }),
    });
    return {
      id,
      brief,
      prose: prose(brief),
      sentences: proseSentences(brief).map((s) => ({
        text: s.text,
        citations: s.citations.map((c) => ({ article: c.article, quote: c.quote })),
      })),
      ...(report === undefined ? {} : { report }),
      ...(failure === undefined ? {} : { error: { code: failure.code, message: messageOf(failure) } }),
    };
  };
}

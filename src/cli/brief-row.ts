import { articleFromText } from '../core/article-from-text.ts';
import { prose, proseSentences } from '../core/export/prose.ts';
import { localDistiller } from '../core/extractive/local-distiller.ts';
import { makeBrief } from '../core/make-brief.ts';
import { readHtml } from './read-html.ts';
import { BriefRow, shaped } from './row-shapes.ts';
import { readTable } from './tables.ts';

const DEFAULT_WORDS = 300;

/** `{"id","words"?,"articles"}` to `{"id","brief","prose","sentences"}`. */
export async function briefRow(row: unknown): Promise<unknown> {
  const { id, words, articles } = shaped(BriefRow, row);
  const brief = await makeBrief(
    {
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
      words: words ?? DEFAULT_WORDS,
    },
    { distiller: localDistiller, readTable, now: new Date().toISOString() },
  );
  return {
    id,
    brief,
    prose: prose(brief),
    sentences: proseSentences(brief).map((s) => ({
      text: s.text,
      citations: s.citations.map((c) => ({ article: c.article, quote: c.quote })),
    })),
  };
}

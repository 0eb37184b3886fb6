import type { Article } from '../../src/core/article.ts';
import type { Brief, Citation, Sentence } from '../../src/core/brief.ts';

/** A brief of as many sources as are asked for: one of a few, told again and again by outlets of other names. */
export function briefOfMany(
  brief: Brief,
  articles: readonly Article[],
  count: number,
): { readonly brief: Brief; readonly articles: readonly Article[] } {
  const few = articles.length;
  const rounds = Array.from({ length: Math.ceil(count / few) }, (_, round) => round);
  const citeIn = (round: number, citation: Citation): Citation => ({
    ...citation,
    article: (citation.article + round * few) % count,
  });
  const sayIn = (round: number, sentence: Sentence): Sentence => ({
    ...sentence,
    citations: sentence.citations.map((citation) => citeIn(round, citation)),
  });
  return {
    articles: Array.from({ length: count }, (_, at) => articles[at % few]).filter((article) => article !== undefined),
    brief: {
      ...brief,
      id: `${brief.id}-of-${count}`,
      sections: brief.sections.map((section) => ({
        ...section,
        blocks: rounds.flatMap((round) =>
          section.blocks.map((block) => ({
            ...block,
            sentences: block.sentences.map((sentence) => sayIn(round, sentence)),
          })),
        ),
      })),
      sources: rounds
        .flatMap((round) =>
          brief.sources.map(({ wireCopyOf: _, ...source }) => ({
            ...source,
            article: source.article + round * few,
            outlet: round === 0 ? source.outlet : `${source.outlet} ${round + 1}`,
            url: `${source.url}?${round}`,
            independentOutlet: source.independentOutlet + round * few,
          })),
        )
        .filter((source) => source.article < count),
    },
  };
}

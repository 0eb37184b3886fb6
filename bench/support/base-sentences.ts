import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article.ts';
import { articleFromText } from '../../src/core/article-from-text.ts';
import { type PreparedSources, prepareArticles } from '../../src/core/grounding/prepare-sources.ts';
import { segmentSentences } from '../../src/core/text/segment.ts';
import { readJsonLines } from './claims-data.ts';

/** A story with sentences that its sources support. */
export interface BaseStory {
  readonly id: string;
  readonly articles: readonly Article[];
  readonly sources: PreparedSources;
  readonly text: string;
  readonly verbatim: readonly string[];
  /** In other words than the sources'. */
  readonly paraphrased: readonly string[];
}

interface Cluster {
  readonly id: string;
  readonly docs: readonly ({ readonly text: string } | string)[];
  readonly summary_sentence_citations: readonly {
    readonly sentence: string;
    readonly evidence: readonly unknown[];
  }[];
}

/** Clusters of real reports with an editor's sentences, which count as supported paraphrases. */
export function editedClusters(folder: string): BaseStory[] {
  return readJsonLines<Cluster>(`${folder}/data/summaries/multinews_attributed.jsonl`).map(
    ({ id, docs, summary_sentence_citations: cited }) => {
      const articles = docs.map((d) => articleFromText({ text: typeof d === 'string' ? d : d.text }));
      const edited = cited.filter((c) => c.evidence.length > 0).map((c) => c.sentence);
      return story(id, articles, edited);
    },
  );
}

/** The invented stories of the repo. */
export function inventedStories(folder: string): BaseStory[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = `${folder}/${name}/articles.json`;
    if (!existsSync(file)) return [];
    const rows: { text: string; publishedAt?: string; outlet?: string; headline?: string; url?: string }[] = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return [
      story(
        name,
        rows.map((row) => articleFromText(row)),
        [],
      ),
    ];
  });
}

function story(id: string, articles: readonly Article[], paraphrased: readonly string[]): BaseStory {
  const isWhole = (s: string): boolean => s.length > 50 && s.length < 350 && /[.!?]["”]?$/u.test(s);
  const verbatim = articles.flatMap((a) => segmentSentences(a).map((s) => s.text)).filter(isWhole);
  return {
    id,
    articles,
    sources: prepareArticles(articles.map((article, index) => ({ article, index }))),
    text: articles.map((a) => a.text).join('\n\n'),
    verbatim,
    paraphrased: paraphrased.filter(isWhole),
  };
}

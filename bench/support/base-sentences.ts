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
  /** Those of them whose every figure, name and quoted word stands in the sentences that the data's annotators gave as evidence. */
  readonly borneOut: readonly string[];
}

interface Cluster {
  readonly id: string;
  readonly docs: readonly ({ readonly text: string } | string)[];
  readonly summary_sentence_citations: readonly {
    readonly sentence: string;
    readonly evidence: readonly { readonly doc_sentence: string }[];
  }[];
}

/** Clusters of real reports with an editor's sentences, which count as supported paraphrases. */
export function editedClusters(folder: string): BaseStory[] {
  return readJsonLines<Cluster>(`${folder}/data/summaries/multinews_attributed.jsonl`).map(
    ({ id, docs, summary_sentence_citations: cited }) => {
      const articles = docs.map((d) => articleFromText({ text: typeof d === 'string' ? d : d.text }));
      const edited = cited.filter((c) => c.evidence.length > 0);
      const made = story(
        id,
        articles,
        edited.map((c) => c.sentence),
      );
      const held = new Set(
        edited
          .filter((c) => isBorneOut(c.sentence, c.evidence.map((e) => e.doc_sentence).join(' ')))
          .map((c) => c.sentence),
      );
      return { ...made, borneOut: made.paraphrased.filter((s) => held.has(s)) };
    },
  );
}

/**
 * Whether a sentence's figures, capitalised words and quotes, and three of five of its long words, stand in its
 * evidence. Plain string work, apart from the checks that are measured.
 */
function isBorneOut(sentence: string, evidence: string): boolean {
  const plain = (s: string): string =>
    s
      .toLowerCase()
      .replace(/[’']s?\b/gu, '')
      .replace(/[^\p{L}\p{N}$%€£]+/gu, ' ');
  const theirs = new Set(plain(evidence).split(' '));
  const stems = new Set([...theirs].map((w) => w.slice(0, 5)));
  const first = /^["“]?\p{L}+/u.exec(sentence)?.[0].length ?? 0;
  const exact = [...sentence.slice(first).matchAll(/\p{Lu}[\p{L}’'-]*|\p{N}[\p{N}.,]*/gu)].flatMap((m) =>
    plain(m[0]).trim().split(' '),
  );
  const quoted = [...sentence.matchAll(/["“]([^"”]+)["”]/gu)].flatMap((m) =>
    plain(m[1] ?? '')
      .trim()
      .split(' '),
  );
  const long = plain(sentence)
    .split(' ')
    .filter((w) => w.length > 4);
  const isHeld = (w: string): boolean => w === '' || theirs.has(w);
  const share = long.filter((w) => stems.has(w.slice(0, 5))).length / Math.max(1, long.length);
  return [...exact, ...quoted].every(isHeld) && share >= 0.6;
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
    borneOut: [],
  };
}

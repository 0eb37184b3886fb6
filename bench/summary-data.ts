// Clusters of articles with summaries by people, from AIBOT_DEV_DATA; a bench without it says so and ends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleFromText } from '../src/core/article-from-text.ts';
import { makeStory } from '../src/core/stories/make-story.ts';
import type { Story } from '../src/core/story.ts';
import { termsOf } from '../src/core/text/terms.ts';

export interface SummaryCase {
  readonly set: string;
  readonly id: string;
  readonly texts: readonly string[];
  readonly refs: readonly string[];
  /** Mean length of the references, words. */
  readonly wanted: number;
  readonly story: Story;
}

export interface Rouge {
  readonly r1: { readonly f: number };
  readonly r2: { readonly f: number };
}

export interface Scorer {
  readonly rouge: (candidate: string, refs: readonly string[]) => Rouge;
  readonly truncate: (text: string, words: number) => string;
}

export function devData(): string {
  const root = process.env.AIBOT_DEV_DATA;
  if (root === undefined || root === '') {
    console.error('set AIBOT_DEV_DATA to the folder that holds data/ and score/');
    process.exit(2);
  }
  return root;
}

export async function loadScorer(): Promise<Scorer> {
  return import(/* @vite-ignore */ pathToFileURL(join(devData(), 'score/rouge.mjs')).href);
}

const textOf = (document: string | { text: string }) => (typeof document === 'string' ? document : document.text);

export function loadCases(set: string, from = 0, to = Number.POSITIVE_INFINITY): SummaryCase[] {
  const lines = readFileSync(join(devData(), `data/summaries/${set}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(from, to).map((line): SummaryCase => {
    const row = JSON.parse(line);
    const refs: string[] = row.summaries?.map(textOf) ?? [row.summary];
    const texts: string[] = row.docs.map(textOf).filter((text: string) => text.trim() !== '');
    const articles = texts.map((text, i) =>
      articleFromText({ text, outlet: `Outlet ${i + 1}`, url: `https://outlet${i + 1}.example/story` }),
    );
    return {
      set,
      id: row.id,
      texts,
      refs,
      wanted: Math.round(refs.reduce((sum, ref) => sum + termsOf(ref).length, 0) / refs.length),
      story: makeStory(articles),
    };
  });
}

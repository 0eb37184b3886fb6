import { readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article.ts';
import { articleFromText, type PlainText } from '../../src/core/article-from-text.ts';

/** The articles of one invented story. */
export function fixtureArticles(name: string): Article[] {
  const file = new URL(`../fixtures/stories/${name}/articles.json`, import.meta.url);
  const rows: readonly PlainText[] = JSON.parse(readFileSync(file, 'utf8'));
  return rows.map((row) => articleFromText(row));
}

export const FIXTURE_STORIES = [
  'celebrity',
  'court',
  'crime',
  'diplomacy',
  'disaster',
  'election',
  'markets',
  'science',
  'sport',
  'strike',
  'technology',
  'weather',
] as const;

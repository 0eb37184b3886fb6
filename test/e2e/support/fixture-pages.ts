import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { ServedPage } from '../../../scripts/browsers/serve-sites.ts';
import { ROOT } from './stage.ts';

const StorySchema = v.array(
  v.object({ url: v.string(), outlet: v.string(), headline: v.string(), publishedAt: v.string(), text: v.string() }),
);

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** An invented story of test/fixtures/stories as pages that outlets might serve. */
export function fixturePages(story: string): ServedPage[] {
  const path = resolve(ROOT, `test/fixtures/stories/${story}/articles.json`);
  return v.parse(StorySchema, JSON.parse(readFileSync(path, 'utf8'))).map((article) => ({
    url: article.url.replace(/^https:/, 'http:'),
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(article.headline)} | ${escapeHtml(article.outlet)}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${escapeHtml(article.outlet)}">
<meta property="og:title" content="${escapeHtml(article.headline)}"><meta property="article:published_time" content="${article.publishedAt}"></head>
<body><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header><main><article><h1>${escapeHtml(article.headline)}</h1>
${article.text
  .split(/\n\n+/)
  .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
  .join('\n')}</article></main><footer>About us, contact, terms</footer></body></html>`,
  }));
}

import type { Article } from '../core/article.ts';
import type { Brief } from '../core/brief.ts';
import { briefToHtml } from '../core/export/brief-to-html.ts';
import { briefToHtmlPage } from '../core/export/brief-to-html-page.ts';
import { briefToJson } from '../core/export/brief-to-json.ts';
import { briefToMarkdown } from '../core/export/brief-to-markdown.ts';
import { briefToText } from '../core/export/brief-to-text.ts';
import { copyRich } from '../platform/page/copy.ts';
import { saveFile } from '../platform/page/save-file.ts';

export type SaveFormat = 'markdown' | 'html' | 'text' | 'json';

const FORMATS = {
  markdown: { write: briefToMarkdown, ending: 'md', type: 'text/markdown' },
  html: { write: briefToHtmlPage, ending: 'html', type: 'text/html' },
  text: { write: briefToText, ending: 'txt', type: 'text/plain' },
  json: { write: briefToJson, ending: 'json', type: 'application/json' },
} as const;

/** Copies a brief as HTML and as Markdown, citations and sources included. */
export function copyBrief(brief: Brief, articles: readonly Article[]): Promise<boolean> {
  const options = { citations: true };
  return copyRich(briefToHtml(brief, articles, options), briefToMarkdown(brief, articles, options));
}

export function saveBrief(brief: Brief, articles: readonly Article[], format: SaveFormat, citations: boolean): void {
  const { write, ending, type } = FORMATS[format];
  saveFile(`${fileName(brief.headline)}.${ending}`, type, write(brief, articles, { citations }));
}

/** Letters and digits of any script, joined by dashes. */
function fileName(headline: string): string {
  const words = headline.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 80) || 'brief';
}

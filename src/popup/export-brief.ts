import type { Article } from '../core/article.ts';
import type { Brief } from '../core/brief.ts';
import { copyRich } from '../platform/page/copy.ts';
import { getMessage, uiLanguage } from '../platform/page/reader-language.ts';
import { saveFile } from '../platform/page/save-file.ts';
import { createTranslate } from '../view/i18n/translate.ts';
import { exportWords } from '../view/words/export-words.ts';

export type SaveFormat = 'markdown' | 'html' | 'text' | 'json';

/** Loaded at the first copy or save: the popup's first paint does not wait for it. */
const writers = () => import('../core/export/writers.ts');

const words = () => exportWords(createTranslate(getMessage, uiLanguage()));

/** Copies a brief as HTML and as Markdown, citations and sources included. */
export async function copyBrief(brief: Brief, articles: readonly Article[]): Promise<boolean> {
  const { briefToHtml, briefToMarkdown } = await writers();
  const options = { citations: true, words: words() };
  return copyRich(briefToHtml(brief, articles, options), briefToMarkdown(brief, articles, options));
}

export async function saveBrief(
  brief: Brief,
  articles: readonly Article[],
  format: SaveFormat,
  citations: boolean,
): Promise<void> {
  const { briefToHtmlPage, briefToJson, briefToMarkdown, briefToText } = await writers();
  const { write, ending, type } = {
    markdown: { write: briefToMarkdown, ending: 'md', type: 'text/markdown' },
    html: { write: briefToHtmlPage, ending: 'html', type: 'text/html' },
    text: { write: briefToText, ending: 'txt', type: 'text/plain' },
    json: { write: briefToJson, ending: 'json', type: 'application/json' },
  }[format];
  saveFile(`${fileName(brief.headline)}.${ending}`, type, write(brief, articles, { citations, words: words() }));
}

/** Letters and digits of any script, joined by dashes. */
function fileName(headline: string): string {
  const words = headline.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 80) || 'brief';
}

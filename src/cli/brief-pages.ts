import type { Article } from '../core/article.ts';
import type { Brief } from '../core/brief.ts';
import { toAiBotError } from '../core/errors.ts';
import { briefToHtmlPage } from '../core/export/brief-to-html-page.ts';
import { briefToJson } from '../core/export/brief-to-json.ts';
import { briefToMarkdown } from '../core/export/brief-to-markdown.ts';
import { briefToText } from '../core/export/brief-to-text.ts';
import type { ExportOptions } from '../core/export/words.ts';
import type { BriefArguments, Format } from './arguments.ts';
import { DEFAULT_WORDS } from './brief-row.ts';
import type { Engine } from './engine.ts';
import { messageOf } from './messages.ts';
import { readSource } from './read-source.ts';

const EXPORTERS: Readonly<Record<Format, (brief: Brief, articles: readonly Article[], o: ExportOptions) => string>> = {
  markdown: briefToMarkdown,
  html: briefToHtmlPage,
  text: briefToText,
  json: briefToJson,
};

export interface Streams {
  readonly out: (text: string) => void;
  readonly say: (line: string) => void;
}

/** One brief of the pages named, for a person. @returns the exit status: 1 where a page could not be read or nothing was found */
export async function briefPages(engine: Engine, given: BriefArguments, { out, say }: Streams): Promise<number> {
  const articles: Article[] = [];
  let failed = false;
  for (const page of given.pages) {
    try {
      const article = await readSource(page);
      if (article.blocks.length === 0) {
        failed = true;
        say(`aibot: ${page}: no article text found`);
      } else articles.push(article);
    } catch (thrown) {
      failed = true;
      say(`aibot: ${page}: ${messageOf(toAiBotError(thrown))}`);
    }
  }
  if (articles.length === 0) {
    say('aibot: nothing to distil');
    return 1;
  }
  const { brief, report, failure } = await engine({
    articles,
    words: given.words ?? DEFAULT_WORDS,
    onUnsupported: given.onUnsupported,
    ...(given.language === undefined ? {} : { language: given.language }),
  });
  out(`${EXPORTERS[given.format](brief, articles, { citations: true }).trimEnd()}\n`);
  if (failure !== undefined) say(`aibot: ${messageOf(failure)}; this is the local brief`);
  if (report !== undefined) {
    const { sent, tokensIn, tokensOut, repaired, dropped, marked } = report;
    say(
      `aibot: ${sent} requests, ${tokensIn} tokens in, ${tokensOut} out; sentences repaired ${repaired}, dropped ${dropped}, marked ${marked}`,
    );
  }
  return failed || failure !== undefined ? 1 : 0;
}

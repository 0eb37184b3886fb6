/** Every way a brief is written for elsewhere, in one module that pages load when first needed. */
export { briefToHtml } from './brief-to-html.ts';
export { briefToHtmlPage } from './brief-to-html-page.ts';
export { briefToJson } from './brief-to-json.ts';
export { briefToMarkdown } from './brief-to-markdown.ts';
export { briefToText } from './brief-to-text.ts';

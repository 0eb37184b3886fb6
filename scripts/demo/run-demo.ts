import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { briefToMarkdown } from '../../src/core/export/brief-to-markdown.ts';
import { launchChromium } from '../browsers/chromium.ts';
import { demoSites, type ServedPage, serveSites } from '../browsers/serve-sites.ts';
import { mergeInBrowser } from './merge-in-browser.ts';
import { ownPages } from './own-pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'demo-out');
const say = (line: string): void => console.log(line);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const args = process.argv.slice(2);
const own = args.length > 0 ? ownPages(args) : undefined;
const demo = demoSites(ROOT);
const served: readonly ServedPage[] = own?.saved ?? [...demo.stories.flatMap((story) => story.pages), ...demo.extra];
const sites = await serveSites(served);
const [story] = demo.stories;
const toOpen = own?.urls ?? demo.stories.flatMap((each) => each.pages.map((page) => page.url));
const toMerge = own?.urls ?? story?.pages.map((page) => page.url) ?? [];
const hosts = (urls: readonly string[]): string[] => [...new Set(urls.map((url) => new URL(url).hostname))];

if (own === undefined)
  say(`${demo.stories.length} invented stories, each told by four invented outlets, served on 127.0.0.1:${sites.port}`);
const chromium = await launchChromium({
  extension: join(ROOT, 'dist/chrome'),
  port: sites.port,
  ...(own === undefined ? {} : { hosts: hosts(own.saved.map((page) => page.url)) }),
  headless: !hasDisplay,
  // without a display nobody can answer the browser's prompt
  ...(hasDisplay ? {} : { granted: { api: ['tabs'], origins: ['http://*/*', 'https://*/*'] } }),
});
try {
  const [blank] = await chromium.browser.pages();
  const pages: Page[] = [];
  for (const url of toOpen) {
    const page = pages.length === 0 && blank !== undefined ? blank : await chromium.browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    pages.push(page);
  }
  const [first] = pages;
  if (first === undefined) throw new Error('no page to show');
  if (hasDisplay) {
    await chromium.press(first);
    say(
      'The browser is open: press the AiBot button on any of the tabs, merge what you like. Close the window to end.',
    );
    await new Promise((ended) => chromium.browser.once('disconnected', ended));
  } else {
    say(
      'No display: the toolbar button is pressed here. The site permission was granted for the demo; AiBot asks for it in a browser.',
    );
    const { brief, articles, popupPicture, readerPicture } = await mergeInBrowser(chromium, first, toMerge, say);
    const markdown = briefToMarkdown(brief, articles, { citations: true });
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, 'brief.md'), markdown);
    writeFileSync(join(OUT, 'brief.json'), `${JSON.stringify(brief, null, 2)}\n`);
    writeFileSync(join(OUT, 'popup.png'), popupPicture);
    writeFileSync(join(OUT, 'reader.png'), readerPicture);
    say(`\n${markdown}\n`);
    say('demo-out/: brief.md, brief.json, popup.png, reader.png');
  }
} finally {
  await chromium.close();
  await sites.close();
}

import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { plainText } from '../../src/core/watch/take-items.ts';
import { finishReading } from '../../src/page/finish-reading.ts';
import { observeTab } from '../../src/page/observe-tab.ts';

const P = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>The ferry number ${i} left Port Callis on Tuesday with 312 passengers on board, the harbour office said.</p>`,
).join('');
const HIDDEN = '\u202e\u2066\u200b\u{e0041}';

it('signs nobody sees, which turn the direction of what follows, come into no fact of a page', () => {
  const html = `<!doctype html><html lang="en"><head><title>Ferry${HIDDEN} leaves the port | Courier${HIDDEN}</title>
    <meta property="og:site_name" content="The ${HIDDEN}Courier"><meta property="og:title" content="Ferry${HIDDEN} leaves the port">
    <meta name="description" content="A long ${HIDDEN}description of how the ferry left the port of Callis"><meta name="author" content="Ana${HIDDEN} Reyes">
    <meta property="article:section" content="Wor${HIDDEN}ld">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry${HIDDEN} leaves the port","author":{"@type":"Person","name":"Ana${HIDDEN} Reyes"},"publisher":{"name":"The ${HIDDEN}Courier"},"alternativeHeadline":"The alternative ${HIDDEN}headline of the ferry","articleSection":"Wor${HIDDEN}ld"}</script>
    </head><body><article><h1>Ferry${HIDDEN} leaves the port</h1><p class="dek">How the ${HIDDEN}ferry left, and who was on board that night</p><span class="byline">By Ana${HIDDEN} Reyes</span>${P}</article></body></html>`;
  const dom = new JSDOM(html, { url: 'https://courier.example/a' });
  const observed = structuredClone(observeTab(dom.window.document, 'https://courier.example/a'));
  const { notes: _, ...facts } = finishReading(observed, '2026-11-22T09:00:00Z') ?? { notes: [] };
  expect(JSON.stringify(facts)).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]|\udb40/);
  expect(facts).toMatchObject({ outlet: 'The Courier', headline: 'Ferry leaves the port', byline: 'Ana Reyes' });
});

it('nor into a headline of a feed', () => {
  expect(plainText(`Ferry${HIDDEN} leaves <b>port</b>`)).toBe('Ferry leaves port');
});

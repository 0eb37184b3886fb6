import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import { localDistiller } from '../../../src/core/extractive/local-distiller.ts';
import { isSameReport, recheckSources } from '../../../src/core/grounding/recheck.ts';
import { makeBrief } from '../../../src/core/make-brief.ts';
import { readTable } from '../../support/read-table.ts';

const page = (text: string): Article =>
  articleFromText({ url: 'https://quillon.example/ferry', headline: 'The Quillon ferry sails again', text });

const BEFORE = `The Quillon ferry sailed again on Thursday after nine days in dock.

The harbour office said that 240 commuters had waited at the quay before sunrise.

Captain Orla Wend said the new engine ran quieter than the old one.`;

async function briefOf(article: Article) {
  const now = '2026-11-20T12:00:00Z';
  return makeBrief({ articles: [article], words: 120 }, { distiller: localDistiller, readTable, now });
}

describe('a source that was read again', () => {
  it('has not changed where only spaces and quotation marks did', async () => {
    const before = page(BEFORE.replace('said the', 'said “the'));
    const after = page(BEFORE.replace('said the', 'said "the').replace('240 commuters', '240  commuters'));
    expect(recheckSources(await briefOf(before), [before], new Map([[0, after]]))).toEqual([]);
  });

  it('touches the sentence whose passage was corrected, and says what it has instead', async () => {
    const before = page(BEFORE);
    const after = page(BEFORE.replace('240 commuters', '140 commuters'));
    const [change, ...others] = recheckSources(await briefOf(before), [before], new Map([[0, after]]));
    expect(others).toEqual([]);
    expect(change?.added).toEqual([
      'The harbour office said that 140 commuters had waited at the quay before sunrise.',
    ]);
    expect(change?.removed).toEqual([
      'The harbour office said that 240 commuters had waited at the quay before sunrise.',
    ]);
    expect(change?.touched.map(({ sentence }) => sentence.text)).toEqual(change?.removed);
    expect(change?.touched[0]?.verdict).toBe('unsupported');
    expect(change?.touched[0]?.reasons[0]).toMatchObject({ kind: 'number', found: '240', inSources: ['140'] });
  });

  it('touches nothing where it only grew', async () => {
    const before = page(BEFORE);
    const after = page(`${BEFORE}\n\nTickets stay at three marks until the spring.`);
    const [change] = recheckSources(await briefOf(before), [before], new Map([[0, after]]));
    expect(change?.added).toEqual(['Tickets stay at three marks until the spring.']);
    expect(change?.touched).toEqual([]);
  });

  it('is another page where most of its sentences are gone', () => {
    expect(isSameReport(page(BEFORE), page(BEFORE.replace('240', '140')))).toBe(true);
    expect(isSameReport(page(BEFORE), page('Please accept our cookies to read on. Sign in here.'))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { AiBotError } from '../../../src/core/errors.ts';
import { readMovedFile } from '../../../src/core/export/moved-file.ts';
import { historyFile, settingsFile } from '../../../src/core/export/write-moved-file.ts';
import { localDistiller } from '../../../src/core/extractive/local-distiller.ts';
import { makeBrief } from '../../../src/core/make-brief.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { reportOf } from '../../support/articles.ts';
import { readTable } from '../../support/read-table.ts';

async function moved() {
  const articles = [reportOf('https://a.example/1'), reportOf('https://b.example/2', 'night ferry')];
  const now = '2026-11-20T12:00:00Z';
  return { brief: await makeBrief({ articles, words: 80 }, { distiller: localDistiller, readTable, now }), articles };
}

function whyNot(text: string): unknown {
  try {
    return readMovedFile(text);
  } catch (thrown) {
    return thrown instanceof AiBotError ? `${thrown.code} ${thrown.params.why}` : thrown;
  }
}

describe('a file that AiBot exported', () => {
  it('comes back whole', async () => {
    const entry = await moved();
    expect(readMovedFile(historyFile([entry]))).toEqual({ kind: 'history', briefs: [entry], unreadable: 0 });
    expect(readMovedFile(settingsFile(DEFAULT_SETTINGS))).toEqual({ kind: 'settings', settings: DEFAULT_SETTINGS });
  });

  it('keeps its sound briefs where one is broken or quotes what no article says', async () => {
    const entry = await moved();
    const lie = structuredClone(entry);
    const cited = { ...lie.brief.lede[0]?.citations[0], quote: 'The mayor confessed.' };
    const forged = {
      ...lie,
      brief: { ...lie.brief, lede: lie.brief.lede.map((sentence) => ({ ...sentence, citations: [cited] })) },
    };
    const text = JSON.stringify({
      format: 'aibot-history',
      formatVersion: 1,
      briefs: [forged, { brief: 'none' }, entry],
    });
    expect(readMovedFile(text)).toEqual({ kind: 'history', briefs: [entry], unreadable: 2 });
  });

  it('is told apart from a damaged one, one of somebody else and one of a newer AiBot', async () => {
    const whole = historyFile([await moved()]);
    expect(whyNot(whole.slice(0, -40))).toBe('bad-file damaged');
    expect(whyNot('[1, 2, 3]')).toBe('bad-file foreign');
    expect(whyNot('{"format":"bookmarks","formatVersion":1}')).toBe('bad-file foreign');
    expect(whyNot('{"format":"aibot-settings","formatVersion":2,"settings":{}}')).toBe('bad-file newer');
    expect(whyNot('{"format":"aibot-settings","formatVersion":1}')).toBe('bad-file damaged');
  });
});

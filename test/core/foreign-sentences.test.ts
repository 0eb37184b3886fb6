import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../src/core/article-from-text.ts';
import { briefToHtml } from '../../src/core/export/brief-to-html.ts';
import { localDistiller } from '../../src/core/extractive/local-distiller.ts';
import { makeBrief } from '../../src/core/make-brief.ts';
import { readTable } from '../support/read-table.ts';

const english = articleFromText({
  url: 'https://a.example/1',
  outlet: 'Lantern Wire',
  headline: 'Night train leaves rails near Borovar, five dead',
  lang: 'en',
  text: 'Five people died when a night train left the rails near Borovar early on Friday, the rail authority said.\n\nThe train was running at 143 kilometres an hour where 80 are allowed, investigator Marta Holm told reporters in Borovar.',
});
const german = articleFromText({
  url: 'https://b.example/1',
  outlet: 'Dornhavener Bote',
  headline: 'Nachtzug entgleist bei Borovar',
  lang: 'de',
  text: 'Bei der Entgleisung eines Nachtzugs in der Nähe von Borovar sind am Freitag fünf Menschen ums Leben gekommen.\n\nDer Lokführer sagte den Ermittlern, die Bremsen hätten nicht angesprochen, wie die Bahnbehörde in Borovar am Abend mitteilte.',
});

describe('reports in two languages merged into one brief', () => {
  it('quote the foreign one in its own language and mark it so; the others carry no mark', async () => {
    const brief = await makeBrief(
      {
        articles: [english, english, german].map((a, i) => ({ ...a, url: `${a.url}${i}` })),
        words: 200,
        language: 'en',
      },
      { distiller: localDistiller, readTable, now: '2026-11-20T12:00:00Z' },
    );
    const all = [...brief.lede, ...brief.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))];
    const foreign = all.filter((s) => s.lang !== undefined);
    expect(foreign.length).toBeGreaterThan(0);
    for (const sentence of foreign) {
      expect(sentence.lang).toBe('de');
      expect(german.text).toContain(sentence.text);
    }
    for (const sentence of all.filter((s) => s.lang === undefined)) expect(english.text).toContain(sentence.text);
    expect(briefToHtml(brief, [english, english, german], { citations: false })).toContain('<span lang="de">');
  });
});

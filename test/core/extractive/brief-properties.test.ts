import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFromText, type PlainText } from '../../../src/core/article-from-text.ts';
import type { Brief } from '../../../src/core/brief.ts';
import { localDistiller } from '../../../src/core/extractive/local-distiller.ts';
import { makeBrief } from '../../../src/core/make-brief.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';
import { countWords } from '../../../src/core/text/count-words.ts';
import { readTable } from '../../support/read-table.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/stories');
const LENGTHS = [60, 150, 300, 500, 800];
const stories = readdirSync(FOLDER).map((name) => {
  const articles: PlainText[] = JSON.parse(readFileSync(join(FOLDER, name, 'articles.json'), 'utf8'));
  return { name, articles: articles.map((a) => articleFromText(a)) };
});

describe.each(stories)('a brief of "$name" at any length', ({ articles }) => {
  it('has the words asked for within a tenth, and no outlet tells more than half while others could', async () => {
    const story = makeStory(articles);
    const total = articles.reduce((sum, a) => sum + a.wordCount, 0);
    for (const words of LENGTHS) {
      const draft = await localDistiller.distil(story, { words });
      const sentences = [...draft.lede, ...draft.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))];
      const written = sentences.reduce((sum, s) => sum + countWords(s.text), 0);
      expect(written, `${words}`).toBeLessThanOrEqual(words * 1.1);
      // a third of what was read and less is always there to be had
      if (words * 3 <= total) expect(written, `${words}`).toBeGreaterThanOrEqual(words * 0.9);
      const byOutlet = new Map<number, number>();
      for (const s of sentences) {
        const outlet = story.voices[s.claims[0]?.article ?? -1]?.independentOutlet ?? -1;
        byOutlet.set(outlet, (byOutlet.get(outlet) ?? 0) + 1);
      }
      const outlets = new Set(story.voices.map((v) => v.independentOutlet)).size;
      if (outlets >= 3 && words * 3 <= total)
        expect(Math.max(...byOutlet.values()), `${words}`).toBeLessThanOrEqual(Math.ceil(sentences.length / 2));
    }
  });
});

/** Nothing but a quotation: who speaks is said elsewhere. */
const BARE_QUOTATION = /^["“][^"“”]+["”]$/u;

describe.each(stories)('a brief of "$name"', ({ articles }) => {
  it('prints a quotation that names no speaker right after the sentence it follows in its source', async () => {
    for (const words of LENGTHS) {
      const draft = await localDistiller.distil(makeStory(articles), { words });
      const blocks = [draft.lede, ...draft.sections.flatMap((s) => s.blocks.map((b) => b.sentences))];
      for (const sentences of blocks)
        sentences.forEach((sentence, i) => {
          const claim = sentence.claims[0];
          if (!BARE_QUOTATION.test(sentence.text) || claim === undefined) return;
          const before = sentences[i - 1]?.claims[0];
          expect(before?.article, sentence.text).toBe(claim.article);
          const between = articles[claim.article]?.text.slice(before?.end ?? 0, claim.start) ?? '';
          expect(between.trim(), sentence.text).toBe('');
        });
    }
  });
});

const world = { distiller: localDistiller, readTable, now: '2026-11-22T00:00:00Z' };
const proseOf = (brief: Brief) =>
  [...brief.lede, ...brief.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))].map((s) => s.text).join(' ');

describe('opinion, satire and press releases in a merge', () => {
  const news = articleFromText({
    outlet: 'Port Venn Courier',
    url: 'https://courier.example/orrin-bridge-closed',
    headline: 'Orrin bridge closed after cracks are found',
    text: 'The Orrin bridge was closed on Thursday after engineers found cracks in twelve of its hangers.\n\nTraffic between Halmere and Port Venn was sent over the old ferry, the council said on Thursday.',
    publishedAt: '2026-11-20T08:00:00Z',
  });
  const claim =
    'The Orrin bridge was closed on Thursday by a mayor who took nine million marks from the steel lobby of Halmere.';
  it.each([
    ['opinion', 'https://herald.example/opinion/orrin-bridge'],
    ['satire', 'https://gull.example/satire/orrin-bridge'],
    ['press-release', 'https://steel.example/press-releases/orrin-bridge'],
  ])('%s: is named in the notes, and never tells a fact alone', async (kind, url) => {
    const other = articleFromText({
      outlet: 'Other Voice',
      url,
      headline: 'The Orrin bridge and the mayor',
      text: claim,
    });
    const brief = await makeBrief({ articles: [news, other], words: 200 }, world);
    expect(proseOf(brief)).not.toContain('steel lobby');
    expect(JSON.stringify(brief.keyDetails)).not.toContain('nine million');
    expect(brief.notes.some((n) => n.code === kind || JSON.stringify(n.params ?? {}).includes(kind))).toBe(true);
  });
});

const WHOLE = /[.!?。！？…]["'”’»“」』)]*$/u;

describe('briefs in languages without learned weights', () => {
  it.each([
    [
      'de',
      'HALMERE – Die Orrin-Brücke wurde am Donnerstag gesperrt, nachdem Ingenieure in zwölf Hängern Risse gefunden hatten. „Wir hatten keine Wahl. Es ging um Menschenleben“, sagte Bürgermeisterin Dr. Petra Lund vor dem Rathaus.',
      'Die Brücke zwischen Halmere und Port Venn soll z. B. für Lastwagen erst im Frühjahr wieder öffnen. Der Verkehr wird seit Donnerstag über die alte Fähre geleitet, wie der Stadtrat mitteilte.',
    ],
    [
      'es',
      'HALMERE — El puente de Orrin fue cerrado el jueves después de que los ingenieros encontraran grietas en doce tirantes. «No teníamos otra opción. Había vidas en juego», dijo la alcaldesa Petra Lund ante el ayuntamiento.',
      'El tráfico entre Halmere y Port Venn fue desviado el jueves al viejo transbordador, según el Sr. Anders Moe, del ministerio. El puente será abierto de nuevo la próxima primavera tras una inspección.',
    ],
    [
      'zh',
      '工程师在奥林大桥的十二根吊杆上发现裂缝后，大桥于周四关闭。市长彼得拉表示：“我们没有别的选择。安全第一。”',
      '哈尔默与文港之间的交通改由旧渡轮承担，市议会周四说。奥林大桥预计将在明年春天完成检查之后重新开放。',
    ],
    [
      'ja',
      '技術者が十二本の吊り材に亀裂を見つけたため、オリン橋は木曜日に閉鎖された。「ほかに選択肢はなかった。安全が第一だ」と市長のペトラ・ルンド氏は述べた。',
      'ハルメレとポートベンの間の交通は古いフェリーに切り替えられたと市議会は木曜日に発表した。オリン橋は検査を終えた来年の春に再び開通する予定である。',
    ],
  ])('%s: whole sentences, balanced quotations, no dateline inside', async (_, first, second) => {
    const articles = [first, second].map((text, i) =>
      articleFromText({ text, outlet: `O${i}`, url: `https://o${i}.example/a` }),
    );
    const brief = await makeBrief({ articles, words: 120 }, world);
    const sentences = [...brief.lede, ...brief.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))];
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    for (const { text } of sentences) {
      expect(text).toMatch(WHOLE);
      expect(text).not.toMatch(/^HALMERE/);
      expect(`${first}${second}`).toContain(text);
      for (const [open, close] of ['«»', '「」'].map((pair) => [...pair]))
        expect(text.split(open ?? '').length, text).toBe(text.split(close ?? '').length);
    }
  });
});

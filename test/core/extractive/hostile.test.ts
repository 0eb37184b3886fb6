import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/core/article-from-text.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { localDistiller, makeLocalDistiller } from '../../../src/core/extractive/local-distiller.ts';
import { makeStory } from '../../../src/core/stories/make-story.ts';

function distil(texts: readonly string[], words = 100): Promise<Draft> {
  const story = makeStory(
    texts.map((text, i) => articleFromText({ text, outlet: `O${i}`, url: `https://o${i}.example/a` })),
  );
  return localDistiller.distil(story, { words });
}
const count = (draft: Draft) =>
  draft.lede.length + draft.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences)).length;
const REPORT =
  'The Orrin bridge was closed on Thursday after engineers found cracks in twelve hangers.\n\nTraffic between Halmere and Port Venn was sent over the old ferry, the council said.';

describe('the local distiller on hostile input', () => {
  it('writes an empty draft of articles without text', async () => {
    const draft = await distil(['', ' \n\n ']);
    expect(count(draft)).toBe(0);
    expect(draft.headline).toBe('');
  });

  it.each([
    ['one word', 'word'],
    ['emojis', '🙂🙃😀 '.repeat(500)],
    [
      'lone surrogates',
      `\ud800\udc00\ud800 ${'\udfff'.repeat(50)}. The bridge \ud83d was closed on Thursday by engineers from Halmere.`,
    ],
    ['no punctuation', 'the bridge was closed and nobody knew why '.repeat(3000)],
    ['no letters', '0101 -- ... !!! ??? '.repeat(2000)],
    ['one endless word', 'x'.repeat(500_000)],
    ['one endless quotation', `“${'We stay here until the bridge is open again. '.repeat(2000)}`],
    ['brackets', '('.repeat(20_000)],
    [
      'names of object properties',
      'The constructor of the prototype said that __proto__ and toString were hasOwnProperty on Thursday.',
    ],
    ['capitals', 'A B C D E F G H '.repeat(4000)],
  ])('neither fails nor hangs on %s, alone or beside a report', async (_, text) => {
    const started = performance.now();
    await distil([text]);
    const draft = await distil([text, REPORT]);
    expect(count(draft)).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('reads no more of ten megabytes than it says', async () => {
    const text = `${REPORT}\n\n`.repeat(60_000);
    const draft = await distil([text]);
    expect(draft.wordsRead?.[0]).toBeGreaterThan(1000);
    expect(draft.wordsRead?.[0]).toBeLessThan(40_000);
  });

  it('never fails, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant(REPORT)), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.integer({ min: 1, max: 400 }),
        async (texts, words) => {
          await distil(texts, words);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stops when the signal fires, and pauses where asked', async () => {
    const story = makeStory([articleFromText({ text: `${REPORT}\n\n`.repeat(300) })]);
    const stopped = AbortSignal.abort();
    await expect(localDistiller.distil(story, { words: 100, signal: stopped })).rejects.toMatchObject({
      code: 'cancelled',
    });
    let pauses = 0;
    const controller = new AbortController();
    const polite = makeLocalDistiller({
      pause: async () => {
        pauses += 1;
        controller.abort();
      },
    });
    await expect(polite.distil(story, { words: 100, signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(pauses).toBe(1);
  });
});

describe('the local distiller in other languages', () => {
  it.each([
    [
      'de',
      'Die Orrin-Brücke wurde am Donnerstag gesperrt, nachdem Ingenieure in zwölf Hängern Risse gefunden hatten. „Wir hatten keine Wahl“, sagte Bürgermeisterin Petra Lund den Reportern vor dem Rathaus. Die Brücke soll im kommenden Frühjahr nach einer Prüfung wieder für den Verkehr geöffnet werden.',
    ],
    [
      'es',
      'El puente de Orrin fue cerrado el jueves después de que los ingenieros encontraran grietas en doce tirantes. «No teníamos otra opción», dijo la alcaldesa Petra Lund a los periodistas ante el ayuntamiento. El puente será abierto de nuevo la próxima primavera, según el ministerio de transportes.',
    ],
    [
      'zh',
      '工程师在奥林大桥的十二根吊杆上发现裂缝后，大桥于周四关闭。市长彼得拉表示，市政府在安全问题上没有别的选择。大桥预计将在明年春天完成检查之后重新开放交通。',
    ],
    [
      'ja',
      '技術者が十二本の吊り材に亀裂を見つけたため、オリン橋は木曜日に閉鎖された。市長のペトラ・ルンド氏は安全のためにほかの選択肢はなかったと述べた。橋は検査を終えた来年の春に再び開通する予定である。',
    ],
    [
      'und',
      'Ponten Orrin vart stengd torsdag etter at ingeniørar fann sprekker i tolv hengestag på brua. Ferja mellom Halmere og Port Venn gjekk heile natta med alle passasjerane frå bussane.',
    ],
  ])('%s: prints whole sentences of the source', async (_, text) => {
    const draft = await distil([text], 60);
    expect(count(draft)).toBeGreaterThanOrEqual(2);
    expect(draft.headline).not.toBe('');
    for (const s of draft.lede) expect(text).toContain(s.text);
  });
});

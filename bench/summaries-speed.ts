// How fast the local distiller is, as ratios to npm's two in the same run: medians, articles of 1,500 invented words.
// usage: node scripts/run-ts.mjs bench/summaries-speed.ts [--runs N]
import { articleFromText } from '../src/core/article-from-text.ts';
import { localDistiller } from '../src/core/extractive/local-distiller.ts';
import { makeStory } from '../src/core/stories/make-story.ts';
import { npmLexRank, npmTextRank } from './summary-peers.ts';

const WORDS_AN_ARTICLE = 1500;
const at = process.argv.indexOf('--runs');
const RUNS = at < 0 ? 20 : Number(process.argv[at + 1]);

// a small generator: the same articles on every machine
let state = 20261122;
const random = (n: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
};
const syllables = 'ba ke li mo nu ra se ti vo zu da fe gi ho ju la me ni po qua'.split(' ');
const vocabulary = Array.from({ length: 6000 }, () =>
  Array.from({ length: 2 + random(3) }, () => syllables[random(20)]).join(''),
);
const stop = 'the of and to in a was that for on with as by at from'.split(' ');

function sentence(topic: readonly string[]): string {
  const words = Array.from({ length: 12 + random(16) }, () => {
    const kind = random(10);
    if (kind < 4) return stop[random(stop.length)] ?? 'the';
    // rank-squared: few words are frequent, most are rare, as in news
    return kind < 7
      ? (topic[random(topic.length)] ?? '')
      : (vocabulary[Math.floor((random(6000) * random(6000)) / 6000)] ?? '');
  });
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} on Thursday.`;
}

function articles(count: number): string[] {
  const topic = Array.from({ length: 120 }, () => vocabulary[random(6000)] ?? '');
  return Array.from({ length: count }, () => {
    const paragraphs: string[] = [];
    let words = 0;
    while (words < WORDS_AN_ARTICLE) {
      const paragraph = Array.from({ length: 3 }, () => sentence(topic)).join(' ');
      words += paragraph.split(' ').length;
      paragraphs.push(paragraph);
    }
    return paragraphs.join('\n\n');
  });
}

async function median(runs: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

console.log('articles  words   AiBot ms   lexrank.js    ts-textrank   AiBot ms per 1,000 words');
for (const count of [1, 5, 10, 25, 50, 100, 200]) {
  const texts = articles(count);
  const words = count * WORDS_AN_ARTICLE;
  const story = makeStory(
    texts.map((text, i) => articleFromText({ text, outlet: `O${i}`, url: `https://o${i}.example/` })),
  );
  const own = await median(count > 50 ? Math.min(5, RUNS) : RUNS, () => localDistiller.distil(story, { words: 300 }));
  // both compare every sentence with every other: more than ten articles would take minutes
  const peer = async (run: (t: readonly string[], w: number) => string) =>
    count > 10 ? 'not run' : `${((await median(Math.min(3, RUNS), () => run(texts, 300))) / own).toFixed(1)} x`;
  const cells = [
    String(count),
    String(words),
    own.toFixed(0),
    await peer(npmLexRank),
    await peer(npmTextRank),
    ((own / words) * 1000).toFixed(1),
  ];
  console.log(cells.map((cell, i) => cell.padEnd([10, 8, 11, 14, 14, 8][i] ?? 8)).join(''));
}

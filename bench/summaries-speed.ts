// How fast the local distiller is, as ratios to npm's two: medians of processor time, so that other work on the machine
// counts little, each round running all three one after another; articles of 1,500 invented words.
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

/** Processor time of one run, ms, its garbage collection and compilation included. */
async function cost(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

console.log('articles  words   runs  AiBot ms   lexrank.js    ts-textrank   AiBot ms per 1,000 words');
for (const count of [1, 5, 10, 25, 50, 100, 200]) {
  const texts = articles(count);
  const words = count * WORDS_AN_ARTICLE;
  const story = makeStory(
    texts.map((text, i) => articleFromText({ text, outlet: `O${i}`, url: `https://o${i}.example/` })),
  );
  // both peers compare every sentence with every other: 50 articles take them a minute and more
  const withPeers = count <= 10 || count === 50;
  const runs = count === 50 ? 1 : count > 50 ? Math.min(5, RUNS) : RUNS;
  const systems = [
    () => localDistiller.distil(story, { words: 300 }),
    ...(withPeers ? [() => npmLexRank(texts, 300), () => npmTextRank(texts, 300)] : []),
  ];
  const times = systems.map((): number[] => []);
  for (let round = 0; round < runs; round++) for (const [i, run] of systems.entries()) times[i]?.push(await cost(run));
  const [own = 0, ...peers] = times.map(median);
  const ratio = (peer: number | undefined) => (peer === undefined ? 'not run' : `${(peer / own).toFixed(1)} x`);
  const cells = [
    String(count),
    String(words),
    String(runs),
    own.toFixed(0),
    ratio(peers[0]),
    ratio(peers[1]),
    ((own / words) * 1000).toFixed(1),
  ];
  console.log(cells.map((cell, i) => cell.padEnd([10, 8, 6, 11, 14, 14, 8][i] ?? 8)).join(''));
}

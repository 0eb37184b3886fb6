// How many wrong sentences are caught, by kind of error, and how many right ones are flagged.
// AIBOT_DEV_DATA=... node scripts/run-ts.mjs bench/mutations.ts [--show KIND]

import { readFileSync } from 'node:fs';
import type { PreparedSources } from '../src/core/grounding/prepare-sources.ts';
import { loadSoftModel } from '../src/core/grounding/soft-model.ts';
import { verifySentence } from '../src/core/grounding/verify-sentence.ts';
import { type BaseStory, editedClusters, inventedStories } from './support/base-sentences.ts';
import { seeded } from './support/boosted-trees.ts';
import { devData } from './support/claims-data.ts';
import { MUTATIONS, mutated } from './support/mutate.ts';

const SENTENCES = 200;
const WRONG = 2000;
const show = process.argv[process.argv.indexOf('--show') + 1];
const random = seeded(6);
const folder = devData();
const stories = [
  ...(folder === undefined ? [] : editedClusters(folder)),
  ...inventedStories(new URL('../test/fixtures/stories', import.meta.url).pathname),
  ...inventedStories(process.env.AIBOT_STORIES ?? ''),
];
const draw = (pick: (s: BaseStory) => readonly string[], most: number): { story: BaseStory; text: string }[] => {
  const all = stories.flatMap((story) => pick(story).map((text) => ({ story, text })));
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [all[i], all[j]];
    if (a !== undefined && b !== undefined) [all[i], all[j]] = [b, a];
  }
  return all.slice(0, most);
};
const verbatim = draw((s) => s.verbatim, SENTENCES * 4);
const paraphrased = draw((s) => s.borneOut, SENTENCES * 4);

interface Count {
  n: number;
  hard: number;
  any: number;
}
const model = await loadSoftModel(async (name) =>
  JSON.parse(readFileSync(new URL(`../public/tables/${name}.json`, import.meta.url), 'utf8')),
);
const known = new Map<PreparedSources, PreparedSources>();
const withModel = (sources: PreparedSources): PreparedSources => {
  const made = known.get(sources) ?? { ...sources, ...(model === undefined ? {} : { softModel: model }) };
  known.set(sources, made);
  return made;
};
const table = new Map<string, Count>();
const count = (row: string, text: string, story: BaseStory): boolean => {
  const { verdict, reasons } = verifySentence({ text, claims: [] }, withModel(story.sources));
  const c = table.get(row) ?? { n: 0, hard: 0, any: 0 };
  c.n += 1;
  if (verdict === 'unsupported') c.hard += 1;
  if (verdict !== 'supported') c.any += 1;
  table.set(row, c);
  if (
    show !== undefined &&
    row.includes(show) &&
    (row.includes('right') ? reasons.length > 0 : verdict === 'supported')
  )
    console.log(
      `  ${row}: ${text} ${JSON.stringify(reasons.map((r) => ({ ...r, inSources: r.inSources.map((s) => s.slice(0, 60)) })))}`,
    );
  return verdict !== 'supported';
};
for (const { story, text } of verbatim.slice(0, SENTENCES / 2)) count('right, verbatim', text, story);
for (const { story, text } of paraphrased.slice(0, SENTENCES / 2)) count('right, paraphrased', text, story);
const perKind = Math.ceil(WRONG / MUTATIONS.length / 2);
for (const kind of MUTATIONS) {
  for (const [name, base] of [
    ['verbatim', verbatim],
    ['paraphrased', paraphrased],
  ] as const) {
    let made = 0;
    for (let round = 0; round < 4 && made < perKind; round++) {
      for (const { story, text } of base) {
        if (made >= perKind) break;
        const wrong = mutated(kind, text, { sources: story.text, random });
        if (wrong === undefined) continue;
        made += 1;
        count(`${kind}, ${name}`, wrong, story);
      }
    }
  }
}
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`);
console.log('kind | sentences | unsupported | flagged at all');
for (const [row, { n, hard, any }] of table) console.log(`${row} | ${n} | ${percent(hard, n)} | ${percent(any, n)}`);

// How the chosen sentences follow each other: the order of the shipped briefs against the order in which people told the
// same things, how often one sentence follows another as it did in its source, and how much is told again.
// usage: AIBOT_DEV_DATA=DIR node scripts/run-ts.mjs bench/summary-order.ts
import { articleFromText } from '../src/core/article-from-text.ts';
import { localDistiller } from '../src/core/extractive/local-distiller.ts';
import { lightStem } from '../src/core/text/light-stem.ts';
import { languagePack } from '../src/core/text/packs/index.ts';
import { segmentSentences } from '../src/core/text/segment.ts';
import { termsOf } from '../src/core/text/terms.ts';
import { loadCases, loadScorer } from './summary-data.ts';

/** Words of the brief: what a reader gets where nothing is set. */
const WORDS = 300;
/** Likeness from which a sentence tells what one of the reference tells. */
const SAME = 0.25;
/** Share of a sentence's words told before from which it is told again. */
const AGAIN = 0.6;

const pack = languagePack('en');
const scorer = await loadScorer();
const contentOf = (text: string) =>
  new Set(
    termsOf(text)
      .filter((t) => !pack.stopWords.has(t))
      .map(lightStem),
  );

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const t of a) if (b.has(t)) shared += 1;
  return shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
}

/** Kendall's tau of the places that the sentences have in one reference; undefined where too few have one. */
function tau(sentences: readonly ReadonlySet<string>[], reference: readonly ReadonlySet<string>[]): number | undefined {
  const places = sentences.flatMap((s) => {
    let [best, at] = [SAME, -1];
    for (const [i, r] of reference.entries()) {
      const score = likeness(s, r);
      if (score > best) [best, at] = [score, i];
    }
    return at < 0 ? [] : [at];
  });
  let [same, all] = [0, 0];
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) {
      const step = (places[j] ?? 0) - (places[i] ?? 0);
      if (step === 0) continue;
      same += Math.sign(step);
      all += 1;
    }
  return all < 3 ? undefined : same / all;
}

for (const set of ['multinews_attributed', 'multiling2011_en']) {
  const taus: number[] = [];
  let [next, steps, again, count, r1, r2] = [0, 0, 0, 0, 0, 0];
  const cases = loadCases(set);
  for (const c of cases) {
    const draft = await localDistiller.distil(c.story, { words: WORDS });
    const told = [...draft.lede, ...draft.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))];
    const contents = told.map((s) => contentOf(s.text));
    for (const ref of c.refs) {
      const t = tau(
        contents,
        segmentSentences(articleFromText({ text: ref })).map((s) => contentOf(s.text)),
      );
      if (t !== undefined) taus.push(t);
    }
    const before = new Set<string>();
    for (const [i, s] of told.entries()) {
      const own = contents[i] ?? new Set();
      count += 1;
      if (i > 0 && [...own].filter((t) => before.has(t)).length >= AGAIN * own.size) again += 1;
      for (const t of own) before.add(t);
      const [a, b] = [told[i - 1]?.claims[0], s.claims[0]];
      if (a === undefined || b === undefined) continue;
      steps += 1;
      const text = c.story.articles[a.article]?.text ?? '';
      if (a.article === b.article && a.end <= b.start && text.slice(a.end, b.start).trim() === '') next += 1;
    }
    const ready = await localDistiller.distil(c.story, { words: c.wanted });
    const prose = [...ready.lede, ...ready.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences))]
      .map((s) => s.text)
      .join(' ');
    const score = scorer.rouge(scorer.truncate(prose, c.wanted), c.refs);
    r1 += score.r1.f;
    r2 += score.r2.f;
  }
  const percent = (a: number, b: number) => ((100 * a) / b).toFixed(1).padStart(6);
  console.log(
    `${set.padEnd(22)} order ${(taus.reduce((a, b) => a + b, 0) / taus.length).toFixed(3)} (${taus.length})  follows its source ${percent(next, steps)}%  told again ${percent(again, count)}%  ROUGE ${percent(r1, cases.length)} /${percent(r2, cases.length)}`,
  );
}

import type { Brief, Disagreement, KeyDetail, Sentence, Source } from './brief.ts';
import { proseSentences } from './export/prose.ts';

/** What is new in a later brief of a story. Order follows the later brief. */
export interface BriefChanges {
  readonly added: readonly Sentence[];
  readonly reworded: readonly { readonly before: Sentence; readonly after: Sentence }[];
  /** Sentences of the earlier brief that the later one has no more. */
  readonly gone: readonly Sentence[];
  readonly details: readonly { readonly label: string; readonly before?: string; readonly after?: string }[];
  readonly newSources: readonly Source[];
  readonly newDisagreements: readonly Disagreement[];
}

/** Share of words in common (Jaccard) from which two sentences tell the same thing in other words. */
const SAME_THING = 0.5;

/** Compares two briefs of one story, sentence by sentence and fact by fact. */
export function compareBriefs(before: Brief, after: Brief): BriefChanges {
  const left = new Set(proseSentences(before));
  const added: Sentence[] = [];
  const reworded: { before: Sentence; after: Sentence }[] = [];
  const open: Sentence[] = [];
  for (const sentence of proseSentences(after)) {
    const same = [...left].find((s) => normal(s.text) === normal(sentence.text));
    if (same === undefined) open.push(sentence);
    else left.delete(same);
  }
  for (const sentence of open) {
    const near = nearest(sentence, left);
    if (near === undefined) added.push(sentence);
    else {
      left.delete(near);
      reworded.push({ before: near, after: sentence });
    }
  }
  return {
    added,
    reworded,
    gone: [...left],
    details: changedDetails(before.keyDetails, after.keyDetails),
    newSources: after.sources.filter(
      (s) => s.leftOut === undefined && !before.sources.some((b) => b.leftOut === undefined && isSameSource(b, s)),
    ),
    newDisagreements: after.disagreements.filter(
      (d) => !before.disagreements.some((b) => values(b) === values(d) && normal(b.question) === normal(d.question)),
    ),
  };
}

function changedDetails(before: readonly KeyDetail[], after: readonly KeyDetail[]): BriefChanges['details'] {
  const was = new Map(before.map((d) => [d.label, d.value]));
  const is = new Map(after.map((d) => [d.label, d.value]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((label) => {
    const old = was.get(label);
    const now = is.get(label);
    if (old !== undefined && now !== undefined && normal(old) === normal(now)) return [];
    return [{ label, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}

function nearest(sentence: Sentence, among: ReadonlySet<Sentence>): Sentence | undefined {
  let best: Sentence | undefined;
  let most = SAME_THING;
  for (const other of among) {
    const share = overlap(wordsOf(sentence.text), wordsOf(other.text));
    if (share >= most) {
      most = share;
      best = other;
    }
  }
  return best;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function wordsOf(text: string): Set<string> {
  return new Set(normal(text).match(/[\p{L}\p{M}]+|\p{N}[\p{N}.,:]*/gu) ?? []);
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function values(disagreement: Disagreement): string {
  return disagreement.values.map((v) => normal(v.value)).join('\n');
}

function isSameSource(a: Source, b: Source): boolean {
  return a.url === '' || b.url === '' ? a.outlet === b.outlet && a.headline === b.headline : a.url === b.url;
}

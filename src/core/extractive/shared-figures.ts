import { findDates } from '../text/dates.ts';
import { findNumbers, type NumberMention } from '../text/numbers.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import type { Unit } from './units.ts';

/** Sentences further down give figures of details. */
const DEEPEST = 12;
/** Figures that one brief is made to give. */
const MOST = 2;
/** Outlets that must give a figure, and their share of all that speak. */
const FEWEST_OUTLETS = 2;
const SHARE = 0.5;
/** Counts below this are told in any story. */
const LEAST_COUNT = 3;

export interface SharedFiguresRequest {
  readonly candidates: readonly Candidate[];
  readonly units: readonly Unit[];
  /** What is printed in any case. */
  readonly told: readonly Candidate[];
  readonly outletOf: (article: number) => number;
  readonly worthOf: (c: Candidate) => number;
  readonly pack: LanguagePack;
}

/**
 * The sentences with the figures that most independent outlets give near the top of their reports and that the opening
 * leaves out: what several newsrooms hold to be the story's figure belongs in its brief. One sentence a figure, the one
 * worth most; best shared first.
 */
export function chooseSharedFigures(request: SharedFiguresRequest): Unit[] {
  const { candidates, units, told, outletOf, worthOf, pack } = request;
  const outlets = new Set(candidates.map((c) => outletOf(c.article)));
  if (outlets.size < FEWEST_OUTLETS) return [];
  const givenBy = new Map<string, Set<number>>();
  const figuresOf = new Map<number, ReadonlySet<string>>();
  for (const c of candidates) {
    if (c.position >= DEEPEST || !/\p{N}/u.test(c.text)) continue;
    const figures = figuresIn(c.text, pack);
    figuresOf.set(c.id, figures);
    for (const figure of figures) {
      const by = givenBy.get(figure) ?? new Set();
      by.add(outletOf(c.article));
      givenBy.set(figure, by);
    }
  }
  const toldFigures = new Set(told.flatMap((c) => [...(figuresOf.get(c.id) ?? figuresIn(c.text, pack))]));
  const wanted = [...givenBy]
    .filter(([figure, by]) => by.size >= Math.max(FEWEST_OUTLETS, SHARE * outlets.size) && !toldFigures.has(figure))
    .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  const chosen: Unit[] = [];
  for (const [figure] of wanted) {
    if (chosen.length >= MOST) break;
    if (chosen.some((u) => u.members.some((id) => figuresOf.get(id)?.has(figure) === true))) continue;
    let best: Unit | undefined;
    let bestWorth = 0;
    for (const unit of units) {
      const last = candidates[unit.members.at(-1) ?? -1];
      if (last === undefined || figuresOf.get(last.id)?.has(figure) !== true) continue;
      const worth = worthOf(last) / unit.members.length;
      if (worth > bestWorth) [best, bestWorth] = [unit, worth];
    }
    if (best !== undefined) chosen.push(best);
  }
  return chosen;
}

/** The figures of a text, each as kind, value and what is counted; no dates, years, ordinals and small counts. */
function figuresIn(text: string, pack: LanguagePack): ReadonlySet<string> {
  const mentions = findNumbers(text, { lang: pack.lang, exclude: findDates(text, { lang: pack.lang }) });
  return new Set(mentions.filter(tells).map((n) => `${n.kind} ${n.value} ${n.kind === 'count' ? (n.next ?? '') : ''}`));
}

function tells(n: NumberMention): boolean {
  if (n.weak || n.kind === 'ordinal' || n.kind === 'fraction' || /year/i.test(n.raw)) return false;
  if (n.kind !== 'count') return true;
  const isYear = Number.isInteger(n.value) && n.value >= 1900 && n.value <= 2100;
  const isAge = n.next !== undefined && /^(?:years?|yr|and|or|to)$/.test(n.next);
  return n.value >= LEAST_COUNT && !isYear && !isAge && n.next !== undefined;
}

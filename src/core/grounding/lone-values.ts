import { COUNTED, groupOf } from './facts/counted.ts';
import { OTHER_TIME, UNREAL } from './facts/figures.ts';
import { canonicalName, givenName } from './name-lists.ts';
import { agree, inDays } from './one-value.ts';
import { areOtherThings, isOtherNone } from './other-things.ts';
import type { PreparedSentence } from './prepare-sources.ts';
import type { Slot } from './slots.ts';
import { knows, setElsewhere, type Voice } from './voices.ts';

/** Two values of two independent outlets. */
export interface LonePair {
  readonly a: Slot;
  readonly b: Slot;
}

/** Reports of one event appear within this time (hours). */
const ONE_EVENT_HOURS = 48;
/** Two sentences that tell of one thing have this many words or names in common. */
const SHARED = 2;
/** Sums are told of many things. */
const SHARED_OF_MANY = 3;
/** Values further apart are hardly of one thing: a factor, as a logarithm. */
const FARTHEST = 1.7;
/** What stands nearer to a value than this says what it is of. */
const NEAR = 50;

/** Parts and rates, totals of many things, and what is not counted once. */
const NOT_ALL =
  /\b(?:each|per|a (?:day|week|month|year|head|share|person|ticket|piece)|every|another|further|additional|extra|more than (?:planned|expected)|of (?:them|whom|which)|including|among (?:them|those)|so far|alone|others?|apiece|on average|annual|turnover|revenue|profits?|budget\w*|wages?|salar\w+|shares?|bidder|raised|total(?:ling)?|at first|initially|originally|later|planned|aftershock)\b/iu;

/**
 * The values of one kind that each of two reports has and the other has not, once all that they tell alike is put aside:
 * a sum, a size, a number of people, set in sentences that tell of the same. Needs no list of what news tells.
 */
export function lonePairs(voices: ReadonlyMap<number, Voice>, hoursOf: (s: PreparedSentence) => number): LonePair[] {
  const kinds = new Map([...voices].map(([outlet, v]) => [outlet, byKind(v)] as const));
  const pairs: LonePair[] = [];
  for (const [x, mine] of voices)
    for (const [y, theirs] of voices) {
      if (x >= y) continue;
      for (const [kind, own] of kinds.get(x) ?? []) {
        const other = kinds.get(y)?.get(kind) ?? [];
        const a = loneOf(own, other);
        const b = a === undefined ? undefined : loneOf(other, own);
        if (a === undefined || b === undefined || !isToldOfOne(a, b, mine, theirs)) continue;
        const hours = Math.abs(hoursOf(a.sentence) - hoursOf(b.sentence));
        if (hours > ONE_EVENT_HOURS) continue;
        if ([...voices.values()].some((v) => knows(v, a) && knows(v, b)) || knows(mine, b) || knows(theirs, a))
          continue;
        pairs.push({ a, b });
      }
    }
  return pairs;
}

function byKind({ slots }: Voice): Map<string, Slot[]> {
  const kinds = new Map<string, Slot[]>();
  for (const slot of slots) {
    const kind = kindOf(slot);
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), slot]);
  }
  return kinds;
}

const PEOPLE = new RegExp(`^[- ](?:of (?:the|those|its|his|her|their) )?(?:[\\p{L}’'-]+ ){0,2}?(${COUNTED})\\b`, 'iu');
const THOSE = /^ of (?:those|the people)\b/u;

/** What is compared: sums of one currency, sizes of one unit, people. Shares and spans of time are told of too many things. */
function kindOf({ kind, type, number, sentence, end }: Slot): string | undefined {
  if (number === undefined || number.high !== undefined) return undefined;
  if (kind === 'money') return type;
  if (kind === 'measure') return /time|second/u.test(type) ? undefined : type;
  if (kind !== 'count') return undefined;
  const after = sentence.text.slice(end);
  const noun = PEOPLE.exec(after)?.[1]?.toLowerCase();
  const group = noun === undefined ? undefined : groupOf(noun);
  return THOSE.test(after) || (group !== undefined && group !== 'homes' && group !== 'animals') ? 'people' : undefined;
}

/** The one value that the other report does not tell; undefined where there are more. */
function loneOf(own: readonly Slot[], other: readonly Slot[]): Slot | undefined {
  let lone: Slot | undefined;
  for (const slot of own) {
    if (slot.number?.value === lone?.number?.value || other.some((o) => agree(slot, o))) continue;
    if (lone !== undefined) return undefined;
    lone = slot;
  }
  return lone;
}

function isToldOfOne(a: Slot, b: Slot, mine: Voice, theirs: Voice): boolean {
  if (areOtherThings(a, b) || isOtherNone(a, b) || isOtherNone(b, a)) return false;
  if ([a, b].some((s) => s.number?.bound !== 'exact' && s.number?.bound !== 'about')) return false;
  const [u, v] = [inDays(a.number) ?? 0, inDays(b.number) ?? 0];
  if (u <= 0 || v <= 0 || Math.abs(Math.log(u / v)) > FARTHEST) return false;
  if (['part', 'past', 'planned', 'early', 'late'].some((n) => a.scopes.has(n) !== b.scopes.has(n))) return false;
  if ([a, b].some((s) => isOpen(clauseOf(s)))) return false;
  if (setElsewhere(a, theirs) && setElsewhere(b, mine)) return false;
  return sharedOf(a, b) >= (a.kind === 'money' ? SHARED_OF_MANY : SHARED);
}

const isOpen = (clause: string): boolean => NOT_ALL.test(clause) || OTHER_TIME.test(clause) || UNREAL.test(clause);

function clauseOf({ sentence: { text }, start, end }: Slot): string {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(/[;:]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + NEAR).split(/[;:]/u)[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** Words that both sentences have; a name, in any form, weighs as two. */
function sharedOf(a: Slot, b: Slot): number {
  const shared = (p: Iterable<string>, q: Iterable<string>): number => {
    const theirs = new Set(q);
    return [...new Set(p)].filter((k) => theirs.has(k)).length;
  };
  const names = (s: Slot): string[] => [...s.names].map((n) => givenName(canonicalName(n)));
  return shared(a.context, b.context) + shared(names(a), names(b));
}

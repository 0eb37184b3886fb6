import { isLikeName } from './one-value.ts';
import { closeShared, contextCosine, SAME_TELLING, sharedContext } from './shared-telling.ts';
import { meaning, type Slot } from './slots.ts';

const REGION =
  /\b(?:district|province|county|state|region|country|capital|suburb|island|valley|outskirts|part of|neighbourhood)\b/iu;

/** Names, places and dates stand beside many things; only in the same place of the same telling are they one thing. */
export function isSamePlace(a: Slot, b: Slot): boolean {
  const isLead = a.sentence.position <= 1 && b.sentence.position <= 1;
  const sameVerb = a.verb !== undefined && a.verb === b.verb;
  if (a.kind === 'name' && isLikeName(a, b)) return closeShared(a, b) >= 1;
  if (a.kind === 'name' || a.kind === 'place')
    return (
      isLead &&
      (a.kind === 'place' || (a.isPlace === true && b.isPlace === true) || isBesideSame(a, b)) &&
      closeShared(a, b) >= 1 &&
      contextCosine(a, b) >= (a.kind === 'name' ? NEARLY_ALL : SAME_TELLING) &&
      !REGION.test(a.sentence.text + b.sentence.text)
    );
  // how long: of one act, or in sentences that tell the same
  if (a.type.startsWith('measure time') || a.type.startsWith('measure second'))
    return sameVerb || (a.frame !== undefined && a.frame === b.frame) || contextCosine(a, b) >= SAME_TELLING;
  if (a.kind === 'ordinal') return RANK.test(a.sentence.text) && RANK.test(b.sentence.text);
  if (a.kind === 'year' || a.type === 'date weekday') return sameVerb;
  return (
    (a.kind !== 'date' && a.kind !== 'time') ||
    sameVerb ||
    sharedContext(a, b) >= 4 ||
    (a.kind === 'time' && closeShared(a, b) >= 1)
  );
}

/** The same word stands within three of both names. */
function isBesideSame(a: Slot, b: Slot): boolean {
  const theirs = new Set(besides(b));
  return besides(a).some((k) => theirs.has(k));
}

function besides({ sentence: { terms }, start, end }: Slot): string[] {
  const first = terms.findIndex((t) => t.end > start);
  const last = terms.findLastIndex((t) => t.start < end);
  return terms.flatMap((t, i) =>
    ((i < first && first - i <= 3) || (i > last && i - last <= 3)) && t.content && !t.isName ? [meaning(t.key)] : [],
  );
}

/** And from here on two leads agree on so much that two names in them are rivals. */
const NEARLY_ALL = 0.48;
/** Where an ordinal is a place in a contest. */
const RANK = /\b(?:finish(?:ed|es)?|came|come|place[ds]?|ranked|minute|round|floor|grade)\b/iu;

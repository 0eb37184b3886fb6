import type { OutletOf } from './answers.ts';
import { canonicalName, givenName } from './name-lists.ts';
import { sameDate } from './one-value.ts';
import type { PreparedSources } from './prepare-sources.ts';
import { meaning, type Slot, slotsOf } from './slots.ts';

/** What one outlet writes in all. */
export interface Voice {
  readonly keys: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Name words, aliases and short forms folded. */
  readonly names: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  /** By type, how many different values it gives. */
  readonly values: ReadonlyMap<string, number>;
  readonly sentences: number;
}

/** Every outlet's voice, by outlet, with its first values. */
export function voicesOf(sources: PreparedSources, outletOf: OutletOf): ReadonlyMap<number, Voice> {
  const slots = firstOf(slotsOf(sources), outletOf);
  const voices = new Map<number, Voice>();
  for (const outlet of new Set(sources.sentences.map(outletOf))) {
    const own = sources.sentences.filter((s) => outletOf(s) === outlet);
    const mine = slots.filter((s) => outletOf(s.sentence) === outlet);
    voices.set(outlet, {
      keys: new Set(own.flatMap((s) => s.terms.map((t) => meaning(t.key)))),
      words: new Set(own.flatMap((s) => s.terms.flatMap((t) => t.word.split('-').concat(t.word)))),
      names: new Set(
        own.flatMap((s) => s.terms.flatMap((t) => (/^\p{Lu}/u.test(t.raw) ? [givenName(canonicalName(t.word))] : []))),
      ),
      slots: mine,
      values: new Map([...new Set(mine.map((s) => s.type))].map((t) => [t, distinct(mine, t)])),
      sentences: own.length,
    });
  }
  return voices;
}

const distinct = (slots: readonly Slot[], type: string): number =>
  new Set(slots.filter((s) => s.type === type).map((s) => s.number?.value ?? s.raw.toLowerCase())).size;

/** Whether an outlet gives a value somewhere itself. */
export function knows(voice: Voice, slot: Slot): boolean {
  if (slot.words !== undefined) {
    const words = slot.words.map((w) => w.toLowerCase());
    const has = (w: string): boolean => voice.words.has(w) || voice.names.has(givenName(canonicalName(w)));
    return slot.kind === 'name' ? words.every(has) : words.some(has);
  }
  const { number, date } = slot;
  if (number !== undefined)
    return voice.slots.some(
      (s) =>
        s.number !== undefined &&
        number.value !== 0 &&
        (s.type === slot.type || s.type === 'count ') &&
        s.number.value === number.value,
    );
  return (
    date !== undefined && voice.slots.some((s) => s.date !== undefined && s.type === slot.type && sameDate(s, slot))
  );
}

/** A place stands in the sentence that the other outlet never names. */
export function setElsewhere(slot: Slot, other: Voice): boolean {
  return slot.places.some((p) => !other.words.has(p.toLowerCase()));
}

/** No more values of one type are compared per outlet, from the top of its reports: hostile texts have thousands. */
const MOST_SLOTS = 60;

function firstOf(slots: readonly Slot[], outletOf: OutletOf): Slot[] {
  const counts = new Map<string, number>();
  return slots.filter((slot) => {
    const key = `${outletOf(slot.sentence)} ${slot.type}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_SLOTS;
  });
}

import { termsOf } from './terms.ts';

/** Words per shingle. */
const SHINGLE = 5;
/** From this share of the shorter text on, two texts are one voice: the rest is trimming and a new top. */
const ONE_VOICE = 0.5;
/** From this share on the shorter text adds nothing worth reading beside the longer one. */
const SAME_TEXT = 0.8;
/** Shorter texts share too little to judge. */
const FEWEST_SHINGLES = 15;

export interface Copies {
  /** For each text the index of the fullest text of its voice; itself where it stands alone. */
  readonly voiceOf: readonly number[];
  /** Whether the text adds nothing beside the fullest one of its voice. */
  readonly adds: readonly boolean[];
}

/**
 * Which texts run the same copy: overlap of word shingles against the shorter text (Broder 1997, containment).
 * Reports that share quotes alone stay apart.
 */
export function findCopies(texts: readonly string[]): Copies {
  const shingles = texts.map(shinglesOf);
  const byLength = texts.map((_, i) => i).sort((a, b) => sizeOf(shingles, b) - sizeOf(shingles, a) || a - b);
  const voiceOf = texts.map((_, i) => i);
  const adds = texts.map(() => true);
  for (const [rank, i] of byLength.entries()) {
    const own = shingles[i];
    if (own === undefined) continue;
    const isShort = own.size < FEWEST_SHINGLES;
    for (const fuller of byLength.slice(0, rank)) {
      if (voiceOf[fuller] !== fuller) continue;
      // too short to compare by parts: a copy only if it is the same to the letter
      if (isShort && (texts[i]?.trim() === '' || texts[i]?.trim() !== texts[fuller]?.trim())) continue;
      const shared = isShort ? 1 : containment(own, shingles[fuller] ?? new Set());
      if (shared < ONE_VOICE) continue;
      voiceOf[i] = fuller;
      adds[i] = shared < SAME_TEXT;
      break;
    }
  }
  return { voiceOf, adds };
}

function sizeOf(shingles: readonly ReadonlySet<string>[], i: number): number {
  return shingles[i]?.size ?? 0;
}

function shinglesOf(text: string): ReadonlySet<string> {
  const terms = termsOf(text);
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE <= terms.length; i += 1) found.add(terms.slice(i, i + SHINGLE).join(' '));
  return found;
}

/** Share of the smaller set that stands in the larger. */
function containment(smaller: ReadonlySet<string>, larger: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of smaller) if (larger.has(shingle)) shared += 1;
  return smaller.size === 0 ? 0 : shared / smaller.size;
}

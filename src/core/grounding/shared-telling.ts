import { meaning, type Slot } from './slots.ts';

export function closeShared(a: Slot, b: Slot): number {
  const theirs = new Set([...b.close].map(meaning));
  return new Set([...a.close].map(meaning).filter((k) => theirs.has(k))).size;
}

/** From here on two sentences tell the same. */
export const SAME_TELLING = 0.42;

export function sharedContext(a: Slot, b: Slot): number {
  let shared = 0;
  for (const key of a.context) if (b.context.has(key)) shared += 1;
  return shared;
}

export function contextCosine(a: Slot, b: Slot): number {
  return sharedContext(a, b) / Math.max(1, Math.sqrt(a.context.size * b.context.size));
}

/** Their sentences have something in common. */
export function meets(a: Slot, b: Slot): boolean {
  for (const key of a.context) if (b.context.has(key)) return true;
  return false;
}

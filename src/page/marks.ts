/** Two private-use characters that carry a block's index through Readability. */
const HIGH = 0xe000;
const LOW = 0xebb8;
const BASE = LOW - HIGH;

export const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** @param index 0 to 8,999,999 */
export function markOf(index: number): string {
  return String.fromCharCode(HIGH + Math.floor(index / BASE), LOW + (index % BASE));
}

export function marksIn(text: string): number[] {
  const found: number[] = [];
  for (const [pair] of text.matchAll(/[\ue000-\uebb7][\uebb8-\uf76f]/g))
    found.push((pair.charCodeAt(0) - HIGH) * BASE + pair.charCodeAt(1) - LOW);
  return found;
}

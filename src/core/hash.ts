/** A short stable name for a text (FNV-1a, two lanes, 64 bits in base 36); for identity, not for security. */
export function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193) >>> 0;
    high = Math.imul(high ^ (unit + (i & 0xff)), 0x85ebca6b) >>> 0;
  }
  return low.toString(36).padStart(7, '0') + high.toString(36).padStart(7, '0');
}

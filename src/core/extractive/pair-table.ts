/**
 * Numbers pairs of small numbers in the order they are first seen, from 0. Open addressing over typed arrays: a map
 * keyed by both numbers at once leaves the range of small integers and is several times as slow.
 */
export class PairTable {
  readonly #mask: number;
  /** Of each slot: the id it holds plus one, 0 where it is free. */
  readonly #ids: Int32Array;
  readonly #firsts: Int32Array;
  readonly #seconds: Int32Array;
  #size = 0;

  /** `most` is how many different pairs may come. */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#mask = slots - 1;
    this.#ids = new Int32Array(slots);
    this.#firsts = new Int32Array(slots);
    this.#seconds = new Int32Array(slots);
  }

  idOf(first: number, second: number): number {
    // Knuth's multiplicative hash, the high bits folded into the low ones
    let slot = Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const held = this.#ids[slot] ?? 0;
      if (held === 0) break;
      if (this.#firsts[slot] === first && this.#seconds[slot] === second) return held - 1;
      slot = (slot + 1) & this.#mask;
    }
    this.#size += 1;
    this.#ids[slot] = this.#size;
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    return this.#size - 1;
  }
}

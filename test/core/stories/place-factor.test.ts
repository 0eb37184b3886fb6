import { describe, expect, it } from 'vitest';
import { GROUP_WEIGHTS } from '../../../src/core/stories/group-weights.ts';
import { placeFactor } from '../../../src/core/stories/place-factor.ts';

const factor = (...texts: readonly string[]) =>
  placeFactor(
    texts.map((text) => ({ headline: '', text })),
    GROUP_WEIGHTS,
  )(0, 1);

const BRIDGE = 'PORT CALLIS — At least 12 people were killed when a bridge fell into the river on Wednesday.';

describe('two reports dated from different places', () => {
  it('count for less where neither names the other’s', () => {
    const ferry = 'PORT VENN — At least nine people were killed when a ferry burned on Wednesday.';
    expect(factor(BRIDGE, ferry)).toBeLessThan(1);
    expect(factor(ferry, BRIDGE)).toBe(factor(BRIDGE, ferry));
  });

  it('count as they are where one names the other’s, anywhere in its text', () => {
    expect(factor(BRIDGE, 'LINDMOOR — The minister will go to the river.\n\nShe was due in Port Callis at noon.')).toBe(
      1,
    );
  });

  it('count as they are where one has no dateline, or both have the same', () => {
    expect(factor(BRIDGE, 'A ferry burned off the coast on Wednesday, and nine people died.')).toBe(1);
    expect(factor(BRIDGE, 'PORT CALLIS (Northwire) — Divers went down again at dawn on Thursday.')).toBe(1);
  });
});

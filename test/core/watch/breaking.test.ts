import { describe, expect, it } from 'vitest';
import { DEFAULT_BREAKING, findBreaking, usualGatherHours } from '../../../src/core/watch/breaking.ts';

const H = 3_600_000;
const story = (...hours: number[]) => hours.map((h, voice) => ({ voice, outlet: `Outlet ${voice}`, at: h * H }));
const nothingUsual = new Map<string, number>();

describe('findBreaking', () => {
  it('sees a story that three independent outlets began within three hours', () => {
    expect(findBreaking(story(0, 1, 2), nothingUsual, DEFAULT_BREAKING)).toMatchObject({ since: 2 * H, outlets: 3 });
  });

  it('does not take a slow story, nor one wire copy in twenty outlets, for breaking', () => {
    expect(findBreaking(story(0, 2, 4), nothingUsual, DEFAULT_BREAKING)).toBeUndefined();
    const copies = Array.from({ length: 20 }, (_, i) => ({ voice: 0, outlet: `Outlet ${i}`, at: i * 60_000 }));
    expect(findBreaking(copies, nothingUsual, DEFAULT_BREAKING)).toBeUndefined();
  });

  it('wants a story to be faster than those outlets usually are', () => {
    const usual = usualGatherHours(
      Array.from({ length: 6 }, () => story(0, 1, 2)),
      DEFAULT_BREAKING,
      new Map([['Outlet 1', 7]]),
    );
    expect(usual.get('Outlet 0')).toBe(2);
    // mostly alone with what it reports
    expect(usual.get('Outlet 1')).toBe(Number.POSITIVE_INFINITY);
    expect(findBreaking(story(0, 1, 2), usual, DEFAULT_BREAKING)).toBeUndefined();
    expect(findBreaking(story(0, 0.2, 0.5), usual, DEFAULT_BREAKING)).toBeDefined();
  });

  it('sees a story that slept and then broke', () => {
    expect(findBreaking(story(0, 30, 31, 31.5), nothingUsual, DEFAULT_BREAKING)?.since).toBe(31.5 * H);
  });

  it('is not led astray by one early report of something else, while a story that was known already does not break again', () => {
    const stray = [...story(0, 5, 5.5), { voice: 0, outlet: 'Outlet 0', at: 4.5 * H }];
    expect(findBreaking(stray, nothingUsual, DEFAULT_BREAKING)).toMatchObject({ since: 5.5 * H, outlets: 3 });
    const known = [0, 1, 2].map((voice) => ({ voice, outlet: `Outlet ${voice}`, at: (8 + voice / 2) * H }));
    expect(findBreaking([...story(0, 4, 7.9), ...known], nothingUsual, DEFAULT_BREAKING)).toBeUndefined();
  });
});

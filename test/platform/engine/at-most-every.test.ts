import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../../src/platform/engine/at-most-every.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('passes the first value on at once and the newest of the others later', () => {
  const passed: number[] = [];
  const { call } = atMostEvery(80, (n: number) => passed.push(n), new AbortController().signal);
  for (const n of [1, 2, 3]) call(n);
  expect(passed).toEqual([1]);
  vi.advanceTimersByTime(80);
  expect(passed).toEqual([1, 3]);
  vi.advanceTimersByTime(500);
  call(4);
  expect(passed).toEqual([1, 3, 4]);
});

it('passes nothing on after its end or the signal', () => {
  const passed: number[] = [];
  const stop = new AbortController();
  const first = atMostEvery(80, (n: number) => passed.push(n), stop.signal);
  first.call(1);
  first.call(2);
  stop.abort();
  const second = atMostEvery(80, (n: number) => passed.push(n), new AbortController().signal);
  second.call(10);
  second.call(11);
  second.end();
  vi.advanceTimersByTime(1_000);
  expect(passed).toEqual([1, 10]);
});

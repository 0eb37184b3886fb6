import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { leanEventTarget } from '../../build/lean-linkedom.ts';

const source = readFileSync(
  fileURLToPath(new URL('interface/event-target.js', import.meta.resolve('linkedom'))),
  'utf8',
);

test('a node of the built command has no listeners until somebody listens, and then hears', async () => {
  const lean = leanEventTarget(source);
  expect(lean).not.toContain('wm.set(this');
  const built: unknown = await import(`data:text/javascript,${encodeURIComponent(lean)}`);
  if (typeof built !== 'object' || built === null || !('EventTarget' in built)) throw new Error('no EventTarget');
  const { EventTarget: Target } = built;
  if (typeof Target !== 'function') throw new Error('no class');
  const target: unknown = Reflect.construct(Target, []);
  if (!isTarget(target)) throw new Error('no target');
  const heard: string[] = [];
  const listen = () => void heard.push('once');
  target.removeEventListener('press', listen);
  target.addEventListener('press', listen);
  target.dispatchEvent(press());
  target.removeEventListener('press', listen);
  target.dispatchEvent(press());
  expect(heard).toEqual(['once']);
});

test('a linkedom that makes its listeners in another way fails the build', () => {
  expect(() => leanEventTarget('class DOMEventTarget {}')).toThrow('lean-linkedom');
});

/** What linkedom's dispatching asks of an event. */
function press() {
  return { type: 'press', bubbles: false, CAPTURING_PHASE: 1, AT_TARGET: 2, NONE: 0, eventPhase: 0, _path: [] };
}

interface Target {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
  dispatchEvent(event: unknown): boolean;
}

function isTarget(value: unknown): value is Target {
  return typeof value === 'object' && value !== null && 'dispatchEvent' in value;
}

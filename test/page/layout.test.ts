import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../src/page/layout.ts';

/** A page whose every block has this box, in a window of this width. */
function unseenAt(innerWidth: number, box: { x: number; width: number; height: number }): boolean | undefined {
  const { window } = new JSDOM('<body><p>Words.</p></body>');
  const { document } = window;
  const [p] = document.querySelectorAll('p');
  if (p === undefined) throw new Error('no paragraph');
  Object.defineProperty(window, 'innerWidth', { value: innerWidth });
  Object.defineProperty(document.body, 'checkVisibility', { value: () => true });
  p.style.fontSize = '16px';
  const right = box.x + box.width;
  Object.defineProperty(p, 'getBoundingClientRect', { value: () => ({ ...box, right, bottom: 40 + box.height }) });
  return layoutOf(document)?.isUnseen(p);
}

describe('what a block without size tells', () => {
  it('in a window: nobody sees it', () => {
    expect(unseenAt(1000, { x: 8, width: 600, height: 20 })).toBe(false);
    expect(unseenAt(1000, { x: 8, width: 0, height: 20 })).toBe(true);
  });

  it('in a tab that has no size yet, woken in the background: nothing', () => {
    expect(unseenAt(0, { x: 8, width: 0, height: 900 })).toBe(false);
    expect(unseenAt(0, { x: 0, width: 0, height: 900 })).toBe(false);
  });

  it('off the page it is not seen, whatever the window', () => {
    expect(unseenAt(1000, { x: -9999, width: 600, height: 20 })).toBe(true);
    expect(unseenAt(0, { x: -9999, width: 0, height: 20 })).toBe(true);
  });
});

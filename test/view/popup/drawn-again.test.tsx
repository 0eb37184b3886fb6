// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '../../../src/view/popup/popup.tsx';
import type { PopupScreen } from '../../../src/view/popup-model.ts';
import { articles } from '../fixtures/articles.ts';
import { mergedBrief } from '../fixtures/merged-brief.ts';
import { intents, jobAt, modelOf } from '../fixtures/screens.ts';
import { find, key, press, t } from '../support/mount.tsx';

Element.prototype.scrollIntoView = () => {};

const merged: PopupScreen = { screen: 'brief', brief: mergedBrief, articles, job: jobAt('done') };

function draw(screen: PopupScreen, unseen = 0): void {
  render(<Popup model={modelOf(screen, { unseen })} intents={intents} t={t} timeZone="UTC" />, document.body);
}

const redraw = (screen: PopupScreen, unseen = 0): Promise<void> => act(() => draw(screen, unseen));

beforeEach(() => {
  render(null, document.body);
});

describe('a story that has just appeared', () => {
  it('answers the first key, before anything else has run', () => {
    draw(merged);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ']', bubbles: true, cancelable: true }));
    expect(document.activeElement).toBe(find('.cites'));
  });
});

describe('an open citation', () => {
  it('stays, with the focus, when the worker tells of the same brief again', async () => {
    await redraw(merged);
    await press('.lede .cites');
    const focused = document.activeElement;
    expect(find('.card').contains(focused)).toBe(true);
    await redraw(structuredClone(merged));
    expect(document.activeElement).toBe(focused);
    expect(find('.lede .cites').getAttribute('aria-expanded')).toBe('true');
  });

  it('stays, with the focus, when something is found beside the story', async () => {
    await redraw(merged);
    await press('.lede .cites');
    const focused = document.activeElement;
    await redraw({ ...merged, alsoOpen: 2 }, 3);
    expect(find('.card').contains(document.activeElement)).toBe(true);
    expect(document.activeElement).toBe(focused);
    await key('Escape');
    expect(document.activeElement).toBe(find('.lede .cites'));
  });

  it('goes when the story is written anew', async () => {
    await redraw(merged);
    await press('.lede .cites');
    await redraw({ ...merged, brief: { ...mergedBrief, createdAt: '2026-11-20T12:00:00.000Z' } });
    expect(document.querySelector('.card')).toBeNull();
  });
});

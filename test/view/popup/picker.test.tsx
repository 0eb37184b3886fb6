// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { PopupScreen } from '../../../src/view/popup-model.ts';
import { picker, pickerTabs, scan } from '../fixtures/screens.ts';
import { buttonNamed, find, mountPopup, press } from '../support/mount.tsx';

const text = () => document.body.textContent ?? '';
const shownTabs = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('[data-tab]')].map((box) => box.dataset.tab ?? '');
const ticked = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('[data-tab]:checked')].map((box) => box.dataset.tab ?? '');
async function type(words: string): Promise<void> {
  const { act } = await import('preact/test-utils');
  const box = find('[data-testid=picker-search]');
  if (!(box instanceof HTMLInputElement)) throw new Error('no search box');
  await act(() => {
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the picker over a report', () => {
  beforeEach(() => document.body.replaceChildren());

  it('has the tabs on this story chosen beforehand, with what each matched on, and merges what is chosen', async () => {
    const { calls } = await mountPopup(picker);
    expect(find('[data-testid=merge]').textContent).toBe('Merge 4 tabs');
    expect(text()).toContain('Matched on Corvey Tunnel, Lindmoor, and Line 2');
    await press('[data-tab="3"]');
    await press('[data-testid=merge]');
    expect(calls.at(-1)).toEqual(['merge', [1, 2, 4]]);
  });

  it('says why a tab cannot be read, offers to allow its site, and wakes one that sleeps', async () => {
    const { calls } = await mountPopup(picker);
    await press(buttonNamed('Allow this site'));
    expect(calls.at(-1)).toEqual(['allowSite', 7]);
    expect(text()).toContain('Cannot be read: needs your permission');
    await press('[data-wake="9"]');
    expect(calls.at(-1)).toEqual(['wakeTab', 9]);
  });

  it('lists every other open story with its outlets and its newest report', async () => {
    await mountPopup(picker);
    const story = find('[data-story="1"]').textContent;
    expect(story).toContain('Council delays vote on harbour levy');
    expect(story).toContain('2 outlets');
    expect(story).toContain('newest 8:15');
    expect(text()).toContain('reading…');
  });

  it('chooses all of a story that can be read, and none', async () => {
    await mountPopup(picker);
    const [home, other] = document.querySelectorAll<HTMLElement>('[data-testid=choose-all]');
    if (home === undefined || other === undefined) throw new Error('no press for each story');
    await press(home);
    expect(ticked()).toEqual(['1', '2', '3', '4', '5', '6']);
    await press(home);
    expect(ticked()).toEqual([]);
    await press(other);
    expect(ticked()).toEqual(['8', '10']);
  });

  it('finds tabs by words of title, outlet or story, without losing what was chosen', async () => {
    const { calls } = await mountPopup(picker);
    await type('LEVY');
    expect(shownTabs()).toEqual(['8', '10']);
    await press('[data-tab="8"]');
    await type('nothing of the kind');
    expect(shownTabs()).toEqual([]);
    expect(text()).toContain('No tab holds these words');
    await press('[data-testid=merge]');
    expect(calls.at(-1)).toEqual(['merge', [1, 2, 3, 4, 8]]);
  });

  it('orders by time at a press', async () => {
    await mountPopup(picker);
    expect(shownTabs().slice(0, 6)).toEqual(['1', '2', '3', '4', '5', '6']);
    await press('[data-testid=picker-by-time]');
    expect(shownTabs().slice(0, 6)).toEqual(['2', '4', '1', '5', '3', '6']);
  });

  it('offers to match by text the tabs it knows by title alone', async () => {
    const { calls } = await mountPopup(picker);
    await press('[data-testid=read-more]');
    expect(calls.at(-1)).toEqual(['allowSites', [10]]);
  });
});

describe('"Scan my tabs"', () => {
  it('is the next step where the page is no article, and on a page of the browser', async () => {
    for (const code of ['not-an-article', 'page-forbidden'] as const) {
      const { calls } = await mountPopup({ screen: 'error', code, params: {}, canPickTabs: true });
      await press(buttonNamed('Scan my tabs'));
      expect(calls.at(-1)?.[0]).toBe('openPicker');
    }
  });

  it('tells what stories are open, and one press distils one', async () => {
    const { calls } = await mountPopup(scan);
    expect(find('h2').textContent).toBe('2 stories are open in your tabs');
    expect(find('[data-story="0"]').textContent).toContain('6 outlets · newest 10:31');
    expect(find('[data-testid=merge]').hasAttribute('disabled')).toBe(true);
    await press('[data-story="0"] [data-testid=distil-story]');
    expect(calls.at(-1)).toEqual(['merge', [1, 2, 3, 4]]);
  });

  it('says so where no two tabs tell one story', async () => {
    const none: PopupScreen = {
      screen: 'picker',
      tabs: pickerTabs.map(({ story: _, ...tab }) => ({ ...tab, isCurrent: false, preselected: false })),
      stories: [],
      tabsPermission: true,
    };
    await mountPopup(none);
    expect(find('h2').textContent).toBe('No two of your tabs tell one story');
  });
});

describe('what the picker does not claim', () => {
  it('before the tabs may be seen: nothing about them', async () => {
    await mountPopup({
      screen: 'picker',
      tabs: pickerTabs.slice(0, 1),
      stories: [{ name: 'Corvey Tunnel flooded', outlets: 1 }],
      tabsPermission: false,
    });
    expect(text()).toContain('Find this story in your other tabs');
    expect(text()).not.toContain('No other tab');
    await mountPopup({ screen: 'picker', tabs: [], stories: [], tabsPermission: false });
    expect(find('h2').textContent).toBe('Scan my tabs');
    expect(text()).not.toContain('No two of your tabs');
  });

  it('a sum of words, where some of the chosen tabs have not been read', async () => {
    await mountPopup(picker);
    expect(find('footer').textContent).toContain('3,412 words');
    await press('[data-tab="10"]');
    expect(find('footer').textContent).not.toMatch(/words|min to read/);
  });
});

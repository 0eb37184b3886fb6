// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PopupScreen } from '../../../src/view/popup-model.ts';
import { articles } from '../fixtures/articles.ts';
import { mergedBrief } from '../fixtures/merged-brief.ts';
import { historyEntries, jobAt, picker } from '../fixtures/screens.ts';
import { find, key, mountPopup, press, shown } from '../support/mount.tsx';

Element.prototype.scrollIntoView = () => {};

const merged: PopupScreen = { screen: 'brief', brief: mergedBrief, articles, job: jobAt('done') };

describe('a reader who listens', () => {
  it('hears each stage and that the brief is ready, from one place that outlives the screens', async () => {
    const { show } = await mountPopup({ screen: 'reading' });
    const [place] = [...document.querySelectorAll('.popup > [role=status]')];
    const heard: (string | null | undefined)[] = [];
    for (const screen of [
      { screen: 'progress', job: jobAt('reading') },
      { screen: 'progress', job: jobAt('checking') },
      merged,
      { screen: 'history', entries: historyEntries },
    ] as const) {
      await show(screen);
      expect(document.querySelectorAll('.popup > [role=status]')).toHaveLength(1);
      expect(document.querySelector('.popup > [role=status]')).toBe(place);
      heard.push(place?.textContent);
    }
    expect(heard).toEqual(['Reading 3 of 4', 'Checking every sentence', 'Story ready', '']);
  });

  it('hears once how many tabs are read, not each number on the way', async () => {
    const listed = picker.screen === 'picker' ? picker : undefined;
    if (listed === undefined) throw new Error('no picker');
    const reading = (count: number): PopupScreen => ({
      ...listed,
      tabs: listed.tabs.map((tab, i) => ({ ...tab, isReading: i < count })),
    });
    const spoken = (): string | null => find('.picker-head [role=status]').textContent;
    const { show } = await mountPopup(reading(6));
    expect(spoken()).toBe('Reading 6 more tabs');
    await show(reading(4));
    expect(spoken()).toBe('Reading 6 more tabs');
    expect(find('.picker-head').textContent).toContain('Reading 4 more tabs');
    await show(reading(0));
    expect(spoken()).toBe('');
  });

  it('hears the source that the arrows turn to, with its sentence', async () => {
    await mountPopup(merged);
    await press(find('.lede .cites'));
    expect(find('.card [role=status]').textContent).toBe('');
    await key('ArrowRight');
    expect(find('.card [role=status]').textContent).toBe(
      `${find('.card').getAttribute('aria-label')} ${find('.card mark').textContent}`,
    );
  });
});

describe('a reader without a pointer', () => {
  it('stands in the screen that took the place of the one they were in', async () => {
    const { show } = await mountPopup(merged);
    find('button[aria-label=History]').focus();
    await show({ screen: 'history', entries: historyEntries });
    await shown('[data-testid=history]');
    expect(document.activeElement).toBe(find('main'));
    await show(merged);
    expect(document.activeElement).toBe(find('main'));
  });

  it('who was nowhere yet is put nowhere: the first Tab leads to the top', async () => {
    const { show } = await mountPopup({ screen: 'reading' });
    await show(merged);
    expect(document.activeElement).toBe(document.body);
  });

  it('stays in the brief when the button for a source goes with it', async () => {
    const { show } = await mountPopup(merged);
    find('.source-action').focus();
    const sources = mergedBrief.sources.map((source, i) => ({
      ...source,
      ...(i === 0 ? { leftOut: 'left-out-by-reader' as const } : {}),
    }));
    await show({ ...merged, brief: { ...mergedBrief, id: 'b-without', sources } });
    expect(document.activeElement).toBe(find('main'));
  });
});

// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings.ts';
import { Options } from '../../../src/view/options/options.tsx';
import { buttonNamed, find, press, t } from '../support/mount.tsx';

let settings: Settings;
let sites: readonly string[];
const nothing = (): void => {};

/** The page as the worker's answers make it: drawn anew after each press. */
async function show(): Promise<void> {
  await act(() => {
    render(
      <Options
        model={{ settings, sites, tabsPermission: false, kept: 0, version: '1' }}
        intents={{
          change: (change) => {
            settings = { ...settings, ...change };
          },
          revokeSite: (gone) => {
            sites = sites.filter((site) => site !== gone);
          },
          revokeTabs: nothing,
          deleteAllBriefs: nothing,
          exportHistory: nothing,
          exportSettings: nothing,
          importFile: nothing,
          openShortcutSettings: nothing,
        }}
        t={t}
      />,
      document.body,
    );
  });
}

async function pressWithin(button: HTMLElement): Promise<void> {
  button.focus();
  await press(button);
  await show();
}

const named = (label: string): HTMLElement => find(`button[aria-label="${label}"]`);

beforeEach(async () => {
  settings = DEFAULT_SETTINGS;
  sites = ['https://a.example/*', 'https://b.example/*'];
  await show();
});

describe('a reader without a pointer in the options', () => {
  it('keeps the focus on the section that is moved, to the ends of the list and beyond', async () => {
    const up = named('Move Reactions up');
    for (let presses = 0; presses < 4; presses += 1) {
      await pressWithin(up);
      expect(document.activeElement).toBe(up);
    }
    expect(settings.sections[0]).toBe('reactions');
    expect(up.getAttribute('aria-disabled')).toBe('true');
    const down = named('Move Reactions down');
    for (let presses = 0; presses < 9; presses += 1) {
      await pressWithin(down);
      expect(document.activeElement).toBe(down);
    }
    expect(settings.sections.at(-1)).toBe('reactions');
  });

  it('stays in the section whose control a press takes away', async () => {
    await pressWithin(named('Move Reactions up'));
    await pressWithin(buttonNamed(t('opt_sections_reset')));
    expect(document.activeElement?.id).toBe('sections');
    await pressWithin(named('Revoke a.example'));
    expect(document.activeElement?.id).toBe('privacy');
  });
});

import { expect, it, vi } from 'vitest';
import { changeSettings, settingsItem } from '../../../src/platform/store/settings-item.ts';

vi.mock('../../../src/platform/browser.ts', () => {
  const held: Record<string, unknown> = {};
  const later = (): Promise<void> => new Promise((done) => setTimeout(done));
  const local = {
    get: async (key: string) => {
      await later();
      return { [key]: held[key] };
    },
    set: async (values: object) => {
      await later();
      Object.assign(held, values);
    },
  };
  return { browser: { storage: { local } } };
});

it('two changes that come at once are both made, and one that is refused holds up none', async () => {
  await Promise.allSettled([
    changeSettings({ theme: 'dark' }),
    changeSettings({ length: 'epic' }),
    changeSettings({ engine: 'endpoint' }),
  ]);
  expect(await settingsItem.get()).toMatchObject({ theme: 'dark', length: 'normal', engine: 'endpoint' });
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { applyChange, SettingsSchema } from '../../../src/platform/store/settings-item.ts';
import { type ItemDeclaration, reviveItem } from '../../../src/platform/store/stored-item.ts';

const COUNT: ItemDeclaration<{ count: number }> = {
  key: 'count',
  area: 'local',
  fallback: { count: 0 },
  version: 3,
  schema: v.object({ count: v.number() }),
  migrations: { 1: (old) => ({ n: old }), 2: (old) => ({ count: v.parse(v.object({ n: v.number() }), old).n }) },
};

describe('a stored item', () => {
  it('is brought through every migration to this version', () => {
    expect(reviveItem(COUNT, { version: 1, value: 7 })).toEqual({ count: 7 });
    expect(reviveItem(COUNT, { version: 3, value: { count: 2 } })).toEqual({ count: 2 });
  });

  it('of an unknown version or a wrong form is an error, never a guess', () => {
    for (const found of [
      { version: 4, value: { count: 1 } },
      { version: 3, value: 'one' },
      { version: 0, value: 1 },
      'text',
    ])
      expect(() => reviveItem(COUNT, found)).toThrow('storage-failed');
  });
});

describe('settings', () => {
  it('of an older version get the defaults of what they lack', () => {
    expect(v.parse(SettingsSchema, { length: 'long' })).toEqual({ ...DEFAULT_SETTINGS, length: 'long' });
  });

  it('refuse a value that no setting has', () => {
    expect(applyChange(DEFAULT_SETTINGS, { keepDays: 30 }).keepDays).toBe(30);
    expect(() => applyChange(DEFAULT_SETTINGS, { length: 'endless' })).toThrow();
  });
});

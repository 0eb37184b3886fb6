import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../build/manifest-for.ts';

const LOCALES = resolve(import.meta.dirname, '../public/_locales');

describe.each(readdirSync(LOCALES))('the locale %s', (locale) => {
  it('has every message that a manifest names', () => {
    const messages: Record<string, unknown> = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
    const named = [...JSON.stringify([manifestFor('chrome'), manifestFor('firefox')]).matchAll(/__MSG_(\w+?)__/g)];
    expect(named.map((m) => m[1] ?? '').filter((key) => !(key in messages))).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  it('has every page that its manifest names', () => {
    const manifest = readFileSync(resolve(DIST, target, 'manifest.json'), 'utf8');
    const named = [...manifest.matchAll(/"([^"]+\.html)"/g)].map(([, path = '']) => path);
    expect(named).toContain('src/reader/panel.html');
    expect(named.filter((path) => !existsSync(resolve(DIST, target, path)))).toEqual([]);
  });
});

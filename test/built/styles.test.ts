import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');

it.each(['chrome', 'firefox'])('no style of the build for %s lost its value to the minifier', (target) => {
  const assets = join(DIST, target, 'assets');
  const styles = readdirSync(assets).filter((name) => name.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(1);
  // a custom property may be empty
  for (const name of styles)
    expect(readFileSync(join(assets, name), 'utf8').match(/(?<=[{;])[a-z][a-z-]*:(?=[;}])/g) ?? [], name).toEqual([]);
});

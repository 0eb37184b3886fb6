import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LICENCES } from '../../../src/view/options/licences.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Dependencies of the headless command alone. */
const NOT_IN_THE_EXTENSION = ['linkedom'];

const packageOf = (path: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(resolve(ROOT, path, 'package.json'), 'utf8'));

describe('the list of licences', () => {
  it('names every library that ships in the extension', () => {
    const { dependencies } = packageOf('.');
    const shipped = Object.keys(dependencies ?? {}).filter((name) => !NOT_IN_THE_EXTENSION.includes(name));
    expect(LICENCES.map(({ name }) => name)).toEqual(shipped.sort());
  });

  it('says of each what its package says', () => {
    for (const { name, licence } of LICENCES) expect(packageOf(`node_modules/${name}`).license).toBe(licence);
  });
});

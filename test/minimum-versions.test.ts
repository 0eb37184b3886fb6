import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MINIMUM_CHROMIUM, MINIMUM_FIREFOX } from '../build/manifest-for.ts';

const SRC = resolve(import.meta.dirname, '../src');
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:tsx?|css|html)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

/** Features that are young enough to matter, how they show in code, and the first version that has them (MDN). */
const FEATURES: readonly (readonly [name: string, pattern: RegExp, chromium: number, firefox: number])[] = [
  ['action.openPopup', /action\.openPopup|openPopup\(/, 127, 149],
  ['light-dark()', /light-dark\(/, 123, 120],
  ['Set.prototype.union and its like', /\.(?:union|intersection|isSubsetOf)\(/, 122, 127],
  ['URL.canParse', /URL\.canParse/, 120, 115],
  ['Promise.withResolvers', /Promise\.withResolvers/, 119, 121],
  ['AbortSignal.any', /AbortSignal\.any/, 116, 124],
  ['popover', /\bpopover=|showPopover/, 114, 125],
  ['CSS nesting', /\{[^{}]*\n\s*&[.:[ ]/, 112, 117],
  ['toSorted', /\.toSorted\(/, 110, 115],
  ['offscreen documents', /offscreen\.createDocument/, 109, 0],
  ['CSS custom highlights', /CSS\.highlights/, 105, 140],
  [':has()', /:has\(/, 105, 121],
  ['storage.session', /storage\.session/, 102, 115],
  ['Intl.Segmenter', /Intl\.Segmenter/, 87, 125],
];
/** Used only where present; AiBot does without elsewhere. */
const GUARDED: ReadonlySet<string> = new Set(['action.openPopup']);

describe('the minimum versions', () => {
  it.each(FEATURES.filter(([, pattern]) => pattern.test(code)))('have %s', (name, _, chromium, firefox) => {
    expect(Number(MINIMUM_CHROMIUM)).toBeGreaterThanOrEqual(chromium);
    if (!GUARDED.has(name)) expect(Number.parseInt(MINIMUM_FIREFOX, 10)).toBeGreaterThanOrEqual(firefox);
  });

  it('are the ones the README states', () => {
    const readme = readFileSync(resolve(SRC, '../README.md'), 'utf8');
    expect(readme).toContain(`Chromium ${MINIMUM_CHROMIUM} or newer`);
    expect(readme).toContain(`Firefox ${Number.parseInt(MINIMUM_FIREFOX, 10)} or newer`);
  });
});

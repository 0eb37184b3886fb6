import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

/** Which folders of src a folder may import, itself aside; entries may import all. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  page: ['core'],
  llm: ['core'],
  feeds: ['core'],
  platform: ['core'],
  view: ['core'],
};

/** Which packages a folder may import; where absent, any. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  core: ['valibot'],
  page: ['@mozilla/readability'],
  view: ['preact', '@preact/signals'],
  feeds: ['feedsmith'],
  llm: ['valibot', 'eventsource-parser', 'ky'],
};

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from\s+|import\s+|import\()\s*['"]([^'"]+)['"]/g)].map((m) => m[1] ?? '');
}

describe('the import rule', () => {
  for (const { name, text } of files) {
    const folder = name.includes('/') ? (name.split('/')[0] ?? '') : '';
    const allowed = MAY_IMPORT[folder];
    if (allowed === undefined) continue;
    it(`src/${name} imports only what src/${folder} may`, () => {
      for (const wanted of importsOf(text)) {
        if (folder === 'view' && wanted.endsWith('/_locales/en/messages.json')) continue; // types only: the keys
        if (wanted.startsWith('.')) {
          const target = relative(SRC, resolve(SRC, dirname(name), wanted)).split('/')[0] ?? '';
          expect([folder, ...allowed], `${name} imports ${wanted}`).toContain(target);
        } else if (MAY_USE[folder] !== undefined) {
          const used = MAY_USE[folder].some((p) => wanted === p || wanted.startsWith(`${p}/`));
          expect(used, `${name} imports the package ${wanted}`).toBe(true);
        }
      }
    });
  }

  it('only src/platform imports webextension-polyfill', () => {
    const offenders = files.filter(
      ({ name, text }) => !name.startsWith('platform/') && importsOf(text).includes('webextension-polyfill'),
    );
    expect(offenders.map((f) => f.name)).toEqual([]);
  });

  it('src/core has no browser, document, network, clock or chance', () => {
    const forbidden =
      /\b(?:browser|chrome)\.\w+\.|\bdocument\.|\bwindow\.|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(/;
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const offenders = files.filter(({ name, text }) => name.startsWith('core/') && forbidden.test(code(text)));
    expect(offenders.map((f) => f.name)).toEqual([]);
  });

  it('no view sets raw HTML', () => {
    const offenders = files.filter(({ text }) =>
      /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/.test(text),
    );
    expect(offenders.map((f) => f.name)).toEqual([]);
  });

  it('there is no folder called utils', () => {
    expect(files.filter(({ name }) => /(^|\/)(utils?|helpers?)\//.test(name)).map((f) => f.name)).toEqual([]);
  });
});

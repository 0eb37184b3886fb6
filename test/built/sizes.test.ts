import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const DIST = resolve(import.meta.dirname, '../../dist');

/** Words of feedsmith that no minifier changes. */
const FEED_PARSER = 'Unrecognized feed format';
/** Kilobytes, gzipped. What a wake or a press has to parse; raised only with a reason in docs/decisions. */
const BUDGET = { popup: 45, content: 25, worker: 260 } as const;

/** A file of the build and everything it imports before it runs. */
function withImports(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const match of text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
    withImports(resolve(dirname(file), match[1] ?? ''), seen);
  return seen;
}

function kilobytes(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(file)).length;
  return bytes / 1000;
}

function scriptsOfPage(dist: string, page: string): Set<string> {
  const html = readFileSync(join(dist, page), 'utf8');
  const files = new Set<string>();
  for (const match of html.matchAll(/<script[^>]+src="([^"]+\.js)"/g)) withImports(join(dist, match[1] ?? ''), files);
  return files;
}

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  const dist = join(DIST, target);

  it('keeps the popup, the content script and the worker within budget', () => {
    const worker = readdirSync(join(dist, 'assets')).filter((name) => name.startsWith('background'));
    const sizes = {
      popup: kilobytes(scriptsOfPage(dist, 'src/popup/index.html')),
      content: kilobytes([join(dist, 'src/content.iife.js')]),
      worker: kilobytes(worker.flatMap((name) => [...withImports(join(dist, 'assets', name))])),
    };
    for (const [part, size] of Object.entries(sizes)) console.log(`${target} ${part}: ${size.toFixed(1)} kB gzipped`);
    expect(sizes.popup).toBeGreaterThan(1);
    expect(sizes.popup).toBeLessThanOrEqual(BUDGET.popup);
    expect(sizes.content).toBeLessThanOrEqual(BUDGET.content);
    expect(sizes.worker).toBeLessThanOrEqual(BUDGET.worker);
  });

  it('loads the feeds’ parser where feeds are parsed, never at a wake or a press', () => {
    const parsers = readdirSync(join(dist, 'assets'))
      .map((name) => join(dist, 'assets', name))
      .filter((file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes(FEED_PARSER));
    expect(parsers).not.toEqual([]);
    const worker = readdirSync(join(dist, 'assets')).filter((name) => name.startsWith('background'));
    const first = new Set([
      ...worker.flatMap((name) => [...withImports(join(dist, 'assets', name))]),
      ...['popup', 'options', 'reader'].flatMap((page) => [...scriptsOfPage(dist, `src/${page}/index.html`)]),
    ]);
    expect(parsers.filter((file) => first.has(file))).toEqual([]);
  });

  it('has no code that a strict policy refuses, and no page without its own policy', () => {
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    for (const name of files.filter((f) => f.endsWith('.js'))) {
      const text = readFileSync(join(dist, name), 'utf8');
      expect(/\beval\(|new Function\(/.test(text), `${name} evaluates text`).toBe(false);
    }
    for (const name of files.filter((f) => f.endsWith('.html')))
      expect(readFileSync(join(dist, name), 'utf8'), relative(dist, name)).toContain("connect-src 'none'");
  });
});

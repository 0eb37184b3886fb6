import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import pkg from '../package.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '..');
const DOCS = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'CHANGELOG.md'],
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** Made by a command, not kept in the repository. */
const GENERATED = /^(?:dist|demo-out|gallery-out|node_modules)\b/;
const PATH = /^(?:\.ci|src|test|bench|build|demo|docs|public|scripts)\/[\w./*-]*$|^[\w-]+\.(?:ts|json|md|mjs)$/;
/** A bare file name may stand anywhere. */
const NAMES = new Set(
  ['src', 'test', 'bench', 'build', 'scripts', 'public', 'docs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => name.split('/').at(-1) ?? ''),
  ),
);
const SOURCES = ['src', 'test', 'bench', 'build', 'scripts', '.ci'].flatMap((folder) =>
  existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$|^run$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    : [],
);

describe.each(DOCS)('%s', (doc) => {
  const text = readFileSync(join(ROOT, doc), 'utf8');
  const codes = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((m) => m[1] ?? '');

  it('names only paths that are there', () => {
    const missing = codes.filter((code) => {
      if (!PATH.test(code) || GENERATED.test(code) || code.includes('*')) return false;
      return !existsSync(join(ROOT, code)) && !existsSync(resolve(ROOT, doc, '..', code)) && !NAMES.has(code);
    });
    expect(missing).toEqual([]);
  });

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((m) => m[1] ?? '');
    expect(links.filter((link) => !existsSync(resolve(ROOT, doc, '..', link)))).toEqual([]);
  });

  it('names only npm scripts that are there', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((m) => m[1] ?? '');
    expect(named.filter((name) => !(name in pkg.scripts))).toEqual([]);
  });

  it('names only environment variables that the code reads', () => {
    const named = codes.filter((code) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(code));
    expect(named.filter((name) => !SOURCES.some((source) => source.includes(name)))).toEqual([]);
  });

  it('speaks of the project alone', () => {
    expect(text).not.toMatch(/\/work\/|\.\.\/shared|farm-/);
  });
});

describe('README.md', () => {
  it('gives a reason for every package', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const named = Object.keys({ ...pkg.dependencies, ...pkg.devDependencies });
    const plain = (name: string): string => name.replace(/^@[\w-]+\//, '');
    const missing = named.filter(
      (name) => !readme.includes(name) && !readme.includes(plain(name)) && !name.startsWith('@types/'),
    );
    expect(missing).toEqual([]);
  });
});

import { resolve } from 'node:path';
import type { Plugin } from 'vite';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ROOT = resolve(import.meta.dirname, '..');
const POPUP = resolve(ROOT, 'src/popup/index.tsx');
const READER = resolve(ROOT, 'src/reader/index.tsx');
const WORKER = resolve(ROOT, 'src/background.ts');

/** What each entry reaches, in the build under way. */
const known = new Map<string, ReadonlySet<string>>();

/** A rebuild on change may import otherwise. */
export function forgetPageChunks(): Plugin {
  return { name: 'aibot:page-chunks', buildStart: () => known.clear() };
}

/**
 * Which chunk a module of the popup goes into: what the worker needs too, what the reading page needs too, the rest in the
 * popup's own. Left alone, the bundler makes some forty files of what several pages share, and a popup waits for each.
 * @returns the chunk's name; null leaves the module to the bundler
 */
export function pageChunk(id: string, graph: ModuleGraph): string | null {
  if (!reached(POPUP, graph).has(id)) return null;
  if (reached(WORKER, graph).has(id)) return 'shared-by-all';
  return reached(READER, graph).has(id) ? 'shared-by-pages' : null;
}

/** Every module that an entry imports, and those import, as soon as it starts. */
function reached(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const found = new Set<string>([entry]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  known.set(entry, found);
  return found;
}

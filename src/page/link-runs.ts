import type { Scope } from './block.ts';

/** Links of a kind side by side; fewer are left for Readability to weigh. */
const MIN_RUN = 300;
/** An entry with more text than this, or with less of it in links, may be told. Characters, share, blocks. */
const ENTRY = { chars: 300, links: 0.6, blocks: 4 } as const;

/**
 * The entries of endless lists of links, as under a story on pages that scroll without end. No reader would keep one,
 * but weighing thousands of them takes longer than all else on the page.
 */
export function linkRuns(scopes: Iterable<Scope>): Scope[] {
  const runs = new Map<Scope, Map<string, Scope[]>>();
  for (const scope of scopes) {
    const { parent, chars, linkChars, blocks, signature } = scope;
    if (parent === undefined || blocks === 0 || blocks > ENTRY.blocks) continue;
    if (chars > ENTRY.chars || linkChars < chars * ENTRY.links) continue;
    const ofParent = runs.get(parent) ?? new Map<string, Scope[]>();
    runs.set(parent, ofParent);
    const run = ofParent.get(signature);
    if (run === undefined) ofParent.set(signature, [scope]);
    else run.push(scope);
  }
  return [...runs.values()].flatMap((ofParent) => [...ofParent.values()].filter((run) => run.length >= MIN_RUN)).flat();
}

import type { PageBlock, Scope } from './block.ts';
import type { PageObservation } from './observe-page.ts';

/** A {@link PageObservation} as it travels from the tab to the worker: plain JSON, scopes by index, parents first. */
export interface PackedObservation extends Omit<PageObservation, 'blocks'> {
  readonly scopes: readonly PackedScope[];
  readonly blocks: readonly PackedBlock[];
}

type PackedScope = Omit<Scope, 'parent'> & { readonly parent: number };
type PackedBlock = Omit<PageBlock, 'scope'> & { readonly scope: number };

export function packObservation(observed: PageObservation): PackedObservation {
  const indexes = new Map<Scope, number>();
  const scopes: PackedScope[] = [];
  const indexOf = (scope: Scope): number => {
    const known = indexes.get(scope);
    if (known !== undefined) return known;
    const parent = scope.parent === undefined ? -1 : indexOf(scope.parent);
    scopes.push({ ...scope, parent });
    indexes.set(scope, scopes.length - 1);
    return scopes.length - 1;
  };
  const blocks = observed.blocks.map((block) => ({ ...block, scope: indexOf(block.scope) }));
  return { ...observed, scopes, blocks };
}

/** The observation again; undefined for anything that isn't one. */
export function unpackObservation(value: unknown): PageObservation | undefined {
  if (!isPacked(value)) return undefined;
  const scopes: Scope[] = [];
  for (const packed of value.scopes) scopes.push({ ...packed, parent: scopes[packed.parent] });
  const blocks = value.blocks.flatMap((block): PageBlock[] => {
    const scope = scopes[block.scope];
    return scope === undefined ? [] : [{ ...block, scope }];
  });
  return { ...value, blocks };
}

/** The isolated world the value comes from is the extension's own: its outline is checked, not every field. */
function isPacked(value: unknown): value is PackedObservation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'scopes' in value &&
    Array.isArray(value.scopes) &&
    'blocks' in value &&
    Array.isArray(value.blocks) &&
    'evidence' in value &&
    typeof value.evidence === 'object'
  );
}

import type { Plugin } from 'vite';

const FILE = '/linkedom/esm/interface/event-target.js';
const MAP_PER_NODE = /\n {2}constructor\(\) \{\n\s*wm\.set\(this, new Map\);\n {2}\}\n/;
const LISTENERS_OF = `
function listenersOf(node) {
  if (!wm.has(node)) wm.set(node, new Map);
  return wm.get(node);
}
`;

/**
 * linkedom gives every node of a page, its attributes too, a map of listeners in a WeakMap: half the time of parsing,
 * and of collecting the garbage after it. Nobody listens to a page that is only read, so the map is made when
 * somebody does.
 */
export function leanLinkedom(): Plugin {
  return {
    name: 'aibot:lean-linkedom',
    transform: (code, id) => (id.replaceAll('\\', '/').endsWith(FILE) ? leanEventTarget(code) : null),
  };
}

/** linkedom's event-target.js without a map per node. @throws when it makes them in another way than the pinned version */
export function leanEventTarget(code: string): string {
  if (!MAP_PER_NODE.test(code)) throw new Error('linkedom makes its listeners elsewhere now: build/lean-linkedom.ts');
  return `${code.replace(MAP_PER_NODE, '\n').replaceAll('const map = wm.get(this);', 'const map = listenersOf(this);')}${LISTENERS_OF}`;
}

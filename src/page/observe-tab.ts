import { layoutOf } from './layout.ts';
import { observePage } from './observe-page.ts';
import { type PackedObservation, packObservation } from './packed-observation.ts';

/** What the content script takes from the page it was injected into; undefined where even that fails. Never throws. */
export function observeTab(document: Document, url: string): PackedObservation | undefined {
  try {
    return packObservation(observePage(document, { url, layout: layoutOf(document, shadowRootOf) }));
  } catch {
    return undefined;
  }
}

/** Closed shadow roots too: browsers let an extension see them, each in its own way. */
function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-') || !('chrome' in globalThis)) return null;
  const open: unknown = Reflect.get(
    Object(Reflect.get(Object(Reflect.get(globalThis, 'chrome')), 'dom')),
    'openOrClosedShadowRoot',
  );
  const root: unknown = typeof open === 'function' ? open(element) : Reflect.get(element, 'openOrClosedShadowRoot');
  return isShadowRoot(root) ? root : null;
}

function isShadowRoot(value: unknown): value is ShadowRoot {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 11;
}

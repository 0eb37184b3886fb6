import { isElement } from './dom.ts';
import type { Layout } from './layout.ts';

/** What an element shows instead of its own children: its shadow root, or one declared in markup that a parser left as a template. */
export function shadowOf(element: Element, layout: Layout | undefined): Node | null {
  return layout?.shadowRootOf?.(element) ?? element.shadowRoot ?? declaredShadow(element);
}

export function isShadowTemplate(element: Element): boolean {
  return element.localName === 'template' && element.hasAttribute('shadowrootmode');
}

/** A declared shadow root that stayed a template, as in a parser that makes none. */
export function declaredShadow(element: Element): Node | null {
  let tried = 0;
  for (let node = element.firstChild; node && tried < 4; node = node.nextSibling) {
    if (!isElement(node)) continue;
    tried += 1;
    if (isShadowTemplate(node)) return 'content' in node && isFragment(node.content) ? node.content : node;
  }
  return null;
}

function isFragment(value: unknown): value is DocumentFragment {
  return typeof value === 'object' && value !== null && 'firstChild' in value && value.firstChild !== null;
}

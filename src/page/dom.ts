/** Node type guards that hold for documents of any realm (a page's, linkedom's, jsdom's), where `instanceof` does not. */

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** The tag in lower case, without a namespace prefix's case. */
export function tagOf(element: Element): string {
  return element.localName.toLowerCase();
}

/** Class and id in one string, lower-cased camel humps split: `StoryBody_share` to `story-body-share`. */
export function wordsOfClass(element: Element): string {
  if (!element.hasAttributes()) return '';
  const raw = `${element.getAttribute('class') ?? ''} ${element.id ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  if (raw.length <= 3) return '';
  return raw
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/_+/g, '-')
    .toLowerCase();
}

/** An empty document in which the copy is built: no scripts run in it and nothing is fetched. */
export function blankDocument(document: Document): Document {
  if (typeof document.implementation?.createHTMLDocument === 'function')
    return document.implementation.createHTMLDocument('');
  const Parser = document.defaultView?.DOMParser ?? DOMParser;
  return new Parser().parseFromString('<!doctype html><html><head></head><body></body></html>', 'text/html');
}

/**
 * Where a page's text stands. Asked by selector: some documents (linkedom's) would grow a body when asked for one.
 * A document without a body (a fragment, XML) is read whole.
 */
export function rootOf(document: Document): Element | null {
  const body = document.querySelector('body') ?? document.querySelector('frameset');
  if (body) return body;
  let root: Element | null = null;
  for (let node = document.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (root === null || node.localName === 'html')) root = node;
  return root;
}

export function titleOf(document: Document): string {
  const title = document.querySelector('head > title') ?? document.querySelector('title');
  return (title?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

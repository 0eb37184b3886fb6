import { isText } from './dom.ts';

const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:^|;)\s*opacity\s*:\s*0*(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*0|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01]/i;
const HIDING_CLASS =
  /(?:^|\s)(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|visuallyhidden|a11y-hidden|offscreen|off-screen|is-hidden|hide-?text|u-hidden)(?:\s|$)/i;

/** Whether the markup alone says that an element is not shown. */
export function hiddenByMarkup(element: Element): boolean {
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.hasAttribute('inert')) return true;
  const style = element.getAttribute('style');
  if (style !== null && HIDING_STYLE.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && HIDING_CLASS.test(names);
}

const EXPANDABLE =
  /(?:read|show|see|view|load)-?(?:more|all|full)|more-?(?:content|text)|collaps|truncat|expand|story-?continu|continue-?reading|rest-?of/;
const SAYS_MORE =
  /^\W*(?:(?:read|show|see|view|load|continue)\s+(?:more|all|on|reading|the (?:full|rest)|full)|expand|weiter\s?lesen|mehr (?:lesen|anzeigen)|lire la suite|leer m[áa]s|seguir leyendo|ler mais|continua a leggere|leggi tutto|lees (?:meer|verder)|czytaj (?:dalej|więcej)|читать (?:далее|дальше|полностью)|διαβάστε περισσότερα|阅读全文|展开|続きを読む|더 ?보기|اقرأ المزيد)/iu;

/**
 * Whether a hidden element is the folded rest of an article: its class says so, or a "read more" button
 * names it or stands right beside it. Anything else that is hidden stays out.
 */
export function isFoldedRest(element: Element, classWords: string): boolean {
  if (element.localName === 'details') return true;
  if (EXPANDABLE.test(classWords)) return element.querySelector('p, br') !== null;
  const { id } = element;
  const beside = [element.nextElementSibling, element.previousElementSibling];
  for (const one of beside) if (one && saysMore(one, id)) return true;
  if (!id || !/^[\w-]+$/.test(id)) return false;
  return foldedIds(element.ownerDocument).has(id);
}

/** The ids that a "read more" control of each document names; asked once for all its hidden elements. */
const named = new WeakMap<Document, ReadonlySet<string>>();

function foldedIds(document: Document): ReadonlySet<string> {
  const known = named.get(document);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  for (const control of document.querySelectorAll('[aria-controls], [data-target], [for]')) {
    if (!SAYS_MORE.test((control.textContent ?? '').slice(0, 200))) continue;
    for (const name of ['aria-controls', 'data-target', 'for'])
      for (const id of (control.getAttribute(name) ?? '').split(/\s+/)) ids.add(id.replace(/^#/, ''));
  }
  named.set(document, ids);
  return ids;
}

function saysMore(one: Element, id: string): boolean {
  const text = briefText(one).trim();
  if (text.length > 60 || !SAYS_MORE.test(text)) return false;
  const button = one.matches('button, a, summary, [role="button"]')
    ? one
    : one.querySelector('button, a, [role="button"]');
  if (!button) return false;
  const href = button.getAttribute('href');
  return (
    href === null ||
    href === '' ||
    href.startsWith('#') ||
    href.startsWith('javascript:') ||
    (id !== '' && href.endsWith(`#${id}`))
  );
}

/** The element's text, or a start of it that is too long for a button: a neighbour may hold the whole page. */
function briefText(element: Element): string {
  let text = '';
  let node: Node | null = element.firstChild;
  while (node && node !== element && text.trim().length <= 60) {
    if (isText(node)) text += node.data;
    let next: Node | null = node.firstChild;
    for (let up: Node | null = node; !next && up && up !== element; up = up.parentNode) next = up.nextSibling;
    node = next;
  }
  return text;
}

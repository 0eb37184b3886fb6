import { stripInvisible } from '../core/text/strip-invisible.ts';
import type { PageBlock, Scope } from './block.ts';
import { PLACE } from './block.ts';
import { classKinds } from './class-words.ts';
import { isDataTable } from './data-table.ts';
import { blankDocument, isElement, isText, rootOf, tagOf, titleOf, wordsOfClass } from './dom.ts';
import { areGlued } from './element-words.ts';
import { hiddenByMarkup, isFoldedRest } from './hidden.ts';
import { hidingNames, isHiddenByName } from './hidden-by-style.ts';
import type { Layout } from './layout.ts';
import { markOf } from './marks.ts';
import { oncePerName } from './once-per-name.ts';
import { declaredShadow, isShadowTemplate } from './shadow.ts';
import { BLOCK_TAGS, HEADING, LANDMARK_ROLES, LANDMARK_TAGS, SKIPPED_TAGS } from './tags.ts';

export interface PageCopy {
  /** The copy Readability may take apart; every block's first text starts with its mark. */
  readonly document: Document;
  /** Each scope's element in the page and its counterpart in the copy. */
  readonly nodes: ReadonlyMap<Scope, ScopeNodes>;
  readonly blocks: readonly PageBlock[];
  /** Shown landmarks that were left behind: dialogs, forms, asides. They tell what kind of page it is. */
  readonly asides: readonly Element[];
  /** Whether the time was up before the end of the page. */
  readonly partial: boolean;
}

export interface ScopeNodes {
  readonly element: Element;
  readonly copy: Node;
}

export interface CopyOptions {
  readonly layout: Layout | undefined;
  /** Whether the time for copying is up; asked every few hundred nodes. */
  readonly expired: () => boolean;
}

interface Frame {
  /** Next node to visit: a sibling chain, or the rest of a list (slotted nodes). */
  next: Node | null;
  readonly list: readonly Node[] | undefined;
  at: number;
  readonly target: Node;
  readonly scope: Scope;
  readonly inline: number;
  /** Whether leaving it ends the run of text. */
  readonly cuts: boolean;
  /** Whether leaving it ends a line of a table or an embedded post. */
  readonly breaks: boolean;
  /** The element whose declared shadow root this is in. */
  readonly host: Element | undefined;
}

const INLINE = { link: 1, bold: 2, em: 4, time: 8, marked: 16, whole: 32, cells: 64 } as const;
const COPIED_ATTRIBUTES = ['class', 'id', 'itemprop', 'role', 'rel'];
/** Readability and the scopes recurse; deeper elements are flattened into this depth. */
const MAX_DEPTH = 150;
/** A landmark or a hidden element that holds more than this share of the page's text is the page. */
const MAIN_SHARE = 0.4;
/** Text of a page that is counted at once, so that it is not counted anew for every small landmark. */
const ENOUGH_CHARS = 1000;
/** An element with more than this share of the text and the headline, or twice the share, is not what a word of its class says. */
const NAMELESS_SHARE = 0.25;
/** Words for which Readability drops an element unseen. */
const MISLEADING =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
/** No report is longer (150,000 words): what comes after is left unread, so that no page takes long. Characters. */
const MAX_CHARS = 1_000_000;
const MAX_BLOCKS = 12_000;
/** A frame with less text is an advertisement or a widget. */
const MIN_FRAME_CHARS = 1000;
const EMBED =
  /twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|social-(?:embed|post)|embedded-post|(?:^|[\s-])(?:tweet|toot|skeet)(?:$|[\s-])/;

/**
 * Copies the shown text of a page into an inert document and cuts it into blocks on the way: at block tags and at
 * double line breaks. Scripts, media, controls, hidden elements and landmarks stay behind; shadow roots, slots and frames
 * of the same origin are flattened in. The page itself is only read.
 */
export function copyPage(page: Document, options: CopyOptions): PageCopy {
  const copy = blankDocument(page);
  const blocks: PageBlock[] = [];
  const asides: Element[] = [];
  const nodes = new Map<Scope, ScopeNodes>();
  const root = rootOf(page);
  if (!root || !copy.body) return { document: copy, nodes, blocks, asides, partial: false };
  copy.title = titleOf(page);
  const isMain = mainIn(root);
  const kindsOf = oncePerName(classKinds);
  const names = options.layout === undefined ? hidingNames(page) : new Set<string>();
  const top = scopeOf(root, undefined, '');
  nodes.set(top, { element: root, copy: copy.body });
  const stack: Frame[] = [frame(root, copy.body, top, 0, 'cuts', options.layout, undefined)];
  let open: PageBlock | undefined;
  let breaks = 0;
  let pieces: string[] = [];
  let seen = 0;
  let chars = 0;
  let partial = false;

  const cut = () => {
    if (open !== undefined) close(open, pieces);
    open = undefined;
    pieces = [];
    breaks = 0;
  };

  while (stack.length > 0) {
    const here = stack[stack.length - 1];
    if (here === undefined) break;
    const node = advance(here);
    if (node === null) {
      stack.pop();
      if (here.cuts) cut();
      else if (here.breaks) pieces.push('\n');
      continue;
    }
    if (chars > MAX_CHARS || blocks.length > MAX_BLOCKS || (++seen % 256 === 0 && options.expired())) {
      partial = true;
      break;
    }
    if (isText(node)) {
      const text = stripInvisible(node.data);
      const solid = text.trim().length;
      if (solid === 0) {
        pieces.push(' ');
        if (open !== undefined) here.target.appendChild(copy.createTextNode(' '));
        continue;
      }
      if (open === undefined) {
        open = newBlock(blocks.length, here.scope);
        blocks.push(open);
        here.target.appendChild(copy.createTextNode(markOf(open.index) + text));
      } else {
        if (breaks > 0) pieces.push('\n');
        else if (areGlued(pieces[pieces.length - 1] ?? '', text) && node.previousSibling === null) pieces.push(' ');
        here.target.appendChild(copy.createTextNode(text));
      }
      breaks = 0;
      pieces.push(text.replace(/\s+/g, ' '));
      count(open, solid, here.inline);
      chars += solid;
      continue;
    }
    if (!isElement(node)) continue;
    const tag = tagOf(node);
    if (tag === 'br') {
      here.target.appendChild(copy.createElement('br'));
      if (open === undefined) continue;
      if (++breaks > 1 && (here.inline & INLINE.whole) === 0) cut();
      continue;
    }
    if (SKIPPED_TAGS.has(tag)) continue;
    const words = wordsOfClass(node);
    const seenAs = visibility(node, words, options.layout, names, isMain);
    if (seenAs === 'hidden') continue;
    if (isLandmark(node, tag) && !isMain(node)) {
      cut();
      asides.push(node);
      continue;
    }
    const whole = (here.inline & INLINE.whole) !== 0;
    const embed = !whole && EMBED.test(words) && (tag === 'blockquote' || tag === 'div' || tag.includes('-'));
    const table = !whole && tag === 'table' && isDataTable(node);
    const isBlock = embed || BLOCK_TAGS.has(tag) || (tag.includes('-') && !hasOwnText(here.target));
    const cuts = isBlock && !whole;
    if (cuts) cut();
    if ((here.inline & INLINE.cells) !== 0 && open !== undefined) {
      if (tag === 'tr') pieces.push('\n');
      else if (tag === 'td' || tag === 'th') pieces.push(node.previousElementSibling ? ' | ' : '');
    } else if (whole && isBlock && open !== undefined) pieces.push('\n');
    const places = placesOf(node, tag) | (embed ? PLACE.embed : 0) | (seenAs === 'folded' ? PLACE.folded : 0);
    const deep = here.scope.depth >= MAX_DEPTH;
    const kinds = kindsOf(words);
    let inline = here.inline | inlineOf(tag, node);
    if (!isBlock && kinds !== 0) inline |= INLINE.marked;
    if (embed || table) inline |= INLINE.whole;
    if (table) inline |= INLINE.cells;
    const target = deep ? here.target : here.target.appendChild(shallowCopy(copy, node, tag, isBlock));
    const scope = cuts && !deep ? scopeOf(node, here.scope, words, kinds, places) : here.scope;
    if (scope !== here.scope) nodes.set(scope, { element: node, copy: target });
    const end = cuts ? 'cuts' : isBlock && (here.inline & INLINE.cells) === 0 ? 'breaks' : 'flows';
    stack.push(frame(node, target, scope, inline, end, options.layout, here.host));
  }
  cut();
  plainNames(nodes, top, blocks);
  return { document: copy, nodes, blocks, asides, partial };
}

/**
 * Takes class and id off the copies of elements that hold much of the page: Readability drops whole articles for names
 * such as "category-community" or "post-with-sidebar".
 */
function plainNames(nodes: ReadonlyMap<Scope, ScopeNodes>, top: Scope, blocks: readonly PageBlock[]): void {
  const headed = new Set<Scope>();
  for (const block of blocks)
    if (block.scope.rank === 1)
      for (let at: Scope | undefined = block.scope; at && !headed.has(at); at = at.parent) headed.add(at);
  for (const [scope, { copy }] of nodes) {
    if (!isElement(copy) || scope.chars < top.chars * (headed.has(scope) ? NAMELESS_SHARE : 2 * NAMELESS_SHARE))
      continue;
    const names = `${copy.getAttribute('class') ?? ''} ${copy.id}`;
    if (!MISLEADING.test(names)) continue;
    copy.removeAttribute('class');
    copy.removeAttribute('id');
  }
}

function advance(frame: Frame): Node | null {
  if (frame.list !== undefined) return frame.list[frame.at++] ?? null;
  const node = frame.next;
  frame.next = node === null ? null : node.nextSibling;
  return node;
}

/** What a slot shows: assigned by the browser, or worked out where a parser left shadow roots as templates. */
function slotted(slot: Element, host: Element | undefined): readonly Node[] | undefined {
  if ('assignedNodes' in slot && typeof slot.assignedNodes === 'function') {
    const nodes: readonly Node[] = slot.assignedNodes();
    if (nodes.length > 0) return nodes;
  }
  if (host === undefined) return undefined;
  const name = slot.getAttribute('name') ?? '';
  const nodes = [...host.childNodes].filter((node) =>
    isElement(node)
      ? (node.getAttribute('slot') ?? '') === name && !isShadowTemplate(node)
      : name === '' && isText(node),
  );
  return nodes.length > 0 ? nodes : undefined;
}

function frame(
  element: Element,
  target: Node,
  scope: Scope,
  inline: number,
  end: 'cuts' | 'breaks' | 'flows',
  layout: Layout | undefined,
  host: Element | undefined,
): Frame {
  const isFrame = element.localName === 'iframe' || element.localName === 'frame';
  const shadow = layout?.shadowRootOf?.(element) ?? element.shadowRoot ?? null;
  const declared = shadow === null ? declaredShadow(element) : null;
  const list = element.localName === 'slot' ? slotted(element, host) : undefined;
  const next = isFrame ? (frameBody(element)?.firstChild ?? null) : (shadow ?? declared ?? element).firstChild;
  return {
    next,
    list,
    at: 0,
    target,
    scope,
    inline,
    cuts: end === 'cuts',
    breaks: end === 'breaks',
    host: declared === null ? host : element,
  };
}

/** The body of a frame of the same origin that holds an article's worth of text; another origin's document is null. */
function frameBody(element: Element): HTMLElement | null {
  try {
    const body =
      'contentDocument' in element && isDocumentLike(element.contentDocument) ? element.contentDocument.body : null;
    return body && textLength(body, MIN_FRAME_CHARS) > MIN_FRAME_CHARS ? body : null;
  } catch {
    return null;
  }
}

function isDocumentLike(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'body' in value;
}

function scopeOf(element: Element, parent: Scope | undefined, words: string, kinds = 0, places = 0): Scope {
  const tag = tagOf(element);
  return {
    parent,
    tag,
    rank: rankOf(element, tag),
    depth: (parent?.depth ?? -1) + 1,
    signature: `${tag}.${words.replace(/\d+/g, '')}`,
    kinds,
    places: places | (parent?.places ?? 0),
    chars: 0,
    linkChars: 0,
    keptChars: 0,
    blocks: 0,
  };
}

function rankOf(element: Element, tag: string): number {
  if (HEADING.test(tag)) return Number(tag[1]);
  if (element.getAttribute('role') !== 'heading') return 0;
  return Number(element.getAttribute('aria-level')) || 2;
}

function newBlock(index: number, scope: Scope): PageBlock {
  return {
    index,
    scope,
    text: '',
    linkChars: 0,
    boldChars: 0,
    emChars: 0,
    timeChars: 0,
    markedChars: 0,
    kept: false,
    foreign: false,
  };
}

function count(block: PageBlock, solid: number, inline: number): void {
  if (inline & INLINE.link) block.linkChars += solid;
  if (inline & INLINE.bold) block.boldChars += solid;
  if (inline & INLINE.em) block.emChars += solid;
  if (inline & INLINE.time) block.timeChars += solid;
  if (inline & INLINE.marked) block.markedChars += solid;
}

function close(block: PageBlock, pieces: readonly string[]): void {
  block.text = pieces
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  for (let scope: Scope | undefined = block.scope; scope; scope = scope.parent) {
    scope.chars += block.text.length;
    scope.linkChars += block.linkChars;
    scope.blocks += 1;
  }
}

function visibility(
  element: Element,
  words: string,
  layout: Layout | undefined,
  names: ReadonlySet<string>,
  isMain: (element: Element) => boolean,
): 'shown' | 'folded' | 'hidden' {
  const hidden =
    layout === undefined
      ? hiddenByMarkup(element) || (isHiddenByName(element, names) && !isMain(element))
      : layout.isHidden(element);
  if (hidden) return isFoldedRest(element, words) ? 'folded' : 'hidden';
  // a modal hides the main column from screen readers, not from the eye
  if (element.getAttribute('aria-hidden') === 'true' && !isMain(element)) return 'hidden';
  return 'shown';
}

function isLandmark(element: Element, tag: string): boolean {
  if (tag === 'figure') return element.querySelector('blockquote, table, pre') === null;
  if (LANDMARK_TAGS.has(tag)) return true;
  const role = element.getAttribute('role');
  return role !== null && LANDMARK_ROLES.has(role);
}

function placesOf(element: Element, tag: string): number {
  let places = 0;
  const role = element.hasAttributes() ? element.getAttribute('role') : null;
  if (tag === 'article' || role === 'article') places |= PLACE.article;
  if (tag === 'main' || role === 'main') places |= PLACE.main;
  if (element.hasAttributes() && /articleBody|reviewBody/.test(element.getAttribute('itemprop') ?? ''))
    places |= PLACE.itempropBody;
  if (tag === 'blockquote') places |= PLACE.quote;
  if (tag === 'li' || tag === 'dd' || tag === 'dt') places |= PLACE.list;
  if (tag === 'table') places |= PLACE.table;
  if (tag === 'figure') places |= PLACE.figure;
  if (tag === 'header' || tag === 'hgroup') places |= PLACE.header;
  if (tag === 'section') places |= PLACE.section;
  if (tag === 'footer') places |= PLACE.footer;
  if (tag === 'aside') places |= PLACE.aside;
  if (tag === 'nav') places |= PLACE.nav;
  if (tag === 'iframe' || tag === 'frame') places |= PLACE.frame;
  return places;
}

function inlineOf(tag: string, element: Element): number {
  if (tag === 'a') return element.hasAttribute('href') ? INLINE.link : 0;
  if (tag === 'b' || tag === 'strong') return INLINE.bold;
  if (tag === 'em' || tag === 'i' || tag === 'cite') return INLINE.em;
  if (tag === 'time') return INLINE.time;
  return 0;
}

function shallowCopy(copy: Document, element: Element, tag: string, isBlock: boolean): Element {
  const plain = tag.includes('-') || tag === 'slot' || tag === 'iframe' || tag === 'frame' || tag === 'body';
  const made = copy.createElement(plain ? (isBlock ? 'div' : 'span') : /^[a-z][a-z0-9]*$/.test(tag) ? tag : 'span');
  if (!element.hasAttributes()) return made;
  for (const name of COPIED_ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value) made.setAttribute(name, value);
  }
  // all that Readability asks of a link is whether it stays on the page
  if (tag === 'a' && /^#./.test(element.getAttribute('href') ?? '')) made.setAttribute('href', '#here');
  return made;
}

function hasOwnText(element: Node): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (isText(node) && node.data.trim() !== '') return true;
  return false;
}

/** Characters of text under an element, scripts and styles aside; stops counting beyond `limit`. */
function textLength(root: Element, limit: number): number {
  let length = 0;
  let node: Node | null = root;
  while (node && length <= limit) {
    if (isText(node)) length += node.data.trim().length;
    const inside: Node | null =
      isElement(node) && SKIPPED_TAGS.has(tagOf(node)) && node !== root ? null : node.firstChild;
    let next: Node | null = inside;
    let up: Node | null = node;
    while (!next && up && up !== root) {
      next = up.nextSibling;
      up = up.parentNode;
    }
    node = next;
  }
  return length;
}

/** Whether an element holds more than {@link MAIN_SHARE} of a page's text; counts no more of the page than it takes to say no. */
function mainIn(root: Element): (element: Element) => boolean {
  /** What the page is known to hold at least. */
  let known = 0;
  let isWhole = false;
  return (element) => {
    const limit = isWhole ? known * MAIN_SHARE : Number.POSITIVE_INFINITY;
    const own = textLength(element, limit);
    if (!isWhole && own > known * MAIN_SHARE) {
      const enough = 4 * (own / MAIN_SHARE + ENOUGH_CHARS);
      known = textLength(root, enough);
      isWhole = known <= enough;
    }
    return own > known * MAIN_SHARE;
  };
}

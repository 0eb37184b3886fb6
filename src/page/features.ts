import type { PageBlock, Scope } from './block.ts';
import { PLACE } from './block.ts';
import { lineSigns } from './boilerplate.ts';
import { CLASS_KINDS } from './class-words.ts';
import { inCapitals } from './in-capitals.ts';
import { isHeadlineOf, overlapWith, wordSet } from './word-overlap.ts';

const FINAL = /[.!?…。！？؟۔।;][\s"'”’»）)\]】」』]*$/u;
const INNER_STOP = /[.!?][”"’)]?\s+[\p{Lu}“"‘«]|[。！？]/u;
const CONTACT = /https?:\/\/|www\.|[\w.]+@[\w-]+\.\w|(?:^|\s)@\w{3,}/;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Class words further up than this many blocks say nothing. */
const REACH = 6;
/** Class words of an element that holds more of the page than this are the page's, not the block's. */
const PAGE_SHARE = 0.5;

/** Names of the inputs, in order; weights are stored in this order. */
export const FEATURES = [
  'kept',
  'length',
  'kept*length',
  'kept*long',
  'unkept*long',
  'words<4',
  'words<8',
  'words<15',
  'words>40',
  'final',
  'final*words>8',
  'inner-stop',
  'colon',
  'question',
  'links',
  'links^2',
  'all-links',
  'links*kept',
  'bold',
  'all-bold',
  'em',
  'time',
  'marked',
  'p',
  'div',
  'li',
  'h1',
  'h2-3',
  'h4-6',
  'table',
  'td',
  'span',
  'pre',
  'dl',
  'in-article',
  'in-main',
  'in-itemprop-body',
  'in-quote',
  'in-list',
  'in-table',
  'in-header',
  'in-section',
  'in-embed',
  'in-footer',
  'folded',
  ...CLASS_KINDS.map((kind) => `class-${kind}`),
  ...CLASS_KINDS.map((kind) => `own-${kind}`),
  'lead-in',
  'lead-in*short',
  'anywhere',
  'credit',
  'credit*short',
  'bio',
  'byline',
  'date',
  'date*short',
  'contact',
  'caps',
  'lower-start',
  'digits',
  'duplicate',
  'title-overlap',
  'same-parent',
  'same-grandparent',
  'same-signature',
  'same-signature*same-parent',
  'same-tag',
  'depth-off',
  'parent-kept-share',
  'parent-links',
  'grandparent-kept-share',
  'parent-page-share',
  'prev-kept',
  'next-kept',
  'prev-length',
  'next-length',
  'prev-links',
  'next-links',
  'prev-same-parent',
  'next-same-parent',
  'kept-before-share',
  'kept-around',
  'before-first',
  'after-last',
  'after-last*kept',
  'before-first*kept',
  'distance-after',
  'distance-before',
  'heading-before-kept',
  'heading-before-links',
  'up-to-common',
  'down-to-common',
  'same-list-kept',
  'same-list-size',
  'headline',
  'caps-link',
] as const;

/** What the model sees of every block, row by row in the order of {@link FEATURES}; each about 0 to 1. */
export function featuresOf(blocks: readonly PageBlock[], title: string): Float64Array[] {
  const page = pageOf(blocks, title);
  const basics = blocks.map((block) => basicsOf(block));
  const seen = new Set<string>();
  return blocks.map((block, i) => {
    const key = block.text.slice(0, 200).toLowerCase();
    const duplicate = block.text.length > 12 && seen.has(key);
    seen.add(key);
    return rowOf(block, i, basics, page, duplicate);
  });
}

interface Basics {
  readonly length: number;
  readonly links: number;
  /** Characters, white space aside; at least 1. */
  readonly solid: number;
  readonly words: number;
  readonly kept: number;
  readonly heading: number;
  readonly parent: Scope | undefined;
}

interface PageFacts {
  readonly title: ReadonlySet<string>;
  readonly total: number;
  readonly parent: Scope | undefined;
  readonly grandparent: Scope | undefined;
  readonly signature: string;
  readonly tag: string;
  readonly depth: number;
  readonly first: number;
  readonly last: number;
  readonly keptChars: number;
  /** Kept characters up to each block. */
  readonly keptBefore: readonly number[];
}

function basicsOf(block: PageBlock): Basics {
  const { text } = block;
  const solid = Math.max(1, text.replace(/\s+/g, '').length);
  return {
    solid,
    length: Math.min(1, Math.log(1 + text.length) / 7),
    links: text.length === 0 ? 0 : Math.min(1, block.linkChars / solid),
    words: wordCount(text),
    kept: block.kept ? 1 : 0,
    heading: block.scope.rank > 0 ? 1 : 0,
    parent: block.scope.parent,
  };
}

function wordCount(text: string): number {
  let words = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words += 1;
  return words + 1 + (text.match(SPACELESS)?.length ?? 0) / 2;
}

/** The container, template and stretch that hold most of what Readability kept. */
function pageOf(blocks: readonly PageBlock[], title: string): PageFacts {
  const byParent = new Map<Scope, number>();
  const bySignature = new Map<string, number>();
  const byTag = new Map<string, number>();
  const keptBefore: number[] = [];
  let keptChars = 0;
  let total = 0;
  let first = -1;
  let last = -1;
  for (const block of blocks) {
    keptBefore.push(keptChars);
    total += block.text.length;
    if (!block.kept) continue;
    keptChars += block.text.length;
    const weight = block.text.length - block.linkChars;
    const parent = block.scope.parent ?? block.scope;
    byParent.set(parent, (byParent.get(parent) ?? 0) + weight);
    bySignature.set(block.scope.signature, (bySignature.get(block.scope.signature) ?? 0) + weight);
    byTag.set(block.scope.tag, (byTag.get(block.scope.tag) ?? 0) + weight);
    if (block.text.length > 80 && FINAL.test(block.text)) {
      if (first < 0) first = block.index;
      last = block.index;
    }
  }
  const parent = largest(byParent);
  return {
    title: wordSet(title),
    total: Math.max(1, total),
    parent,
    grandparent: parent?.parent,
    signature: largest(bySignature) ?? '',
    tag: largest(byTag) ?? '',
    depth: (parent?.depth ?? 0) + 1,
    first,
    last,
    keptChars: Math.max(1, keptChars),
    keptBefore,
  };
}

function largest<K>(weights: ReadonlyMap<K, number>): K | undefined {
  let best: K | undefined;
  let most = -1;
  for (const [key, weight] of weights)
    if (weight > most) {
      best = key;
      most = weight;
    }
  return best;
}

function rowOf(
  block: PageBlock,
  i: number,
  basics: readonly Basics[],
  page: PageFacts,
  duplicate: boolean,
): Float64Array {
  const { text, scope } = block;
  const own = basics[i] ?? basicsOf(block);
  const before = basics[i - 1];
  const after = basics[i + 1];
  const { kept, words, links, length, solid: chars } = own;
  const signs = lineSigns(text);
  const overlap = overlapWith(page.title, text);
  const short = words < 12 ? 1 : 0;
  const parent = scope.parent ?? scope;
  const final = flag(FINAL.test(text));
  const sameParent = flag(parent === page.parent);
  const sameSignature = flag(scope.signature === page.signature);
  const { tag, places } = scope;
  const caps = inCapitals(text.slice(0, 200), 6);
  const row: number[] = [
    kept,
    length,
    kept * length,
    kept * Math.min(1, text.length / 300),
    (1 - kept) * Math.min(1, text.length / 300),
    flag(words < 4),
    flag(words < 8),
    flag(words < 15),
    flag(words > 40),
    final,
    final * flag(words > 8),
    flag(INNER_STOP.test(text)),
    flag(/[:：]$/.test(text)),
    flag(/[?？]$/.test(text)),
    links,
    links * links,
    flag(links > 0.9),
    links * kept,
    Math.min(1, block.boldChars / chars),
    flag(block.boldChars / chars > 0.9),
    Math.min(1, block.emChars / chars),
    Math.min(1, block.timeChars / chars),
    Math.min(1, block.markedChars / chars),
    flag(tag === 'p'),
    flag(tag === 'div'),
    flag(tag === 'li'),
    flag(tag === 'h1'),
    flag(tag === 'h2' || tag === 'h3'),
    flag(/^h[4-6]$/.test(tag)),
    flag(tag === 'table'),
    flag(tag === 'td' || tag === 'th'),
    flag(tag === 'span' || tag.includes('-')),
    flag(tag === 'pre'),
    flag(tag === 'dd' || tag === 'dt'),
    flag(places & PLACE.article),
    flag(places & PLACE.main),
    flag(places & PLACE.itempropBody),
    flag(places & PLACE.quote),
    flag(places & PLACE.list),
    flag(places & PLACE.table),
    flag(places & PLACE.header),
    flag(places & PLACE.section),
    flag(places & PLACE.embed),
    flag(places & PLACE.footer),
    flag(places & PLACE.folded),
    ...classNearness(scope, page.total),
    ...CLASS_KINDS.map((_, bit) => flag(scope.kinds & (1 << bit))),
    flag(signs.leadIn),
    flag(signs.leadIn) * short,
    flag(signs.anywhere),
    flag(signs.credit),
    flag(signs.credit) * short,
    flag(signs.bio),
    flag(signs.byline),
    flag(signs.date),
    flag(signs.date) * short,
    flag(CONTACT.test(text)),
    flag(caps),
    flag(/^\p{Ll}/u.test(text)),
    Math.min(1, countDigits(text) / chars),
    flag(duplicate),
    overlap,
    sameParent,
    flag(parent.parent !== undefined && parent.parent === page.grandparent),
    sameSignature,
    sameSignature * sameParent,
    flag(tag === page.tag),
    Math.min(1, Math.abs(scope.depth - page.depth) / 8),
    parent.keptChars / Math.max(1, parent.chars),
    Math.min(1, parent.linkChars / Math.max(1, parent.chars)),
    (parent.parent?.keptChars ?? 0) / Math.max(1, parent.parent?.chars ?? 1),
    parent.chars / page.total,
    before?.kept ?? 0,
    after?.kept ?? 0,
    before?.length ?? 0,
    after?.length ?? 0,
    before?.links ?? 0,
    after?.links ?? 0,
    flag(before !== undefined && before.parent === own.parent),
    flag(after !== undefined && after.parent === own.parent),
    (page.keptBefore[i] ?? 0) / page.keptChars,
    around(basics, i),
    flag(i < page.first),
    flag(i > page.last),
    flag(i > page.last) * kept,
    flag(i < page.first) * kept,
    i > page.last ? Math.min(1, (i - page.last) / 20) : 0,
    i < page.first ? Math.min(1, (page.first - i) / 20) : 0,
    own.heading * (after?.kept ?? 0) * (1 - (after?.links ?? 0)),
    own.heading * (after?.links ?? 0),
    ...commonAncestor(scope, page.parent),
    parent.parent === undefined ? 0 : parent.parent.keptChars / Math.max(1, parent.parent.chars),
    Math.min(1, (parent.parent?.blocks ?? parent.blocks) / 60),
    flag(overlap > 0.5 && isHeadlineOf(page.title, text)),
    flag(links > 0.7 && caps),
  ];
  return new Float64Array(row);
}

/** How far the block, and how far the dominant container, is below the element that holds both; each 0 to 1. */
function commonAncestor(scope: Scope, container: Scope | undefined): [number, number] {
  let left: Scope | undefined = scope.parent ?? scope;
  let right = container;
  let up = 0;
  let down = 0;
  while (left && right && left !== right) {
    if (left.depth >= right.depth) {
      left = left.parent;
      up += 1;
    } else {
      right = right.parent;
      down += 1;
    }
  }
  return [Math.min(1, up / 8), Math.min(1, down / 8)];
}

function countDigits(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits;
}

function flag(value: boolean | number): number {
  return value ? 1 : 0;
}

function around(basics: readonly Basics[], i: number): number {
  let kept = 0;
  for (let j = i - 4; j <= i + 4; j++) if (j !== i) kept += basics[j]?.kept ?? 0;
  return kept / 8;
}

function classNearness(scope: Scope, total: number): number[] {
  const near = CLASS_KINDS.map(() => 0);
  let at: Scope | undefined = scope;
  for (let distance = 0; at && distance < REACH; distance++, at = at.parent) {
    if (distance > 0 && at.chars > total * PAGE_SHARE) break;
    for (let bit = 0; bit < near.length; bit++)
      if (at.kinds & (1 << bit)) near[bit] = Math.max(near[bit] ?? 0, 1 / (1 + distance / 2));
  }
  return near;
}

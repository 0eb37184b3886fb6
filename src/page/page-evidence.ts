import { isElement, rootOf, tagOf } from './dom.ts';

/** What a page says about its article, gathered as plain strings: judged later, away from the page. */
export interface PageEvidence {
  /** Names (property, name, itemprop) and content of the meta elements. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  /** The scripts of type ld+json, unparsed. */
  readonly ld: readonly string[];
  readonly lang: string;
  readonly canonical: string;
  readonly headlines: readonly string[];
  readonly deks: readonly string[];
  /** Groups of byline candidates, the most telling first. */
  readonly authors: readonly (readonly string[])[];
  /** Groups of places that may hold the day of publication: machine-readable value and words. */
  readonly published: readonly (readonly DatePlace[])[];
  readonly modified: readonly DatePlace[];
  readonly credits: readonly string[];
  /** Text of the dialogs, forms and asides that are shown. */
  readonly asides: readonly string[];
  readonly hasPdf: boolean;
  readonly hasPlayer: boolean;
}

export type DatePlace = readonly [value: string, words: string];

const LIMITS = {
  meta: 300,
  metaChars: 1000,
  ldChars: 400_000,
  ld: 30,
  line: 200,
  lines: 150,
  aside: 1500,
  asides: 20,
  elements: 20_000,
} as const;
/** Parts of a page that hold other articles' bylines and dates. */
const ELSEWHERE = /(?:^|[\s_-])(?:related|comments?|sidebar|recommend\w*|footer|recirc)(?:$|[\s_-])/i;
const ELSEWHERE_TAGS: ReadonlySet<string> = new Set([
  'aside',
  'nav',
  'footer',
  'script',
  'style',
  'template',
  'svg',
  'noscript',
]);
const LINE_TAGS: ReadonlySet<string> = new Set(['p', 'div', 'span', 'li', 'td', 'small', 'font', 'address']);
const DEK =
  /standfirst|(?:^|[\s_-])(?:dek|deck|chapo|summary)(?:$|[\s_-])|sub-?title|sub-?head|lead-?in|article-?summary/i;
const AUTHOR = /byline|author/i;
const DATE = /publish|timestamp|date|byline|(?:^|[\s_-])meta/i;
const CREDIT = /byline|author|source|credit|agency/i;
const PLAYER = /video-?player|gallery|carousel|slideshow/i;

interface Found {
  readonly headlines: string[];
  readonly deks: string[];
  readonly authors: [named: string[], marked: string[], linked: string[], nested: string[], classed: string[]];
  readonly dates: [marked: DatePlace[], times: DatePlace[], classed: DatePlace[]];
  readonly modified: DatePlace[];
  readonly credits: string[];
  readonly lines: DatePlace[];
  hasPdf: boolean;
  hasPlayer: boolean;
}

/** Only reads, in one walk. @param asides the shown landmarks that hold no article text */
export function gatherEvidence(document: Document, asides: readonly Element[]): PageEvidence {
  const found: Found = {
    headlines: [],
    deks: [],
    authors: [[], [], [], [], []],
    dates: [[], [], []],
    modified: [],
    credits: [],
    lines: [],
    hasPdf: false,
    hasPlayer: false,
  };
  const root = rootOf(document);
  if (root) walk(root, found);
  return {
    meta: [...document.querySelectorAll('meta')].slice(0, LIMITS.meta).flatMap(metaOf),
    ld: [...document.querySelectorAll('script[type]')]
      .filter((e) => /ld\+json/i.test(e.getAttribute('type') ?? ''))
      .slice(0, LIMITS.ld)
      .map((e) => (e.textContent ?? '').slice(0, LIMITS.ldChars)),
    lang: document.querySelector('html')?.getAttribute('lang') ?? '',
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
    headlines: found.headlines.slice(0, 8),
    deks: found.deks.slice(0, 6),
    authors: [...found.authors.map((group) => group.slice(0, 6)), found.lines.map(([, text]) => text)],
    published: [...found.dates.map((group) => group.slice(0, 10)), found.lines],
    modified: found.modified.slice(0, 3),
    credits: found.credits.slice(0, 8),
    asides: asides
      .filter(
        (e) =>
          !/^(?:nav|menu|footer)$/.test(tagOf(e)) && !/navigation|menu|contentinfo/.test(e.getAttribute('role') ?? ''),
      )
      .slice(0, LIMITS.asides)
      .map((e) => wordsIn(e.textContent, LIMITS.aside)),
    hasPdf: found.hasPdf,
    hasPlayer: found.hasPlayer,
  };
}

function walk(root: Element, found: Found): void {
  let node: Node | null = root;
  let elements = 0;
  let isUnderByline = false;
  let byline: Node | null = null;
  while (node) {
    let descend = true;
    if (isElement(node)) {
      if (++elements > LIMITS.elements) return;
      descend = look(node, found, isUnderByline);
      if (descend && byline === null && AUTHOR.test(node.getAttribute('class') ?? '')) {
        byline = node;
        isUnderByline = true;
      }
    }
    let next: Node | null = descend ? node.firstChild : null;
    let up: Node | null = node;
    while (!next && up && up !== root) {
      if (up === byline) {
        byline = null;
        isUnderByline = false;
      }
      next = up.nextSibling;
      up = up.parentNode;
    }
    node = next;
  }
}

/** Notes what one element may tell. @returns whether to look inside */
function look(element: Element, found: Found, isUnderByline: boolean): boolean {
  const tag = tagOf(element);
  if (tag === 'embed' || tag === 'object') found.hasPdf ||= element.getAttribute('type') === 'application/pdf';
  if (tag === 'video') found.hasPlayer = true;
  if (tag === 'iframe') found.hasPlayer ||= /youtube|vimeo|player/i.test(element.getAttribute('src') ?? '');
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length > 1 && PLAYER.test(names)) found.hasPlayer = true;
  if (ELSEWHERE_TAGS.has(tag)) return false;
  if (names.length > 1 && tag !== 'body' && tag !== 'main' && tag !== 'article' && ELSEWHERE.test(names)) return false;
  const prop = element.getAttribute('itemprop') ?? '';
  const text = () => wordsIn(element.getAttribute('content') ?? element.textContent);
  const brief = (into: string[], longest: number = LIMITS.line) => {
    const words = text();
    if (words.length > 1 && words.length <= longest) into.push(words);
  };
  if (
    tag === 'h1' ||
    prop.includes('headline') ||
    (element.getAttribute('role') === 'heading' && element.getAttribute('aria-level') === '1')
  ) {
    brief(found.headlines, 350);
    const after = element.nextElementSibling;
    if (after && /^(?:h2|p)$/.test(tagOf(after))) found.deks.push(wordsIn(after.textContent, 600));
  }
  if (tag === 'time') {
    if (element.hasAttribute('pubdate')) found.dates[0].push(datePlace(element));
    found.dates[1].push(datePlace(element));
  }
  if (prop !== '') {
    if (/datePublished|dateCreated/.test(prop)) found.dates[0].push(datePlace(element));
    if (prop.includes('dateModified')) found.modified.push(datePlace(element));
    if (prop.includes('author')) brief(found.authors[1]);
    if (prop === 'name' && element.closest('[itemprop~="author"]')) brief(found.authors[0]);
    if (/alternativeHeadline|description/.test(prop)) brief(found.deks, 600);
  }
  if (tag === 'a' && (element.getAttribute('rel') ?? '').includes('author')) brief(found.authors[2]);
  if (isUnderByline && (tag === 'a' || /author-?name/i.test(names))) brief(found.authors[3]);
  const testId = element.getAttribute('data-testid') ?? '';
  if (names.length > 1 || testId !== '' || tag === 'address') {
    const named = `${names} ${testId}`;
    if (AUTHOR.test(named) || tag === 'address') brief(found.authors[4]);
    if (DATE.test(named) && found.dates[2].length < 10) found.dates[2].push(datePlace(element));
    if (CREDIT.test(named)) brief(found.credits);
    if (DEK.test(named) && tag !== 'li') brief(found.deks, 600);
  }
  if (found.lines.length < LIMITS.lines && LINE_TAGS.has(tag) && hasFewChildren(element)) {
    const words = wordsIn(element.textContent);
    if (words.length >= 5 && words.length <= 160) found.lines.push(['', words]);
  }
  return true;
}

function hasFewChildren(element: Element): boolean {
  let children = 0;
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (isElement(node) && ++children > 3) return false;
  return true;
}

function metaOf(element: Element): [string, string][] {
  const content = element.getAttribute('content')?.trim().slice(0, LIMITS.metaChars);
  if (!content) return [];
  return ['property', 'name', 'itemprop', 'http-equiv'].flatMap((attribute): [string, string][] => {
    const name = element.getAttribute(attribute)?.trim().toLowerCase();
    return name ? [[name, content]] : [];
  });
}

function datePlace(element: Element): DatePlace {
  return [element.getAttribute('datetime') ?? element.getAttribute('content') ?? '', wordsIn(element.textContent)];
}

function wordsIn(text: string | null, limit: number = LIMITS.line * 2): string {
  return (text ?? '')
    .slice(0, limit * 3)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, limit);
}

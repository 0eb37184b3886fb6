import { isElement, isText, rootOf, tagOf } from './dom.ts';
import { linesIn } from './element-words.ts';
import type { Layout } from './layout.ts';
import { oncePerName } from './once-per-name.ts';
import { shadowOf } from './shadow.ts';

/** What a page says about its article, gathered as plain strings: judged later, away from the page. */
export interface PageEvidence {
  /** Names (property, name, itemprop) and content of the meta elements. */
  readonly meta: readonly (readonly [name: string, content: string])[];
  /** The scripts of type ld+json, unparsed. */
  readonly ld: readonly string[];
  readonly lang: string;
  readonly canonical: string;
  readonly headlines: readonly string[];
  /** Elements that are headlines by their class alone. */
  readonly titled: readonly string[];
  readonly deks: readonly string[];
  /** Groups of byline candidates, the most telling first. */
  readonly authors: readonly (readonly string[])[];
  /** Groups of places that may hold the day of publication: machine-readable value and words. */
  readonly published: readonly (readonly DatePlace[])[];
  readonly modified: readonly DatePlace[];
  readonly credits: readonly string[];
  /** What the site calls itself: links home, logos, copyright lines. */
  readonly names: readonly string[];
  /** The way to this page from the front page, where it is shown. */
  readonly crumbs: readonly string[];
  /** Words of short links, as the site names its sections. */
  readonly links: readonly string[];
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
  names: 8,
  crumbs: 8,
  link: 25,
  links: 150,
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
const CREDIT = /byline|author|source|(?<!photo|image|img|pic|media)-?credit|agency/i;
const TITLED = /(?:^|[\s_-])(?:hl|headline|(?:article|story|news|post|entry)[_-]?(?:title|head(?:line)?))(?:$|[\s_-])/i;
/** Words before a breadcrumb trail that has no class to tell it. */
const YOU_ARE_HERE =
  /^\s*(?:(?:您的|你的|您|你)?(?:当前|當前|現在)?(?:的)?位置|現在地|you are here|sie sind hier|estás en|está en|vous êtes ici|sei qui|você está em|jesteś tutaj|вы здесь|βρίσκεστε εδώ)\s*[:：|]/iu;
const LOGO = /(?:^|[\s_/-])(?:logo|brand|masthead|site-?(?:name|title))(?:$|[\s_./-])/i;
const MAST = /(?:^|[/_-])(?:mast|logo)[^/]*$/i;
const TRAIL = /breadcrumb|(?:^|[\s_-])(?:crumbs?|brotkrumen|ariane|migas)(?:$|[\s_-])/i;
/** Characters, white space included, of which no line of facts has so many. */
const LONG_START = 400;
/** The walk recurses; what lies deeper is not looked at. */
const MAX_DEPTH = 400;
const PLAYER = /video-?player|gallery|carousel|slideshow/i;

export interface EvidenceOptions {
  /** Elements of other stories: their bylines and dates are not this page's. */
  readonly others?: ReadonlySet<Element>;
  readonly layout?: Layout | undefined;
  /** The page's address. */
  readonly url?: string;
}

interface Found {
  /** Scheme and host of the page. */
  readonly origin: string;
  readonly headlines: string[];
  readonly titled: string[];
  readonly deks: string[];
  readonly authors: [named: string[], marked: string[], linked: string[], nested: string[], classed: string[]];
  readonly dates: [marked: DatePlace[], times: DatePlace[], classed: DatePlace[]];
  readonly modified: DatePlace[];
  readonly credits: string[];
  readonly lines: DatePlace[];
  readonly names: string[];
  readonly crumbs: string[];
  readonly links: Set<string>;
  hasPdf: boolean;
  hasPlayer: boolean;
  readonly namesOf: (names: string) => NameSigns;
  readonly rolesOf: (named: string) => RoleSigns;
}

type NameSigns = ReturnType<typeof nameSigns>;
type RoleSigns = ReturnType<typeof roleSigns>;

/** What an element's class and id say of it. */
function nameSigns(names: string) {
  return {
    isPlayer: PLAYER.test(names),
    isLogo: LOGO.test(names),
    isTrail: TRAIL.test(names),
    isElsewhere: ELSEWHERE.test(names),
    isTitled: TITLED.test(names),
  };
}

/** What they say together with test ids and the names of components. */
function roleSigns(named: string) {
  return {
    isAuthor: AUTHOR.test(named),
    isDate: DATE.test(named),
    isCredit: CREDIT.test(named),
    isDek: DEK.test(named),
  };
}

/**
 * Only reads, in one walk. Shadow roots are looked into, other stories below the page's own are not.
 * @param asides the shown landmarks that hold no article text
 */
export function gatherEvidence(
  document: Document,
  asides: readonly Element[],
  options: EvidenceOptions = {},
): PageEvidence {
  const { url = '' } = options;
  const found: Found = {
    origin: URL.canParse(url) ? new URL(url).origin : '',
    headlines: [],
    titled: [],
    deks: [],
    authors: [[], [], [], [], []],
    dates: [[], [], []],
    modified: [],
    credits: [],
    lines: [],
    names: [],
    crumbs: [],
    links: new Set(),
    hasPdf: false,
    hasPlayer: false,
    namesOf: oncePerName(nameSigns),
    rolesOf: oncePerName(roleSigns),
  };
  const root = rootOf(document);
  if (root) walk(root, found, options);
  return {
    meta: [...document.getElementsByTagName('meta')].slice(0, LIMITS.meta).flatMap(metaOf),
    ld: [...document.getElementsByTagName('script')]
      .filter((e) => /ld\+json/i.test(e.getAttribute('type') ?? ''))
      .slice(0, LIMITS.ld)
      .map((e) => (e.textContent ?? '').slice(0, LIMITS.ldChars)),
    lang: document.querySelector('html')?.getAttribute('lang') ?? '',
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '',
    headlines: found.headlines.slice(0, 8),
    titled: found.titled.slice(0, 3),
    deks: found.deks.slice(0, 6),
    authors: [...found.authors.map((group) => group.slice(0, 6)), found.lines.map(([, text]) => text)],
    published: [...found.dates.map((group) => group.slice(0, 10)), found.lines],
    modified: found.modified.slice(0, 3),
    credits: found.credits.slice(0, 8),
    names: [...found.names.slice(0, LIMITS.names), ...asides.flatMap(copyrightIn).slice(0, 3)],
    crumbs: found.crumbs.slice(0, LIMITS.crumbs),
    links: [...found.links],
    asides: asides
      .filter(
        (e) =>
          !/^(?:nav|menu|footer)$/.test(tagOf(e)) && !/navigation|menu|contentinfo/.test(e.getAttribute('role') ?? ''),
      )
      .slice(0, LIMITS.asides)
      .map((e) => wordsIn(e, LIMITS.aside)),
    hasPdf: found.hasPdf,
    hasPlayer: found.hasPlayer,
  };
}

function walk(root: Node, found: Found, options: EvidenceOptions): void {
  let elements = 0;
  const visit = (parent: Node, isUnderByline: boolean, depth: number): boolean => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) continue;
      if (++elements > LIMITS.elements) return false;
      if (options.others?.has(node)) continue;
      if (!look(node, found, isUnderByline)) continue;
      const under = isUnderByline || (node.hasAttributes() && AUTHOR.test(node.getAttribute('class') ?? ''));
      const shadow = shadowOf(node, options.layout);
      if (depth >= MAX_DEPTH) continue;
      if (shadow && !visit(shadow, under, depth + 1)) return false;
      if (!visit(node, under, depth + 1)) return false;
    }
    return true;
  };
  visit(root, false, 0);
}

/** Notes what one element may tell. @returns whether to look inside */
function look(element: Element, found: Found, isUnderByline: boolean): boolean {
  const tag = tagOf(element);
  if (tag === 'embed' || tag === 'object') found.hasPdf ||= element.getAttribute('type') === 'application/pdf';
  if (tag === 'video') found.hasPlayer = true;
  if (tag === 'iframe') found.hasPlayer ||= /youtube|vimeo|player/i.test(element.getAttribute('src') ?? '');
  const isBare = !element.hasAttributes();
  const names = isBare ? '' : `${element.getAttribute('class') ?? ''} ${element.id}`;
  const signs = found.namesOf(names);
  if (signs.isPlayer) found.hasPlayer = true;
  if (tag === 'a' || tag === 'img') lookAtName(element, tag, names, found);
  if (found.crumbs.length === 0 && isTrail(element, tag, signs.isTrail)) found.crumbs.push(...trailOf(element));
  if (tag === 'nav') lookAtLinks(element, found);
  if (ELSEWHERE_TAGS.has(tag)) return false;
  if (signs.isElsewhere && tag !== 'body' && tag !== 'main' && tag !== 'article') return false;
  const prop = isBare ? '' : (element.getAttribute('itemprop') ?? '');
  const brief = (into: string[], longest: number = LIMITS.line) => {
    const words = element.getAttribute('content') ?? linesIn(element, longest).replaceAll('\n', ' | ');
    if (words.length > 1 && words.length <= longest) into.push(words);
  };
  if (
    tag === 'h1' ||
    prop.includes('headline') ||
    (!isBare && element.getAttribute('role') === 'heading' && element.getAttribute('aria-level') === '1')
  ) {
    const words = element.getAttribute('content') ?? headlineIn(element);
    if (words.length > 1 && words.length <= 350) found.headlines.push(words);
    const after = element.nextElementSibling;
    if (after && /^(?:h2|p)$/.test(tagOf(after))) found.deks.push(wordsIn(after, 600));
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
  const role = isBare
    ? ''
    : `${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('data-component') ?? ''}`;
  if (names.length > 1 || role.length > 1 || tag === 'address' || tag.includes('-')) {
    const roles = found.rolesOf(`${names} ${role} ${tag.includes('-') ? tag : ''}`);
    if (roles.isAuthor || tag === 'address') brief(found.authors[4]);
    if (roles.isDate && found.dates[2].length < 10) found.dates[2].push(datePlace(element));
    if (roles.isCredit && element.closest('figure') === null) brief(found.credits);
    if (signs.isTitled && found.titled.length < 3) brief(found.titled);
    if (roles.isDek && tag !== 'li' && found.deks.length < 10) brief(found.deks, 600);
  }
  if (found.lines.length < LIMITS.lines && LINE_TAGS.has(tag) && !startsLong(element) && hasFewChildren(element)) {
    const words = linesIn(element, LIMITS.line / 2).replaceAll('\n', ' | ');
    if (words.length >= 5 && words.length <= 160) found.lines.push(['', words]);
    if (found.crumbs.length === 0 && YOU_ARE_HERE.test(words)) found.crumbs.push(...trailOf(element));
  }
  return true;
}

/** The headline's own words, without a kicker or a label that is set inside it. */
function headlineIn(element: Element): string {
  const inner = linesIn(element, 350, (child) =>
    /kicker|eyebrow|overline|roofline|dachzeile/i.test(child.getAttribute('class') ?? ''),
  );
  const words = (inner.length > 12 ? inner : linesIn(element, 350)).replaceAll('\n', ' ');
  return words.replace(/^[\s:|·•–—-]+/u, '');
}

/** A link home or a logo: the site's name as the site shows it. */
function lookAtName(element: Element, tag: string, names: string, found: Found): void {
  if (found.names.length >= LIMITS.names && found.links.size >= LIMITS.links) return;
  const isLogo = found.namesOf(names).isLogo || LOGO.test(element.getAttribute('src') ?? '');
  const isHome =
    tag === 'a' &&
    (isLogo ||
      isHomeAddress(element.getAttribute('href') ?? '', found.origin) ||
      element.getAttribute('rel') === 'home');
  const mayName =
    found.names.length < LIMITS.names &&
    (isHome || (tag === 'img' && (isLogo || MAST.test(element.getAttribute('src') ?? ''))));
  if (!mayName && (tag !== 'a' || found.links.size >= LIMITS.links)) return;
  const words =
    tag === 'img'
      ? (element.getAttribute('alt') ?? '').trim()
      : linesIn(element, LIMITS.link * 2).replaceAll('\n', ' ');
  if (tag === 'a' && words.length > 1 && words.length <= LIMITS.link && found.links.size < LIMITS.links)
    found.links.add(words);
  if (!mayName) return;
  const name = words || (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '').trim();
  if (name.length > 1 && name.length <= 60) found.names.push(name);
}

function isHomeAddress(href: string, origin: string): boolean {
  if (href === '/') return true;
  return (
    origin !== '' &&
    href.length <= origin.length + 12 &&
    href.startsWith(origin) &&
    /^\/?(?:index\.\w+)?$/.test(href.slice(origin.length))
  );
}

function lookAtLinks(nav: Element, found: Found): void {
  if (found.links.size >= LIMITS.links) return;
  for (const link of nav.getElementsByTagName('a')) {
    lookAtName(link, 'a', `${link.getAttribute('class') ?? ''} ${link.id}`, found);
    if (found.links.size >= LIMITS.links) return;
  }
}

function isTrail(element: Element, tag: string, isNamed: boolean): boolean {
  if (isNamed) return true;
  if (tag !== 'nav' && tag !== 'ol' && tag !== 'ul') return false;
  return (
    TRAIL.test(element.getAttribute('aria-label') ?? '') ||
    (element.getAttribute('itemtype') ?? '').endsWith('BreadcrumbList')
  );
}

/** The steps of a breadcrumb trail, the first page first: its links, or its words between arrows. */
function trailOf(trail: Element): string[] {
  const links = [...trail.getElementsByTagName('a')].slice(0, 8).map((link) => linesIn(link, LIMITS.line));
  const steps =
    links.length > 0
      ? links
      : linesIn(trail, 300)
          .split(/\s*(?:\n|[>＞]+|›|»|\/|\||→|·)\s*/)
          .map((step) => step.replace(/^.{0,12}[:：]\s*/, ''));
  return steps.map((step) => step.trim()).filter((step) => step.length > 1 && step.length <= 60);
}

const COPYRIGHT =
  /(?:©|&copy;|\(c\)|copyright)\s*(?:copyright\s*)?(?:(?:19|20)\d\d)?(?:\s*[-–]\s*(?:19|20)\d\d)?[\s,.:|]*(?:by\s+)?([^.,|\n©]{2,50})/i;

function copyrightIn(aside: Element): string[] {
  if (tagOf(aside) !== 'footer' && aside.getAttribute('role') !== 'contentinfo') return [];
  const name = COPYRIGHT.exec(linesIn(aside, 3000))?.[1]
    ?.replace(/\s+(?:all rights|alle rechte|tous droits|todos los).*$/i, '')
    .trim();
  return name === undefined || /^\d|rights|reserved/i.test(name) ? [] : [name];
}

/** Whether it begins with more text than any line has: a paragraph. */
function startsLong(element: Element): boolean {
  const first = element.firstChild;
  return first !== null && isText(first) && first.data.length > LONG_START && first.data.trim().length > LONG_START;
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
  return [element.getAttribute('datetime') ?? element.getAttribute('content') ?? '', wordsIn(element)];
}

function wordsIn(element: Element, limit: number = LIMITS.line * 2): string {
  return linesIn(element, limit).replaceAll('\n', ' ').slice(0, limit);
}

import type { PageBlock } from '../block.ts';
import type { DatePlace, PageEvidence } from '../page-evidence.ts';
import { isHeadlineOf, wordSet } from '../word-overlap.ts';
import { agencyAsAuthor, agencyIn, datelineOf, placeInStamp, placeWithStop } from './agency.ts';
import { aroundHeadline } from './around-headline.ts';
import { bylineOf, reporterIn, signedIn } from './byline.ts';
import { dateInUrl, fromWords, isStamp, validDate } from './dates.ts';
import { dekOf, headlineOf } from './headline.ts';
import { type JsonLd, readJsonLd, textOf, typesOf } from './json-ld.ts';
import { langOf } from './language.ts';
import { firstOf, type Meta, metaMap } from './meta.ts';
import { lettersOf, nameBeforeAddress, outletOf, same } from './outlet.ts';
import { sectionOf } from './section.ts';
import { partsOf, titleParts } from './title-parts.ts';

export interface Facts {
  readonly outlet: string;
  readonly headline: string;
  readonly canonicalUrl?: string;
  readonly dek?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly lang?: string;
  readonly section?: string;
  readonly placeOfDateline?: string;
  readonly agency?: string;
}

export interface FactSources {
  readonly evidence: PageEvidence;
  readonly url: string;
  readonly title: string;
  readonly meta: Meta;
  readonly ld: JsonLd;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function factSources(evidence: PageEvidence, url: string, title: string, now: number): FactSources {
  return { evidence, url, title, now, meta: metaMap(evidence.meta), ld: readJsonLd(evidence.ld, url, title) };
}

/** What the page says about its article: JSON-LD, then meta, microdata, time elements, the address; each value checked. */
export function readFacts(
  sources: FactSources,
  outlet: string,
  headline: string,
  text: string,
  blocks: readonly PageBlock[],
): Facts {
  const { evidence, meta, ld } = sources;
  const around = aroundHeadline(blocks, headline, outlet);
  const paragraphs = text.split('\n\n', 4);
  const dateline =
    paragraphs.map(datelineOf).find(({ place, agency }) => place !== undefined || agency !== undefined) ?? {};
  const lines = linesNear(blocks, headline);
  const near = lines.filter(isStamp).map((words): DatePlace => ['', words]);
  const byline =
    bylineOf(
      [...evidence.authors.slice(0, -1), [...lines, ...(evidence.authors.at(-1) ?? [])]],
      meta,
      ld,
      outlet,
      evidence.lang.startsWith('ja'),
    ) ??
    reporterIn(paragraphs[0] ?? '') ??
    blocks.map((block) => signedIn(block.text)).find((name) => name !== undefined);
  const place =
    dateline.place ??
    placeWithStop(paragraphs[0] ?? '', `${headline} ${text}`) ??
    near
      .map(([, words]) => placeInStamp(words, byline ?? ''))
      .find((found) => found !== undefined && text.includes(found));
  const lang = langOf(evidence.lang, meta, ld, text);
  const credit = textOf(ld.article?.author) ?? firstOf(meta, 'author', 'article:author', 'dc.creator', 'source') ?? '';
  const found: Record<keyof Facts, string | undefined> = {
    outlet,
    headline,
    canonicalUrl: canonicalOf(sources),
    dek: dekOf(around.deks, evidence.deks, meta, ld, headline, byline, text),
    byline,
    publishedAt: publishedOf(sources, near, putsDayFirst(lang, sources.url)),
    modifiedAt: modifiedOf(sources),
    lang,
    section: sectionOf({ ...sources, outlet, headline, kicker: around.section }),
    placeOfDateline: place,
    agency:
      dateline.agency ??
      agencyAsAuthor(credit) ??
      agencyIn(textOf(ld.article?.sourceOrganization) ?? '') ??
      evidence.credits.map(creditedAgency).find((agency) => agency !== undefined),
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
  return { ...known, outlet, headline };
}

/** What a site calls itself is no longer, spaces and signs included. */
const LONGEST_NAME = 120;

export function headlineAndOutlet(
  sources: FactSources,
  blocks: readonly PageBlock[],
): { readonly outlet: string; readonly headline: string } {
  const { evidence, meta, ld, title, url } = sources;
  const headings = evidence.headlines.map((text) => ({ text, isHeading: true }));
  const lines = blocks.flatMap(({ text, scope }) => linesOf(text, title.length, scope.rank > 0));
  const names = new Set(evidence.names.map(lettersOf));
  const isName = (text: string) => text.length <= LONGEST_NAME && names.has(lettersOf(text));
  const parts = titleParts(title, [...headings, ...lines], isName);
  const [named] = evidence.names.filter(
    (name) => parts.headline === undefined && partsOf(title).some((part) => same(part, name)),
  );
  const outlet = outletOf({
    meta,
    ld,
    url,
    ends: parts.rest,
    site: named ?? parts.site,
    shown: evidence.names,
    introduced: nameBeforeAddress(blocks, url),
  });
  const headline = headlineOf({
    shown: evidence.headlines,
    named: evidence.titled,
    heading: headingOverText(blocks),
    inTitle: parts.headline,
    rest: parts.rest,
    meta,
    ld,
    title,
    outlet,
    url,
  });
  return { outlet, headline };
}

/** Longer blocks hold prose, whose lines are no headlines. Characters. */
const LONGEST_HEAD = 400;

/** A block as a line of the page and, where line breaks alone part headline, date and byline, each line of it. */
function linesOf(text: string, longest: number, isHeading: boolean): { text: string; isHeading: boolean }[] {
  if (text.length > LONGEST_HEAD) return [];
  const parts = text.includes('\n') ? [text.replaceAll('\n', ' '), ...text.split('\n')] : [text];
  return parts
    .filter((part) => part.length <= longest)
    .map((part) => ({ text: part.split(/\s*〉\s*/u).at(-1) ?? '', isHeading }));
}

/** A line over the text stands this near to it, in blocks: dek, byline, date, share buttons may be between. */
const HEAD_BLOCKS = 14;

/** The only heading of the first rank, where it stands right over the text. */
function headingOverText(blocks: readonly PageBlock[]): string | undefined {
  const headings = blocks.filter((block) => block.scope.rank === 1 && !block.foreign);
  const heading = headings[0];
  const first = blocks.find((block) => block.kept && block.text.length > 80 && block.linkChars < block.text.length / 3);
  if (heading === undefined || headings.length > 1 || first === undefined) return undefined;
  const between = first.index - heading.index;
  return between > 0 && between <= HEAD_BLOCKS ? heading.text.replaceAll('\n', ' ') : undefined;
}

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'date',
  'displaydate',
  'timestamp',
  'og:pubdate',
  'datecreated',
  'pub_date',
  'published_at',
  'published-date',
  'published_time',
  'publication-date',
  'article:create_at',
  'dc.date.created',
  'dcterms.issued',
  'dcterms.available',
  'citation_publication_date',
  'iso-8601-publish-date',
  'rnews:datepublished',
  'bt:pubdate',
  'ptime',
  'pdate',
  'release_date',
  'govuk:first-published-at',
];
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dc.date.modified',
  'dcterms.modified',
  'revised',
  'article.updated',
];

function publishedOf(sources: FactSources, near: readonly DatePlace[], isDayFirst: boolean): string | undefined {
  const { evidence, url, meta, ld, now } = sources;
  const valid = (raw: string | undefined) => validDate(raw, now);
  const stated = [
    textOf(ld.article?.datePublished),
    textOf(ld.article?.dateCreated),
    ...PUBLISHED_META.map((name) => meta.get(name)),
    ...ld.nodes
      .filter(
        (node) =>
          ld.article === undefined && typesOf(node).some((type) => /WebPage|VideoObject|AudioObject/.test(type)),
      )
      .flatMap((node) => [textOf(node.datePublished), textOf(node.uploadDate)]),
  ]
    .map(valid)
    .find((date) => date !== undefined);
  if (stated !== undefined && ZONED.test(stated)) return stated;
  const places = () => datePlaces(evidence.published, near);
  if (stated !== undefined) return withTime(stated, places(), now, isDayFirst);
  const found = firstDate(places(), now, isDayFirst);
  const shown = found === undefined ? undefined : withTime(found, places(), now, isDayFirst);
  const addressed = valid(dateInUrl(url));
  if (
    shown !== undefined &&
    (addressed === undefined || Math.abs(Date.parse(shown) - Date.parse(addressed)) < 3 * 86_400_000)
  )
    return shown;
  return addressed ?? shown ?? valid(textOf(ld.article?.dateModified));
}

/** Where the day of publication may stand, the most telling first; each is judged only when its turn comes. */
function* datePlaces(
  groups: PageEvidence['published'],
  near: readonly DatePlace[],
): Generator<DatePlace, undefined, undefined> {
  const [marked = [], times = [], ...others] = groups;
  yield* marked;
  yield* times;
  yield* near;
  for (const place of others.flat()) if (!isClock(place)) yield place;
}

/** Far from the headline, a time with seconds is the page's clock, a bare weekday and date is today's, and a sentence tells of another day. */
function isClock([value, words]: DatePlace): boolean {
  if (value !== '') return false;
  return /\d{1,2}:\d{2}:\d{2}/.test(words) || /^\p{L}{3,10},?\s+\d{1,2}\D.{0,20}$/u.test(words) || !isStamp(words);
}

const ZONED = /T.*(?:Z|[+-]\d\d:\d\d)$/;

/** A date that lacks its time of day or its zone takes it from a place on the page that says the same. */
function withTime(stated: string, places: Iterable<DatePlace>, now: number, isDayFirst: boolean): string {
  if (ZONED.test(stated)) return stated;
  const same = (date: string | undefined) =>
    date !== undefined && date.length > stated.length && date.startsWith(stated.slice(0, 16));
  for (const place of places) {
    const date = datesAt(place, now, isDayFirst).find(same);
    if (date !== undefined) return date;
  }
  return stated;
}

/** Short lines from the headline to the start of the text, the nearest to the headline first, then those right above it. */
function linesNear(blocks: readonly PageBlock[], headline: string): string[] {
  const words = wordSet(headline);
  const headlines = blocks.filter((block) => block.text.length > 8 && isHeadlineOf(words, block.text));
  const over = (headlines.find((block) => block.scope.rank > 0) ?? headlines[0])?.index ?? -1;
  const text = blocks.findIndex((block) => block.kept && block.text.length > 120 && block.index > over);
  const at = over >= 0 ? over : Math.max(0, text - 8);
  return [...blocks.slice(at, at + 12), ...blocks.slice(Math.max(0, at - 3), at).reverse()]
    .map((block) => block.text.replaceAll('\n', ' | '))
    .filter((line) => line.length < 110);
}

/** Where numbers with slashes put the day first: not where the year comes first, and not in American English. */
function putsDayFirst(lang: string | undefined, url: string): boolean {
  if (lang === undefined) return false;
  if (/^(?:zh|ja|ko)\b/.test(lang)) return false;
  if (!lang.startsWith('en')) return true;
  return /^en-(?:gb|ie|au|nz|in|za|ng|ke|pk|sg)/i.test(lang) || /\.(?:uk|ie|au|nz|in|za|ng|ke|pk|sg)(?:\/|$)/.test(url);
}

function modifiedOf({ evidence, meta, ld, now }: FactSources): string | undefined {
  const stated = validDate(textOf(ld.article?.dateModified), now);
  if (stated !== undefined) return stated;
  for (const name of MODIFIED_META) {
    const date = validDate(meta.get(name), now);
    if (date !== undefined) return date;
  }
  return firstDate(evidence.modified, now, false);
}

/** The first place that gives a date: by its machine-readable value, else by its words. */
function firstDate(places: Iterable<DatePlace>, now: number, isDayFirst: boolean): string | undefined {
  for (const place of places) {
    const [date] = datesAt(place, now, isDayFirst);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** What stands before the day of publication in a line that gives more than one day. */
const BEFORE_PUBLISHED =
  /^.*\b(?:published|first published|posted|publi[ée]e? le|veröffentlicht|erstellt|publicado|pubblicato|gepubliceerd|opublikowano|utworzono|опубликовано)\b/iu;

function datesAt([value, words]: DatePlace, now: number, isDayFirst: boolean): string[] {
  const dates = [
    validDate(value === '' ? undefined : value, now),
    words.length < 160 ? validDate(fromWords(words.replace(BEFORE_PUBLISHED, ''), isDayFirst), now) : undefined,
  ];
  return dates.filter((date) => date !== undefined);
}

function canonicalOf({ evidence, url, meta, ld }: FactSources): string | undefined {
  const candidates = [evidence.canonical, meta.get('og:url'), textOf(ld.article?.url)];
  for (const raw of candidates) {
    if (!raw) continue;
    const base = URL.canParse(url) ? url : undefined;
    if (!URL.canParse(raw, base)) continue;
    const address = new URL(raw, base);
    if (!/^https?:$/.test(address.protocol)) continue;
    // a home page as every page's canonical address is a template's mistake
    if (address.pathname === '/' && address.search === '' && base !== undefined && new URL(base).pathname !== '/')
      continue;
    return address.href;
  }
  return undefined;
}

function creditedAgency(text: string): string | undefined {
  return /\b(?:photo|image|picture|getty)\b/i.test(text) ? undefined : agencyIn(text);
}

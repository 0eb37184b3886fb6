import { agencyIn, datelineOf } from './agency.ts';
import { bylineOf } from './byline.ts';
import { dateInUrl, fromWords, validDate } from './dates.ts';
import { dekOf, headlineOf } from './headline.ts';
import { type JsonLd, readJsonLd, textOf, typesOf } from './json-ld.ts';
import { langOf } from './language.ts';
import { firstOf, type Meta, plain, readMeta } from './meta.ts';
import { outletOf, same } from './outlet.ts';

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
  readonly document: Document;
  readonly url: string;
  readonly title: string;
  readonly meta: Meta;
  readonly ld: JsonLd;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function factSources(document: Document, url: string, title: string, now: number): FactSources {
  return { document, url, title, now, meta: readMeta(document), ld: readJsonLd(document, url, title) };
}

/** What the page says about its article: JSON-LD, then meta, microdata, time elements, the address; each value checked. */
export function readFacts(sources: FactSources, outlet: string, headline: string, text: string): Facts {
  const { document, meta, ld, now } = sources;
  const dateline = datelineOf(text.slice(0, 200));
  const credit = textOf(ld.article?.author) ?? firstOf(meta, 'author', 'article:author', 'dc.creator', 'source') ?? '';
  const found: Record<keyof Facts, string | undefined> = {
    outlet,
    headline,
    canonicalUrl: canonicalOf(sources),
    dek: dekOf(document, meta, ld, headline, text),
    byline: bylineOf(document, meta, ld, outlet),
    publishedAt: publishedOf(sources),
    modifiedAt: modifiedOf(sources),
    lang: langOf(document, meta, ld, text),
    section: sectionOf(meta, ld, outlet),
    placeOfDateline: dateline.place,
    agency:
      dateline.agency ??
      agencyIn(credit) ??
      agencyIn(textOf(ld.article?.sourceOrganization) ?? '') ??
      creditedAgency(document, now),
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
  return { ...known, outlet, headline };
}

export function headlineAndOutlet(sources: FactSources): { readonly outlet: string; readonly headline: string } {
  const { document, meta, ld, title, url } = sources;
  const outlet = outletOf(meta, ld, title, url);
  return { outlet, headline: headlineOf(document, meta, ld, title, outlet, url) };
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

function publishedOf({ document, url, meta, ld, now }: FactSources): string | undefined {
  const valid = (raw: string | undefined) => validDate(raw, now);
  const stated = valid(textOf(ld.article?.datePublished)) ?? valid(textOf(ld.article?.dateCreated));
  if (stated !== undefined) return stated;
  for (const name of PUBLISHED_META) {
    const date = valid(meta.get(name));
    if (date !== undefined) return date;
  }
  const shown =
    firstDate(document, '[itemprop~="datePublished"], [itemprop~="dateCreated"], time[pubdate]', now) ??
    firstDate(document, 'time', now) ??
    firstDate(
      document,
      '[class*="publish" i], [class*="timestamp" i], [class*="date" i], [class*="byline" i], [class*="meta" i], [id*="date" i]',
      now,
    ) ??
    lineDate(document, now);
  const addressed = valid(dateInUrl(url));
  if (
    shown !== undefined &&
    (addressed === undefined || Math.abs(Date.parse(shown) - Date.parse(addressed)) < 3 * 86_400_000)
  )
    return shown;
  return addressed ?? shown ?? valid(textOf(ld.article?.dateModified));
}

function modifiedOf({ document, meta, ld, now }: FactSources): string | undefined {
  const stated = validDate(textOf(ld.article?.dateModified), now);
  if (stated !== undefined) return stated;
  for (const name of MODIFIED_META) {
    const date = validDate(meta.get(name), now);
    if (date !== undefined) return date;
  }
  return firstDate(document, '[itemprop~="dateModified"]', now);
}

/** The first element of a kind that gives a date: by its attribute, else by its words. */
function firstDate(document: Document, selector: string, now: number): string | undefined {
  let tried = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (element.closest('aside, nav, footer, [class*="related" i], [class*="comment" i], [class*="sidebar" i]'))
      continue;
    if (++tried > 12) break;
    const attribute = element.getAttribute('datetime') ?? element.getAttribute('content');
    const text = element.textContent ?? '';
    const date =
      validDate(attribute ?? undefined, now) ?? (text.length < 200 ? validDate(fromWords(text), now) : undefined);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** A date in one of the short lines around the headline, for pages that name nothing. */
function lineDate(document: Document, now: number): string | undefined {
  let tried = 0;
  for (const element of document.querySelectorAll('p, div, span, li, td, small, font')) {
    if (element.children.length > 3) continue;
    const text = (element.textContent ?? '').trim();
    if (text.length < 8 || text.length > 120) continue;
    if (++tried > 150) break;
    const date = validDate(fromWords(text), now);
    if (date !== undefined) return date;
  }
  return undefined;
}

function canonicalOf({ document, url, meta, ld }: FactSources): string | undefined {
  const candidates = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    meta.get('og:url'),
    textOf(ld.article?.url),
  ];
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

function sectionOf(meta: Meta, ld: JsonLd, outlet: string): string | undefined {
  const crumbs = ld.nodes.find((node) => typesOf(node).includes('BreadcrumbList'))?.itemListElement;
  const crumb =
    Array.isArray(crumbs) && crumbs.length > 1
      ? crumbs
          .slice(0, -1)
          .map((c: unknown) => textOf(c) ?? '')
          .findLast((name) => name !== '' && !/^home$/i.test(name))
      : undefined;
  const section = plain(
    textOf(ld.article?.articleSection) ??
      firstOf(meta, 'article:section', 'parsely-section', 'section', 'cxenseparse:section', 'sailthru.section') ??
      crumb,
  );
  return section === undefined || section.length > 60 || same(section, outlet) || /^https?:/.test(section)
    ? undefined
    : section;
}

function creditedAgency(document: Document, _now: number): string | undefined {
  for (const element of document.querySelectorAll(
    '[class*="byline" i], [class*="author" i], [class*="source" i], [class*="credit" i], [class*="agency" i]',
  )) {
    if (element.closest('figure, figcaption, aside, footer, nav')) continue;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (/\b(?:photo|image|picture|getty)\b/i.test(text)) continue;
    const agency = agencyIn(text);
    if (agency !== undefined) return agency;
  }
  return undefined;
}

import type { PageBlock } from '../block.ts';
import type { DatePlace, PageEvidence } from '../page-evidence.ts';
import { agencyIn, datelineOf } from './agency.ts';
import { aroundHeadline } from './around-headline.ts';
import { bylineOf } from './byline.ts';
import { dateInUrl, fromWords, validDate } from './dates.ts';
import { dekOf, headlineOf } from './headline.ts';
import { type JsonLd, readJsonLd, textOf, typesOf } from './json-ld.ts';
import { langOf } from './language.ts';
import { firstOf, type Meta, metaMap, plain } from './meta.ts';
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
  const dateline =
    text
      .split('\n\n', 4)
      .map(datelineOf)
      .find(({ place, agency }) => place !== undefined || agency !== undefined) ?? {};
  const byline = bylineOf(evidence.authors, meta, ld, outlet);
  const credit = textOf(ld.article?.author) ?? firstOf(meta, 'author', 'article:author', 'dc.creator', 'source') ?? '';
  const found: Record<keyof Facts, string | undefined> = {
    outlet,
    headline,
    canonicalUrl: canonicalOf(sources),
    dek: dekOf(around.deks, evidence.deks, meta, ld, headline, byline, text),
    byline,
    publishedAt: publishedOf(sources),
    modifiedAt: modifiedOf(sources),
    lang: langOf(evidence.lang, meta, ld, text),
    section: sectionOf(meta, ld, outlet) ?? around.section,
    placeOfDateline: dateline.place,
    agency:
      dateline.agency ??
      agencyIn(credit) ??
      agencyIn(textOf(ld.article?.sourceOrganization) ?? '') ??
      evidence.credits.map(creditedAgency).find((agency) => agency !== undefined),
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== ''));
  return { ...known, outlet, headline };
}

export function headlineAndOutlet(sources: FactSources): { readonly outlet: string; readonly headline: string } {
  const { evidence, meta, ld, title, url } = sources;
  const outlet = outletOf(meta, ld, title, url, evidence.headlines);
  return { outlet, headline: headlineOf(evidence.headlines, meta, ld, title, outlet, url) };
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

function publishedOf({ evidence, url, meta, ld, now }: FactSources): string | undefined {
  const valid = (raw: string | undefined) => validDate(raw, now);
  const stated = valid(textOf(ld.article?.datePublished)) ?? valid(textOf(ld.article?.dateCreated));
  if (stated !== undefined) return stated;
  for (const name of PUBLISHED_META) {
    const date = valid(meta.get(name));
    if (date !== undefined) return date;
  }
  const shown = firstOfGroups(evidence.published, now);
  const addressed = valid(dateInUrl(url));
  if (
    shown !== undefined &&
    (addressed === undefined || Math.abs(Date.parse(shown) - Date.parse(addressed)) < 3 * 86_400_000)
  )
    return shown;
  return addressed ?? shown ?? valid(textOf(ld.article?.dateModified));
}

function modifiedOf({ evidence, meta, ld, now }: FactSources): string | undefined {
  const stated = validDate(textOf(ld.article?.dateModified), now);
  if (stated !== undefined) return stated;
  for (const name of MODIFIED_META) {
    const date = validDate(meta.get(name), now);
    if (date !== undefined) return date;
  }
  return firstOfGroups([evidence.modified], now);
}

/** The first place that gives a date: by its machine-readable value, else by its words. */
function firstOfGroups(groups: readonly (readonly DatePlace[])[], now: number): string | undefined {
  for (const [value, words] of groups.flat()) {
    const date =
      validDate(value === '' ? undefined : value, now) ??
      (words.length < 160 ? validDate(fromWords(words), now) : undefined);
    if (date !== undefined) return date;
  }
  return undefined;
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

function creditedAgency(text: string): string | undefined {
  return /\b(?:photo|image|picture|getty)\b/i.test(text) ? undefined : agencyIn(text);
}

import { wordSet } from '../word-overlap.ts';
import { isNode, type JsonLd, textOf, typesOf } from './json-ld.ts';
import { firstOf, type Meta, plain } from './meta.ts';

const SEPARATOR = /\s+[|–—·•»«:-]\s+|\s*[|»«]\s*|\s[-–—]\s/;
const GENERIC = /^(?:home|homepage|news|site|website|blog|article|index|untitled|wordpress|start(?:seite)?)$/i;

/** The publisher: the name the site gives itself, else what its JSON-LD says, else the end of its title, else its domain. */
export function outletOf(meta: Meta, ld: JsonLd, title: string, url: string, headlines: readonly string[]): string {
  const domain = domainOf(url);
  const website = ld.nodes.find((node) => typesOf(node).includes('WebSite'));
  const publisher = ld.article?.publisher;
  const names = [
    firstOf(meta, 'og:site_name'),
    isNode(publisher) || Array.isArray(publisher) || typeof publisher === 'string' ? textOf(publisher) : undefined,
    textOf(ld.article?.isPartOf),
    textOf(website?.name),
    firstOf(meta, 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher', 'cre'),
  ].flatMap((name) => clean(name));
  const ends = title
    .split(SEPARATOR)
    .slice(1)
    .map((part) => part.trim());
  // a holding company and a brand: the one the title or the address bears
  const known =
    names.find((name) => ends.some((end) => same(end, name))) ?? names.find((name) => resembles(name, domain));
  if (known !== undefined) return known;
  const end = ends.filter((part) => resembles(part, domain)).at(-1);
  return names[0] ?? end ?? besideHeadline(title, headlines) ?? (domain || 'Unknown');
}

/** What a title adds to the headline shown on the page: "Headline | Outlet", "Outlet - Headline". */
function besideHeadline(title: string, headlines: readonly string[]): string | undefined {
  for (const headline of headlines) {
    const at = headline.length < 8 ? -1 : title.indexOf(headline);
    if (at < 0) continue;
    const around = [title.slice(0, at), title.slice(at + headline.length)];
    const names = around
      .map((part) => part.replace(/^[\s|–—·•:：_»«-]+|[\s|–—·•:：_»«-]+$/g, ''))
      .filter((part) => part !== '');
    const name = names.at(-1)?.split(SEPARATOR).at(-1)?.trim();
    if (name !== undefined && name.length > 1 && name.length <= 40) return name;
  }
  return undefined;
}

export function domainOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|edition|mobile)\./, '') : '';
}

/** The title or headline without the outlet's name before or after it. */
export function withoutOutlet(title: string, outlet: string, url: string): string {
  const parts = title.split(/(\s+[|–—·•»«:-]\s+|\s*[|»«]\s*)/);
  const domain = domainOf(url);
  const isName = (part: string) =>
    part.length < 60 && (same(part, outlet) || same(part, domain) || resembles(part, domain));
  while (parts.length > 2 && isName((parts.at(-1) ?? '').trim())) parts.splice(-2);
  while (parts.length > 2 && isName((parts[0] ?? '').trim())) parts.splice(0, 2);
  return parts.join('').trim();
}

function clean(name: string | undefined): string[] {
  const text = plain(name)?.replace(/^@/, '');
  if (text === undefined || text.length > 80 || text.length < 2 || GENERIC.test(text)) return [];
  return [text.split(/\s[|–—-]\s/)[0]?.trim() || text];
}

export function same(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/^the\s+/, '')
      .replace(/\.(?:com|co\.uk|org|net|de|fr|es|it|example)$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return bare(a) !== '' && bare(a) === bare(b);
}

/** Whether a name is the domain's: its letters are in it, or it is made of its words' letters. */
function resembles(name: string, domain: string): boolean {
  const host = domain.replace(/\.(?:co\.)?[a-z]+$/, '').replace(/[^a-z0-9]/g, '');
  const bare = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '');
  if (host.length < 3 || bare.length < 2) return false;
  if (
    host.includes(bare.replace(/^the/, '')) ||
    (host.length > 3 && bare.includes(host) && bare.length <= host.length + 10)
  )
    return bare.length > 2;
  const initials = [...wordSet(name)].map((word) => word[0]).join('');
  return initials.length > 2 && host.startsWith(initials);
}

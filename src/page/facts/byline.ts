import { agencyIn } from './agency.ts';
import { isNode, type JsonLd, textOf, typesOf } from './json-ld.ts';
import { type Meta, plain } from './meta.ts';
import { same } from './outlet.ts';

const LEAD =
  /^\s*(?:(?:written|posted|published|reported|story|text|words|photos?|edited)\s+)?(?:by|von|par|por|di|da|door|af|av|autor(?:en|zy|ka)?|автор(?:ы)?|συντάκτης|记者|作者|文|كتب|बाय|מאת)\s*[:：|]?\s+/iu;
const ROLE =
  /\b(?:staff|reporter|correspondent|editor|editorial|writer|journalist|columnist|contributor|admin(?:istrator)?|team|desk|newsroom|news|redaktion|redakcja|redacción|redação|rédaction|redazione|redactie|редакция|agenc(?:y|ies)|agencia|guest|author|web ?master|online|press|media|service|wire|bureau|board|producer|associate|photographer|chief|senior|political|business|sports?|special|analyst|critic|professor|director|updated?|published|minutes?|read|share|follow|subscribe|facebook|twitter|com|magazine|times|post|tv|radio|sponsored|partner|inc|ltd|llc|gmbh|corp|plc|unknown|anonymous|null|undefined)\b/i;
const DATELIKE = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\b\.?\s*$/i;
const PARTICLE =
  /^(?:de|da|do|dos|das|di|del|della|der|den|dem|du|la|le|el|al|bin|ibn|van|von|zu|af|av|ter|ten|y|e|d['’].*|l['’].*|mac.*|o['’].*)$/u;
const MAX_BYLINE = 200;

/** The people who wrote it, "A, B"; undefined where the page names only an outlet, a desk or an agency. */
export function bylineOf(
  shown: readonly (readonly string[])[],
  meta: Meta,
  ld: JsonLd,
  outlet: string,
): string | undefined {
  const sources: readonly (() => readonly string[])[] = [
    () => authorsOf(ld.article?.author ?? ld.article?.creator),
    () =>
      [
        'author',
        'article:author',
        'article:author_name',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'byl',
        'cxenseparse:author',
        'twitter:data1',
        'og:article:author',
      ]
        .flatMap((name) => meta.get(name) ?? [])
        .slice(0, 3)
        .filter((v) => !/^https?:/i.test(v)),
    ...shown.slice(0, -1).map((group) => () => group),
    () => (shown.at(-1) ?? []).filter((line) => line.length < 160 && LEAD.test(line)).slice(0, 1),
  ];
  for (const source of sources) {
    const people = distinct(source().flatMap((raw) => peopleIn(raw, outlet)));
    if (people.length > 0) return people.slice(0, 8).join(', ');
  }
  return undefined;
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function authorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(authorsOf);
  if (isNode(value)) {
    if (typesOf(value).some((type) => /Organization|NewsMedia|Corporation|WebSite|Brand/.test(type))) return [];
    if (Array.isArray(value.name)) return value.name.flatMap(authorsOf);
  }
  const name = textOf(value);
  return name === undefined || /^https?:/i.test(name) ? [] : [name];
}

/** Names of people in a byline: "By A. Bee and C. Dee | Outlet" gives two. */
export function peopleIn(raw: string, outlet: string): string[] {
  const text = plain(raw);
  if (text === undefined || text.length > MAX_BYLINE) return [];
  return text
    .replace(LEAD, '')
    .split(
      /\s*(?:\||•|·|;|\/|\(|\)|\n|,|，|、|&|\s[-–—]\s|\s(?:and|und|et|y|e|i|och|og|en|и|και|with|for|in|of)\s|\son\s)\s*/u,
    )
    .map((part) =>
      part
        .replace(LEAD, '')
        .replace(/^(?:dr|prof|mr|mrs|ms|sir)\.?\s+(?=\p{Lu}\S+\s+\p{Lu})/iu, '')
        .replace(/[\s.:,-]+$/, '')
        .trim(),
    )
    .filter((part) => isPerson(part, outlet));
}

function isPerson(name: string, outlet: string): boolean {
  if (name.length < 3 || name.length > 50 || /[@#<>{}\d]|https?:|www\./.test(name) || DATELIKE.test(name)) return false;
  if (same(name, outlet) || ROLE.test(name) || agencyIn(name) !== undefined) return false;
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{2,8}$/u.test(name)) return true;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (words.some((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word))) return false;
  // scripts without capitals have nothing to check
  return (
    !/\p{Lu}|\p{Ll}/u.test(name) ||
    words.filter((word) => /^[\p{Lu}'’]/u.test(word)).length >= 2 ||
    (name === name.toLowerCase()) === false
  );
}

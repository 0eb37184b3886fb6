import { wordSet } from '../word-overlap.ts';
import { fromWords } from './dates.ts';
import { isNode, type JsonLd, textOf, typesOf } from './json-ld.ts';
import { firstOf, type Meta, plain } from './meta.ts';

const GENERIC =
  /^(?:home(?:page)?|news|site|website|blog|article|index|untitled|wordpress|start(?:seite)?|logo|menu|search|back|log ?in|sign ?in|subscribe|accueil|inicio|início|portada|главная|首页|トップ|홈|الرئيسية|דף הבית|होम|strona główna|αρχική|live|video)$/i;

export interface OutletSources {
  readonly meta: Meta;
  readonly ld: JsonLd;
  readonly url: string;
  /** The parts of the title that are not the headline. */
  readonly ends: readonly string[];
  /** What the site calls itself on the page: links home, logos, copyright. */
  readonly shown: readonly string[];
  /** The part of the title that can only be the site, where the headline was found in it. */
  readonly site: string | undefined;
  /** The name that the page puts right before its own address. */
  readonly introduced?: string | undefined;
}

/** The publisher: the name the site gives itself, else what its JSON-LD says, else the end of its title, else its domain. */
export function outletOf(sources: OutletSources): string {
  const { meta, ld, url } = sources;
  const domain = domainOf(url);
  const website = ld.nodes.find((node) => typesOf(node).includes('WebSite'));
  const publisher = ld.article?.publisher;
  const names = [
    firstOf(meta, 'og:site_name'),
    isNode(publisher) || Array.isArray(publisher) || typeof publisher === 'string' ? textOf(publisher) : undefined,
    textOf(ld.article?.isPartOf),
    textOf(website?.name),
  ]
    .flatMap(clean)
    .filter((name) => name.toLowerCase() !== domain);
  // often the company that owns or built the site
  const owners = [
    firstOf(meta, 'application-name', 'apple-mobile-web-app-title'),
    firstOf(meta, 'dc.publisher', 'publisher', 'cre'),
  ].flatMap(clean);
  const ends = sources.ends.flatMap(clean).map((end) => nameWithin(end, domain));
  const introduced = clean(sources.introduced);
  const [site] = clean(sources.site).map((end) => nameWithin(end, domain));
  const shown = sources.shown.flatMap(clean);
  const found =
    // what a title has in Latin letters, the page itself writes in its own
    (names.length === 0 ? introduced.find((name) => !/\p{Script=Latin}/u.test(name)) : undefined) ??
    // a holding company and a brand: the one the title or the address bears
    names.find((name) => ends.some((end) => same(end, name))) ??
    names.find((name) => resembles(name, domain)) ??
    names[0] ??
    ends.findLast((end) => resembles(end, domain)) ??
    shown.find((name) => ends.some((end) => isLonger(end, name))) ??
    ends.findLast(isSiteName) ??
    ends.findLast((end) => [...shown, ...owners].some((name) => same(end, name))) ??
    site ??
    [...shown, ...owners].find((name) => resembles(name, domain)) ??
    owners[0] ??
    twice(shown) ??
    (domain || 'Unknown');
  // a publisher's short name for what the title calls by its whole address
  const whole = ends.find(
    (end) => firstOf(meta, 'og:site_name') === undefined && end.toLowerCase() === domain && isDomainsOwn(found, domain),
  );
  if (whole !== undefined && !/\.com$/i.test(whole)) return whole;
  return inFullDress(withoutKind(withoutEdition(found), [...names, ...owners], domain), [...names, ...ends, ...shown]);
}

/** "Slate Magazine" where the address and another of the page's own names say "Slate". */
function withoutKind(name: string, others: readonly string[], domain: string): string {
  const bare = name.replace(/\s+magazine$/i, '');
  return bare !== name && isDomainsOwn(bare, domain) && others.some((other) => same(other, bare)) ? bare : name;
}

/** The name before the page's own address in brackets, as copyright lines have it: "© Outlet(www.outlet.example)". */
export function nameBeforeAddress(blocks: readonly { readonly text: string }[], url: string): string | undefined {
  const domain = domainOf(url);
  if (domain === '') return undefined;
  for (const { text } of [...blocks].reverse()) {
    const at = text.indexOf(domain);
    if (at < 0 || text.length > 300) continue;
    const name = /([^\s'"“”‘’()（）[\]©ⓒ:：,，]{2,20})\s?[(（](?:https?:\/\/)?(?:www\.)?$/u.exec(
      text.slice(0, at),
    )?.[1];
    if (name !== undefined && /^\/?[)）]/.test(text.slice(at + domain.length))) return name;
  }
  return undefined;
}

/** "Sport w RMF24", "News NEWSru.com": the last words alone, where they are the address's own name. */
function nameWithin(end: string, domain: string): string {
  const words = end.split(' ');
  for (let i = words.length - 1; i > 0; i--) {
    const tail = words.slice(i).join(' ');
    if (!/^the$/i.test(words.slice(0, i).join(' ')) && isDomainsOwn(tail, domain)) return tail;
  }
  return end;
}

/** The same name as it is best written: "Live Science" for "livescience.com", "The Detroit News" for "detroitnews". */
function inFullDress(name: string, others: readonly string[]): string {
  if (/\p{Lu}/u.test(name)) return name;
  const dress = (text: string) =>
    (/\s/.test(text) ? 2 : 0) + (/\p{Lu}/u.test(text) ? 1 : 0) - (/\.\p{L}{2,}$/u.test(text) ? 2 : 0);
  let best = name;
  for (const other of others) if (same(other, name) && dress(other) > dress(best)) best = other;
  return best;
}

/** "Η Αυγή online", "日本経済新聞 電子版": which edition of a paper it is, is no part of its name. */
function withoutEdition(name: string): string {
  const bare = name.replace(/\s+(?:on-?line|電子版|e-?paper|web edition)$/i, '');
  return bare.length > 3 ? bare : name;
}

function twice(names: readonly string[]): string | undefined {
  return names.find((name, i) => names.some((other, j) => j > i && same(name, other)));
}

/** A title's "临江日报网" for the site's own "临江日报": the name and a word for what it is. */
function isLonger(end: string, name: string): boolean {
  return name.length > 2 && end.length > name.length && end.length <= name.length + 8 && end.startsWith(name);
}

export function domainOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|edition|mobile|consent)\./, '') : '';
}

/** The title or headline without the outlet's name before or after it. */
export function withoutOutlet(title: string, outlet: string, url: string): string {
  const parts = title.split(
    /(\s+(?:[|–—·•»«:~-]|::+|--+)\s+|\s*(?:[|»«_]|::+|――)\s*|[：](?=[^：]{2,20}$)|-(?=[\p{Script=Han}]{2,10}$))/u,
  );
  const domain = domainOf(url);
  const isName = (part: string) =>
    part.length < 60 && (same(part, outlet) || same(part, domain) || resembles(part, domain) || isSiteName(part));
  while (parts.length > 2 && isName((parts.at(-1) ?? '').trim())) parts.splice(-2);
  while (parts.length > 2 && isName((parts[0] ?? '').trim())) parts.splice(0, 2);
  return parts.join('').trim();
}

/** Names of Chinese, Japanese and Korean sites say what they are. */
function isSiteName(part: string): boolean {
  return (
    part.length <= 12 &&
    /(?:网|網|日报|日報|晚报|晚報|早报|时报|時報|新闻网|新聞網|新闻中心|新聞|频道|頻道|在线|通讯社|ニュース|通信|신문|일보|뉴스)$/u.test(
      part,
    )
  );
}

function clean(name: string | undefined): string[] {
  const text = plain(name)
    ?.replace(/^@/, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?=[\w-]+\.)/i, '')
    .replace(
      /^(?:home|homepage|welcome to|willkommen bei|(?:.{1,40}, )?author at|the official (?:website|site) of)\s*[-|:,]?\s+(?=\p{Lu})/iu,
      '',
    )
    .replace(/\s*[-–]?\s*(?:image-)?\blogo\b.*$|\s*[-–:|]\s*(?:home(?:page)?)$|(?<=.{2})(?:首页|首頁)$/iu, '')
    .replace(/[\s:|·–-]*\/?$/u, '');
  if (text === undefined || text.length > 80 || text.length < 2 || GENERIC.test(text)) return [];
  const first = text.split(/\s[|–—-]\s/)[0]?.trim() || text;
  return fromWords(first) === undefined && /\p{L}{2}/u.test(first) ? [first] : [];
}

export function same(a: string, b: string): boolean {
  const letters = lettersOf(a);
  return letters !== '' && letters === lettersOf(b);
}

/** What two spellings of one name have in common: "The Courier", "courier.com". */
export function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/^the\s+/, '')
    .replace(/\.(?:com|co\.uk|org|net|de|fr|es|it|example)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a name is, letter for letter, what somebody chose for the domain. */
function isDomainsOwn(name: string, domain: string): boolean {
  const bare = name
    .toLowerCase()
    .replace(/\.\p{L}{2,4}$/u, '')
    .replace(/[^a-z0-9]/g, '');
  return bare.length > 1 && bare === ownLabel(domain);
}

/** Whether a name is the domain's: its letters are in it, or it is made of its words' letters. */
export function resembles(name: string, domain: string): boolean {
  const host = ownLabel(domain);
  const bare = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/^the\s+|\.(?:com|net|org|[a-z]{2})$/g, '')
    .replace(/[^a-z0-9]/g, '');
  if (host.length < 2 || bare.length < 2) return false;
  if (host === bare || (name.includes('&') && resembles(name.replaceAll('&', ' and '), domain))) return true;
  if (
    bare.length > 2 &&
    (host.includes(bare) || (host.length > 2 && bare.startsWith(host) && bare.length <= host.length + 12))
  )
    return true;
  if (host.length > 3 && bare.includes(host) && bare.length <= host.length + 10) return true;
  const initials = [...wordSet(name)].map((word) => word[0]).join('');
  return initials.length > 2 && host.startsWith(initials);
}

/** The part of a domain that somebody chose: "sky" of "news.sky.com", "thesun" of "www.thesun.co.uk". */
function ownLabel(domain: string): string {
  const labels = domain.toLowerCase().split('.');
  if (labels.length > 1) labels.pop();
  if (labels.length > 1 && /^(?:com?|org|net|gov|edu|ac|or|ne|go)$/.test(labels.at(-1) ?? '')) labels.pop();
  return (labels.at(-1) ?? '').replace(/[^a-z0-9]/g, '');
}

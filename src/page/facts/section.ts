import type { PageEvidence } from '../page-evidence.ts';
import { isNode, type JsonLd, textOf, typesOf } from './json-ld.ts';
import { firstOf, type Meta, plain } from './meta.ts';
import { same } from './outlet.ts';
import { likeness } from './title-parts.ts';

export interface SectionSources {
  readonly evidence: PageEvidence;
  readonly meta: Meta;
  readonly ld: JsonLd;
  readonly url: string;
  readonly outlet: string;
  readonly headline: string;
  /** The line right above the headline. */
  readonly kicker: string | undefined;
}

const MAX_CHARS = 60;
/** The first step of a trail, and what is no section of a site. */
const NO_SECTION =
  /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|portada|home ?page|strona główna|главная|αρχική|首页|トップ|ホーム|홈|मुख्य|होम|الرئيسية|ראשי|ana sayfa|.{0,14}(?:ニュース|न्यूज़)|正文|內文|内文|全文|关闭|關閉|email me|e-?mail|share|print|subscribe|advertisement|sign ?up|log ?in|follow(?: us)?|menu|more|latest(?: news)?|top stories|najnowsze wiadomości|archiv(?:e|o|)?|hot|article|artikel|artykuł|articles?|story|stories|news article|default|uncategori[sz]ed|null|undefined)$/iu;

/** The section the article stands in, the narrowest that is named: as described, as the trail shows, as the address bears out, as set above the headline. */
export function sectionOf(sources: SectionSources): string | undefined {
  const { meta, ld, url, evidence, kicker } = sources;
  const described = ld.article?.articleSection;
  const candidates = [
    ...(Array.isArray(described) ? described.map(textOf).reverse() : [textOf(described)]),
    firstOf(meta, 'article:section', 'parsely-section', 'section', 'cxenseparse:section', 'sailthru.section'),
  ];
  const trail = [...crumbsIn(ld), ...evidence.crumbs.slice().reverse()];
  const addressed = namedByAddress(url, [
    ...evidence.crumbs,
    ...evidence.links,
    ...(kicker === undefined ? [] : [kicker]),
  ]);
  const all = [
    ...(described === undefined ? [...crumbsIn(ld), ...candidates] : candidates),
    ...trail,
    addressed,
    kicker,
  ];
  return all.map(plain).find((name) => name !== undefined && isSection(name, sources));
}

function isSection(name: string, { outlet, headline }: SectionSources): boolean {
  return (
    name.length > 1 &&
    name.length <= MAX_CHARS &&
    !same(name, outlet) &&
    !NO_SECTION.test(name) &&
    !/^https?:|\d{4}/.test(name) &&
    /^\p{L}/u.test(name) &&
    /[\p{L}\p{M}]{2}/u.test(name) &&
    !/(?:…|\.\.|[:：!?])$/u.test(name) &&
    likeness(name, headline) < 0.5
  );
}

/** The steps of the page's breadcrumb list, the last first. */
function crumbsIn(ld: JsonLd): string[] {
  const steps = ld.nodes.find((node) => typesOf(node).includes('BreadcrumbList'))?.itemListElement;
  if (!Array.isArray(steps)) return [];
  return steps
    .map((step: unknown) => textOf(step) ?? (isNode(step) ? textOf(step.item) : undefined) ?? '')
    .filter((name) => name !== '')
    .reverse();
}

/** The last folder of the address that the page shows a name for: "What's On" for /whats-on/. */
function namedByAddress(url: string, names: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const bySlug = new Map<string, string>();
  for (const name of names) if (!bySlug.has(slugOf(name))) bySlug.set(slugOf(name), name);
  return new URL(url).pathname
    .split('/')
    .slice(1)
    .map((folder) => bySlug.get(slugOf(folder)))
    .findLast((name) => name !== undefined && name.length > 2);
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A node of a page's JSON-LD, read as unknown fields: pages write every shape. */
export type LdNode = Readonly<Record<string, unknown>>;

export interface JsonLd {
  /** The node that describes this page's article, where there is one. */
  readonly article: LdNode | undefined;
  readonly nodes: readonly LdNode[];
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review|Posting)$/;
/** More scripts or nodes than any real page has are not read. */
const MAX_NODES = 2000;

/** All JSON-LD of a page: arrays, graphs and nested nodes flattened, `@id` references resolved, broken scripts mended where possible. */
export function readJsonLd(scripts: readonly string[], pageUrl: string, title: string): JsonLd {
  const nodes: LdNode[] = [];
  for (const script of scripts) for (const value of parseLenient(script)) collect(value, nodes, 0);
  const byId = new Map<string, LdNode>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const resolved = nodes.map((node) => resolve(node, byId));
  return { article: mainArticle(resolved, pageUrl, title), nodes: resolved };
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function typesOf(node: LdNode | undefined): string[] {
  const type = node?.['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((t) => typeof t === 'string').map((t: string) => t.replace(/^.*[/#:]/, ''));
}

/** Text of a field: a string, the first of a list, or a node's name or value. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    for (const one of value) {
      const text = textOf(one);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  return isNode(value) ? (textOf(value.name) ?? textOf(value['@value'])) : undefined;
}

function parseLenient(source: string): unknown[] {
  const text = source
    .replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g, '')
    .trim()
    .replace(/;$/, '');
  if (text === '') return [];
  const strict = tryParse(text);
  if (strict !== undefined) return [strict];
  const mended = tryParse(mend(text));
  if (mended !== undefined) return [mended];
  // several objects one after the other
  const joined = tryParse(`[${mend(text).replace(/\}\s*,?\s*(?=\{\s*"@)/g, '},')}]`);
  if (joined !== undefined) return [joined];
  const salvaged = salvage(text);
  return salvaged === undefined ? [] : [salvaged];
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Raw line breaks and tabs inside strings, trailing and doubled commas, comments: the usual ways to break JSON. */
function mend(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) =>
      string.replace(/\p{Cc}+/gu, ' ').replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
    )
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,\s*([}\]])/g, '$1');
}

const SALVAGED = [
  '@type',
  'headline',
  'datePublished',
  'dateModified',
  'articleSection',
  'description',
  'isAccessibleForFree',
];

/** Plain string fields of a script that is beyond mending (cut off, unescaped quotes). */
function salvage(text: string): LdNode | undefined {
  const node: Record<string, unknown> = {};
  for (const key of SALVAGED) {
    const value = new RegExp(`"${key}"\\s*:\\s*"([^"\\n]{1,400})"\\s*[,}\\]\\n]`).exec(text)?.[1];
    if (value !== undefined) node[key] = value;
  }
  const author = /"author"\s*:[\s[{]*(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*"([^"\n]{1,80})"/.exec(text)?.[1];
  if (author !== undefined) node.author = { '@type': 'Person', name: author };
  const publisher = /"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*"([^"\n]{1,80})"/.exec(text)?.[1];
  if (publisher !== undefined) node.publisher = { name: publisher };
  return Object.keys(node).length === 0 ? undefined : node;
}

function collect(value: unknown, into: LdNode[], depth: number): void {
  if (depth > 8 || into.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, into, depth + 1);
    return;
  }
  if (!isNode(value)) return;
  if ('@type' in value || '@id' in value || 'headline' in value) into.push(value);
  for (const key of [
    '@graph',
    'mainEntity',
    'mainEntityOfPage',
    'itemListElement',
    'hasPart',
    'item',
    'author',
    'publisher',
    'video',
  ])
    if (typeof value[key] === 'object') collect(value[key], into, depth + 1);
}

/** The node with each field that only names another node by `@id` filled in. */
function resolve(node: LdNode, byId: ReadonlyMap<string, LdNode>): LdNode {
  const full = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(full);
    if (!isNode(value) || typeof value['@id'] !== 'string' || 'name' in value || '@type' in value) return value;
    return byId.get(value['@id']) ?? value;
  };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, full(value)]));
}

function mainArticle(nodes: readonly LdNode[], pageUrl: string, title: string): LdNode | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const bare = (value: unknown) => (textOf(value) ?? '').replace(/^https?:\/\/(?:www\.)?|[?#].*$|\/$/g, '');
  const here = bare(pageUrl);
  const score = (node: LdNode): number => {
    const page = isNode(node.mainEntityOfPage) ? node.mainEntityOfPage['@id'] : node.mainEntityOfPage;
    const same = here !== '' && [node.url, page, node['@id']].some((address) => bare(address) === here);
    const headline = textOf(node.headline) ?? '';
    return (
      (same ? 4 : 0) +
      (headline !== '' && title.includes(headline.slice(0, 30)) ? 3 : 0) +
      ('datePublished' in node ? 2 : 0) +
      (headline ? 1 : 0)
    );
  };
  let best: LdNode | undefined;
  for (const node of articles) if (best === undefined || score(node) > score(best)) best = node;
  return best ?? nodes.find((node) => 'headline' in node && 'datePublished' in node);
}

import type { Note, NoteCode, PageKind } from '../core/article.ts';
import type { PageBlock } from './block.ts';
import { typesOf } from './facts/json-ld.ts';
import { firstOf } from './facts/meta.ts';
import type { FactSources } from './facts/read-facts.ts';
import { CONSENT, ERROR_TITLE, ROBOT_CHECK, WALL } from './kind-words.ts';
import { livePosts } from './live-posts.ts';

export interface KindEvidence {
  readonly sources: FactSources;
  readonly headline: string;
  readonly section: string | undefined;
  readonly blocks: readonly PageBlock[];
  readonly chosen: readonly PageBlock[];
  readonly text: string;
  readonly wordCount: number;
}

export interface Verdict {
  readonly kind: PageKind;
  readonly notes: readonly Note[];
}

/** Words under which a text behind a wall is a teaser. */
const TEASER_WORDS = 350;
/** Words under which a page can be a wall, an error, a player or a list rather than an article. */
const SHORT_WORDS = 160;

/** What kind of page it is, from what it says of itself, its address and the shape of its text. */
export function pageKindOf(evidence: KindEvidence): Verdict {
  for (const [kind, holds] of RULES) {
    const params = holds(evidence);
    if (params !== undefined) return verdict(kind, params);
  }
  return { kind: 'article', notes: [] };
}

type Params = Readonly<Record<string, string | number>>;
type Rule = (evidence: KindEvidence) => Params | undefined;

/** Asked in this order; the first that holds decides. */
const RULES: readonly (readonly [Exclude<PageKind, 'article'>, Rule])[] = [
  ['error-page', errorPage],
  ['consent-wall', consentWall],
  ['unreadable', pdf],
  ['live-blog', liveBlog],
  ['listing', listing],
  ['video', video],
  ['paywall-teaser', teaser],
  ['unreadable', unreadable],
  ['press-release', pressRelease],
  ['opinion', opinion],
];

function verdict(kind: Exclude<PageKind, 'article'>, params: Params): Verdict {
  const code: NoteCode = kind;
  return { kind, notes: [Object.keys(params).length === 0 ? { code } : { code, params }] };
}

function when(holds: boolean, params: Params = {}): Params | undefined {
  return holds ? params : undefined;
}

function errorPage({ sources, headline, wordCount, blocks }: KindEvidence): Params | undefined {
  if (wordCount > 250) return undefined;
  const head = blocks
    .filter((block) => block.scope.rank > 0 || (wordCount < 40 && block.index < 6))
    .map((block) => block.text);
  const code = /(?:^|\D)(40[0134]|410|429|45[01]|50[0234])(?:\D|$)/.exec(sources.title)?.[1];
  const says =
    ERROR_TITLE.test(sources.title) || ERROR_TITLE.test(headline) || head.some((text) => ERROR_TITLE.test(text));
  const robot =
    wordCount < 80 &&
    (ROBOT_CHECK.test(sources.title) ||
      blocks.some((block) => block.text.length < 400 && ROBOT_CHECK.test(block.text)));
  return when(says || robot, code === undefined ? {} : { status: Number(code) });
}

function consentWall({ sources, blocks, text, wordCount }: KindEvidence): Params | undefined {
  if (wordCount >= 400) return undefined;
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const consent = blocks.filter((block) => CONSENT.test(block.text)).reduce((sum, block) => sum + block.text.length, 0);
  if (consent > 150 && consent > total * 0.35) return {};
  if (CONSENT.test(sources.title)) return {};
  if (CONSENT.test(text) && wordCount < 300 && (text.match(new RegExp(CONSENT, 'giu'))?.length ?? 0) > 2) return {};
  return when(wordCount < 60 && sources.evidence.asides.some((aside) => CONSENT.test(aside)));
}

function pdf({ sources, wordCount }: KindEvidence): Params | undefined {
  return when(wordCount < 50 && (sources.evidence.hasPdf || /\.pdf(?:[?#]|$)/i.test(sources.url)), { reason: 'pdf' });
}

function liveBlog({ sources, headline, blocks }: KindEvidence): Params | undefined {
  const types = typesOf(sources.ld.article);
  if (types.includes('LiveBlogPosting') || sources.ld.nodes.some((node) => typesOf(node).includes('LiveBlogPosting')))
    return {};
  const path = pathOf(sources.url);
  const named =
    /(?:^|[/_-])live(?:-?blog|-?ticker|-?updates?|-?news|feed)?(?:[/_.-]|$)/i.test(path) ||
    /^\W*(?:live|liveblog|live updates?|liveticker|en direct|en directo|en vivo|ao vivo|in diretta|na żywo|онлайн)\b\W|\b(?:live updates|liveblog|live blog|[\w-]*ticker|live ticker|as it happened|minute by minute|en direct|minuto a minuto)\b/iu.test(
      headline,
    );
  const posts = livePosts(blocks);
  return when(posts !== undefined && (named || (posts.posts >= 6 && posts.kept > posts.posts * 0.7)));
}

function listing({ sources, chosen, blocks, wordCount }: KindEvidence): Params | undefined {
  const links = blocks.filter(isLinkedHeadline).length;
  const body = largestRun(chosen);
  const types = sources.ld.nodes.flatMap(typesOf);
  const isArticle = sources.ld.article !== undefined || /article/.test(firstOf(sources.meta, 'og:type') ?? '');
  const path = pathOf(sources.url);
  const previews = blocks.filter((block) => /(?:…|\.\.\.|\[…\])\W*$/.test(block.text)).length;
  const isCollection = COLLECTION_PATH.test(path) || /[?&](?:q|s|query|search)=/.test(sources.url);
  if (isCollection && !isArticle && body < 900 && (links >= 2 || previews >= 2))
    return { links: Math.max(links, previews) };
  const isDeclared = types.some((type) => /^(?:CollectionPage|ItemList|SearchResultsPage|ProfilePage)$/.test(type));
  if (isDeclared && !isArticle && links >= 4 && body < 900) return { links };
  if (isArticle && wordCount > SHORT_WORDS) return undefined;
  const isFront =
    path === '/' || /^\/(?:[\w-]+\/){0,2}(?:index\.\w+)?$/.test(path) || /^\/[\p{L}%\w-]{2,20}$/u.test(path);
  if (isFront && !isArticle && links >= 6 && body < 700) return { links };
  return when(links >= 8 && !isArticle && body < 160 && wordCount < SHORT_WORDS, { links });
}

const COLLECTION_PATH =
  /\/(?:tags?|topics?|categor(?:y|ies)|authors?|search|suche|buscador|recherche|archives?|rubrik|tema|szukaj|поиск)(?:\/|$)/i;

/** The most prose that stands together in one container, in characters of a script with spaces. A list of teasers has little in each. */
function largestRun(chosen: readonly PageBlock[]): number {
  const runs = new Map<unknown, number>();
  let most = 0;
  for (const block of chosen) {
    if (block.linkChars > block.text.length * 0.5 || block.scope.rank > 0) continue;
    const length =
      block.text.length *
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(block.text) ? 2.5 : 1);
    const run = (runs.get(block.scope.parent) ?? 0) + length;
    runs.set(block.scope.parent, run);
    most = Math.max(most, run);
  }
  return most;
}

function isLinkedHeadline(block: PageBlock): boolean {
  const solid = block.text.replace(/\s/g, '').length;
  return solid > 18 && solid < 200 && block.linkChars > solid * 0.7;
}

function video({ sources, wordCount }: KindEvidence): Params | undefined {
  if (wordCount > 220) return undefined;
  const types = sources.ld.nodes.flatMap(typesOf);
  if (/^video/.test(firstOf(sources.meta, 'og:type') ?? '')) return {};
  const isPlayed = types.some((type) => /^(?:VideoObject|Clip|AudioObject|PodcastEpisode)$/.test(type));
  if (isPlayed && (wordCount < SHORT_WORDS || sources.ld.article === undefined)) return {};
  if (types.some((type) => /^(?:ImageGallery|MediaGallery)$/.test(type)) && wordCount < GALLERY_WORDS) return {};
  const path = pathOf(sources.url);
  if (/\/(?:videos?|watch|mediathek|podcasts?)(?:[/-]|$)/i.test(path)) return {};
  if (GALLERY_PATH.test(path) && wordCount < GALLERY_WORDS) return {};
  const isTitled = /^\W*(?:video|watch|gallery|in pictures|photos?)\b/i.test(sources.title);
  return when(sources.evidence.hasPlayer && (wordCount < GALLERY_WORDS || isTitled));
}

/** A gallery with more words than this tells its story in them. */
const GALLERY_WORDS = 90;
const GALLERY_PATH = /\/(?:gallery|galleries|photos?|pictures|in-pictures|slideshow|fotostrecke|bilder)(?:[/-]|$)/i;

function teaser({ sources, blocks, chosen, wordCount }: KindEvidence): Params | undefined {
  if (wordCount >= TEASER_WORDS) return undefined;
  const free = sources.ld.nodes.map((node) => node.isAccessibleForFree).find((value) => value !== undefined);
  const locked =
    free === false ||
    /^false$/i.test(String(free ?? '')) ||
    /locked|metered|premium|subscri/i.test(
      firstOf(sources.meta, 'article:content_tier', 'content_tier', 'cxenseparse:access') ?? '',
    );
  const walls =
    blocks.filter(
      (block) =>
        block.text.length < 500 &&
        isWall(block.text) &&
        block.index > (chosen[0]?.index ?? 0) &&
        block.linkChars < block.text.length &&
        !isAmid(block, chosen),
    ).length + sources.evidence.asides.filter(isWall).length;
  const cutOff = /(?:…|\.\.\.)$/.test(chosen.at(-1)?.text ?? '');
  return when(
    (locked && (wordCount < SHORT_WORDS || walls > 0 || cutOff)) || (walls > 0 && (cutOff || wordCount < 300)),
    { words: wordCount },
  );
}

/** Whether article text goes on for a while below a block: then it is a promotion, not a wall. */
function isAmid(block: PageBlock, chosen: readonly PageBlock[]): boolean {
  return chosen.filter((other) => other.index > block.index && other.text.length > 120).length > 2;
}

function unreadable({ sources, text, wordCount }: KindEvidence): Params | undefined {
  return when(text === '' || wordCount < 25 || (wordCount < SHORT_WORDS && LOG_IN.test(sources.title)));
}

/** The title of a page that asks who the reader is. */
const LOG_IN =
  /^\W*(?:log ?in|sign ?in|anmelden|einloggen|connexion|se connecter|iniciar sesión|inicia sesión|accedi|inloggen|zaloguj(?: się)?|logowanie|войти|вход|登录|登入|ログイン|로그인|تسجيل الدخول|התחברות|लॉग इन)(?![\p{L}\p{M}])/iu;

/** A bare "Subscribe" is every page's button; a wall says that something cannot be read. */
function isWall(text: string): boolean {
  return WALL.test(text) && !(text.length < BUTTON_CHARS && SUBSCRIBE.test(text) && !READING.test(text));
}

const BUTTON_CHARS = 40;
const SUBSCRIBE = /subscri|abonni|abbonati|assine|suscr[ií]b|מנוי|订阅|구독|подписк|اشترك/iu;
const READING =
  /\b(?:read|reading|article|story|stories|content|only|exclusive|unlock|weiterlesen|lesen|nur|lire|article|réservé|leggere|articolo|riservat|leer|art[ií]culo|exclusivo|s[oó]lo|ler|artigo|apenas)|לקרוא|לקריאה|כתבה|בלבד|后|以|即可|للقراءة|لمتابعة|только|читать/iu;

function pressRelease({ sources, blocks, section, chosen }: KindEvidence): Params | undefined {
  const path = pathOf(sources.url);
  const host =
    /(?:prnewswire|businesswire|globenewswire|presseportal|newswire|accesswire|einpresswire|ots\.at)\./i.test(
      sources.url,
    );
  const head = blocks.slice(0, 25).map((block) => block.text);
  const says = head.some(
    (text) =>
      text.length < 400 &&
      /for immediate release|\/PRNewswire|\(BUSINESS WIRE\)|GLOBE NEWSWIRE|^\W*(?:press|media|news) release\b|^\W*pressemitteilung\b|^\W*communiqu[ée] de presse|^\W*comunicado de prensa|^\W*пресс-релиз|^\W*comunicato stampa|^\W*新闻稿|^\W*プレスリリース/i.test(
        text,
      ),
  );
  const inPath =
    /\/(?:press-?releases?|pressrelease|(?:media|news)-releases?|presse\/(?:[^/]+\/)*(?:presse)?mitteilung|pressemitteilung(?:en)?|newsroom|communiques?|press)(?:\/|-|$)/i.test(
      path,
    );
  return when(
    host || says || inPath || /press release|pressemitteilung/i.test(section ?? '') || signsAsRelease(blocks, chosen),
  );
}

/** It says who its sender is and whom to ask. */
function signsAsRelease(blocks: readonly PageBlock[], chosen: readonly PageBlock[]): boolean {
  const about =
    chosen.some((block) => block.text.length < 80 && /^\W*About \p{Lu}/u.test(block.text)) ||
    blocks.some((block) => /^About \p{Lu}[\p{L} &.]{2,40}$/u.test(block.text) || block.text === '###');
  return (
    about &&
    blocks.some((block) =>
      /^\W*(?:(?:media|press) (?:contacts?|enquiries|inquiries)|pressekontakt|contact presse)\b/i.test(block.text),
    )
  );
}

const OPINION =
  /^(?:opinions?|comment(?:ary|isfree)?|editorials?|op-?eds?|columns?|columnists?|viewpoints?|letters|leaders?|meinung(?:en)?|kommentare?|kolumne|leitartikel|tribunes?|opini[oó]n(?:es)?|editoriale?s?|opini[ãa]o|opiniões|colunas?|commenti|opinie|opinia|opinie|felieton|мнени[ея]|колонка|γνώμη|γνωμες|απόψεις|评论|社论|观点|社説|オピニオン|사설|오피니언|رأي|مقالات|آراء|דעות|विचार|संपादकीय|debatt|yorum)$/iu;

function opinion({ sources, section, blocks, headline }: KindEvidence): Params | undefined {
  if (typesOf(sources.ld.article).some((type) => /Opinion/.test(type))) return {};
  const path = pathOf(sources.url)
    .split('/')
    .some((part) => OPINION.test(decode(part)));
  const kicker = blocks.slice(0, 20).some(
    (block) =>
      block.text.length < 40 &&
      OPINION.test(
        block.text
          .replace(/[\s:|/·•>›-]+$/u, '')
          .replace(/^[\s|/·•>›-]+/u, '')
          .trim(),
      ) &&
      block.linkChars === 0,
  );
  return when(
    path ||
      kicker ||
      OPINION.test((section ?? '').trim()) ||
      /^(?:opinion|comment|editorial|kommentar|op-ed|analysis \| opinion)\s*[:|–—-]/iu.test(headline) ||
      /^(?:opinion|comment|editorial|kommentar)\s*[:|]/i.test(sources.title),
  );
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

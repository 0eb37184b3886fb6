import { agencyIn } from './agency.ts';
import { isNode, type JsonLd, textOf, typesOf } from './json-ld.ts';
import { type Meta, plain } from './meta.ts';
import { same } from './outlet.ts';

const LEAD =
  /^\s*(?:(?:written|posted|published|reported|story|text|words|photos?|edited)\s+)?(?:by|von|par|por|di|da|door|af|av|autor(?:en|zy|ka|a|es)?|автор(?:ы)?|текст|беседовал[аи]?|συντάκτης|γράφει|(?:本报|本報|本网|實習|实习)?(?:记者|記者)|作者|文|كتب(?:ت)?|بقلم|रिपोर्ट|बाय|द्वारा|מאת|기자|reporting by)(?:\s*[:：|/／]\s*|\s+)/iu;
/** Who is named here did not write it. */
const NOT_BY =
  /^\s*(?:источник|source|quelle|fuente|fonte|źródło|来源|來源|出處|المصدر|מקור|фото|foto|photo|image|illustration|video|視頻|责任编辑|責任編輯|编辑|編輯|editing by|edited by|translated by)\s*[:：/]/iu;
const ROLE =
  /\b(?:staff|reporter|correspondent|editor|editorial|writer|journalist|columnist|contributor|admin(?:istrator)?|team|desk|newsroom|news|redaktion|redakcja|redacción|redação|rédaction|redazione|redactie|редакция|agenc(?:y|ies)|agencia|guest|author|web ?master|online|press|media|service|wire|bureau|board|producer|associate|photographer|chief|senior|political|business|sports?|special|analyst|critic|professor|director|updated?|published|minutes?|read|share|follow|subscribe|facebook|twitter|com|magazine|times|post|tv|radio|sponsored|partner|inc|ltd|llc|gmbh|corp|plc|unknown|anonymous|null|undefined|login|sign|contact|topics?|more|international|interactive|health|group|wirtualna|foundation|institute|university|department|ministry|llp|meal plans)\b|\b(?:editorial|coordenadoria|redacci[oó]n|equipe|equipo|оргкомитет|пресс|служба)|\s(?:s\.?a|sp\. z o\.o|a\.e|α\.ε)\.?$/iu;
const DATELIKE = /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\b\.?\s*$/i;
const PARTICLE =
  /^(?:de|da|do|dos|das|di|del|della|der|den|dem|du|la|le|el|al|bin|ibn|van|von|zu|af|av|ter|ten|y|e|d['’].*|l['’].*|mac.*|o['’].*)$/u;
/** Words of buttons and menus where a name of ideographs would stand. */
const NO_NAME =
  /[登錄录評评論论分享更編编輯辑頻频網网報报社訊讯聞闻微博注回复點点擊击說说版權权號号稿客站轉转載载]|新[聞闻浪]|来源|來源|记者|記者|作者|責任|责任|部$|局$/u;
const MAX_BYLINE = 200;
/** More names than this in one group of places are other articles' authors too. */
const MAX_NAMED = 4;

/** The people who wrote it, "A, B"; undefined where the page names only an outlet, a desk or an agency. */
export function bylineOf(
  shown: readonly (readonly string[])[],
  meta: Meta,
  ld: JsonLd,
  outlet: string,
  isJapanese: boolean,
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
        'dcterms.creator',
        'citation_author',
        'rbauthors',
        'twitter:data1',
        'og:article:author',
      ]
        .flatMap((name) => meta.get(name) ?? [])
        .slice(0, 3)
        .filter((v) => !/^https?:/i.test(v)),
    ...shown.slice(0, -1).map((group) => () => group.filter((line) => isJapanese || maySignInHan(line))),
    () => (shown.at(-1) ?? []).filter((line) => isSigned(line) && peopleIn(line, outlet).length > 0).slice(0, 1),
  ];
  for (const source of sources) {
    const raws = source();
    const all = distinct(raws.flatMap((raw) => peopleIn(raw, outlet)));
    const people = all.length > MAX_NAMED ? firstNamed(raws, outlet) : all;
    if (people.length > 0) return people.slice(0, 8).map(inNameCase).join(', ');
  }
  return undefined;
}

/** Surnames of nine Chinese in ten: a place that only its class calls an author holds words of menus as often as names. */
const SURNAME =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱侯江尹薛闫閻雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文欧歐施洪柯翁阮简簡詹温溫游葛倪殷章庄莊牛颜顏鲁魯路耿关關焦柳祝项項季聂聶符严俞欧]/u;

const HAN_LEAD = /^[\s【〔[（(]*(?:本报|本報|特派|實習|实习)?(?:记者|記者|文|作者|撰文)\s*[:：|/／╱]?\s*/u;
const HAN_TAIL = /[／╱/].{1,6}(?:报道|報道|報導|报导|電|电)?[】〕\]）)]?\s*$|[】〕\]）)]\s*$/u;

function maySignInHan(line: string): boolean {
  if (!/\p{Script=Han}/u.test(line)) return true;
  const bare = line.replace(HAN_LEAD, '').replace(HAN_TAIL, '').trim();
  return bare.length <= 14 && bare.split(/[、，,\s|]+/).every((name) => name.length <= 3 && SURNAME.test(name));
}

/** A line that says who wrote: "By Ada Bee", "記者陳鈞凱／台北報導". */
function isSigned(line: string): boolean {
  if (line.length >= 160) return false;
  return /\p{Script=Han}/u.test(line) ? HAN_LEAD.test(line) && maySignInHan(line) : LEAD.test(line);
}

function firstNamed(raws: readonly string[], outlet: string): string[] {
  return raws.map((raw) => peopleIn(raw, outlet)).find((people) => people.length > 0) ?? [];
}

/** One entry a name; of two spellings the one that is not all capitals. */
function distinct(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    const known = byKey.get(key);
    if (known === undefined || (known === known.toUpperCase() && name !== known)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

/** "TOM O'BRIEN" as "Tom O'Brien"; a name in mixed case stays. */
function inNameCase(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase() || !name.includes(' ')) return name;
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    word.length < 3 && /^[A-Z]{1,2}$/.test(word) && !/[AEIOUY]/.test(word)
      ? word
      : word[0] + word.slice(1).toLowerCase(),
  );
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
  if (text === undefined || text.length > MAX_BYLINE || NOT_BY.test(text)) return [];
  const isSpelled = /\p{Lu}|\p{Ll}/u.test(text);
  return text
    .replace(/^(?=.*\p{Script=Han})[\s\S]*$/u, (line) => line.replace(HAN_LEAD, '').replace(HAN_TAIL, ''))
    .replace(LEAD, '')
    .split(
      /\s*(?:\||•|·|;|\/|／|\(|\)|（|）|\n|,|，|、|،|&|\s[-–—]\s|\s(?:and|und|et|y|e|i|och|og|en|и|та|και|with|mit|ve|و|और)\s|\son\s|(?<=\p{Ll}{3})\.\s+(?=\p{Lu}))\s*/u,
    )
    .filter((part) => !NOT_BY.test(part))
    .map((part) =>
      part
        .replace(LEAD, '')
        .replace(/^(?:and|und|et|y|e)\s+(?=\p{Lu})/u, '')
        .replace(/^(?:mr|mrs|ms|sir|του|της|των)\.?\s+(?=\p{Lu}\S+\s+\p{Lu})/iu, '')
        .replace(outletAtEnd(outlet), '')
        .replace(/\s(?:for|in|of|at|from|aus|à|em)\s.*$/u, '')
        .replace(/\s*(?:記者|记者|기자|特派員|編集委員|論説委員)$/u, '')
        .replace(/[\s.:,-]+$/, '')
        .trim(),
    )
    .filter((part) => isPerson(part, outlet) && (isSpelled || !/\s.*\s.*\s/.test(part)));
}

function isPerson(name: string, outlet: string): boolean {
  if (name.length < 2 || name.length > 50 || /[@#<>{}\d?!:：。]|^["“”]|https?:|www\./.test(name) || DATELIKE.test(name))
    return false;
  if (same(name, outlet) || ROLE.test(name) || agencyIn(name) !== undefined || isDomain(name)) return false;
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(name))
    return (
      /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{2,5}(?: ?[\p{Script=Han}]{1,3})?$|^\p{Script=Katakana}[\p{Script=Katakana}ー・･]{3,20}$/u.test(
        name,
      ) && !NO_NAME.test(name)
    );
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (/^(?:the|our|your|this|a|an|die|das|les|los|las)$/i.test(words[0] ?? '')) return false;
  if (words.some((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word))) return false;
  // scripts without capitals have nothing to check
  return (
    !/\p{Lu}|\p{Ll}/u.test(name) ||
    words.filter((word) => /^[\p{Lu}'’]/u.test(word)).length >= 2 ||
    (name === name.toLowerCase()) === false
  );
}

/** "Kevin McCoy USA TODAY". */
function outletAtEnd(outlet: string): RegExp {
  const bare = outlet.replace(/^the\s+/i, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return bare.length < 2 ? /$^/ : new RegExp(`\\s+(?:the\\s+)?${bare}$`, 'iu');
}

function isDomain(name: string): boolean {
  return /\.(?:com|net|org|ru|ua|pl|gr|cn|de|fr|info)$/i.test(name);
}

/** A dateline's reporters may be given with whom they work for: "新华网沈若兰 天气网记者陈启明". */
const EMPLOYER =
  /^[\p{Script=Han}]{1,6}(?:网|網|社|报|報|台)(?:记者|記者)?(?=[\p{Script=Han}]{2,3}$)|^(?:本报|本報)?(?:记者|記者)/u;

/** The reporters a dateline names: "新华社北京3月19日电（记者 沈若兰、陈启明）", "【沈若蘭╱台北報導】", "(서울=연합뉴스) 홍길동 기자 =". */
export function reporterIn(paragraph: string): string | undefined {
  const head = paragraph.slice(0, 80);
  const named =
    /[（(](?:本报|本報|见习|見習|通讯员)?(?:记者|記者)\s*([\p{Script=Han}、,，\s]{2,30}?)[）)]/u.exec(head)?.[1] ??
    /^【([\p{Script=Han}、,，]{2,20})[╱／/][\p{Script=Han}]{1,8}(?:報導|报道|報道|電|电)】/u.exec(head)?.[1] ??
    employedIn(/电\s*[（(]([\p{Script=Han}、\s]{4,40}?)[）)]/u.exec(head)?.[1]) ??
    /[)）]\s*((?:\p{Script=Hangul}{2,4}[·, ]*){1,3})\s기자\s?=/u.exec(head)?.[1];
  const people = named === undefined ? [] : peopleIn(named.trim().replace(/[·\s]+/g, '、'), '');
  return people.length === 0 ? undefined : people.join(', ');
}

function employedIn(credits: string | undefined): string | undefined {
  if (credits === undefined || !/记者|記者/.test(credits)) return undefined;
  return credits
    .split(/[、\s]+/)
    .map((credit) => credit.replace(EMPLOYER, ''))
    .filter((name) => name.length <= 3 && SURNAME.test(name))
    .join('、');
}

const KOREAN_ROLE = '(?:선임|인턴|객원|수습)?기자|칼럼니스트|논설위원|특파원|평론가';
const KOREAN_SIGN_OFF = new RegExp(
  String.raw`^(?:(?:${KOREAN_ROLE})\s+(\p{Script=Hangul}{2,4})|(\p{Script=Hangul}{2,4})\s?(?:${KOREAN_ROLE}))[\s(]+[\w.+-]+@[\w.-]+\)?$`,
  'u',
);

/** Who signs a line of a Korean report with role and address: "홍길동 기자 hong@paper.example". */
export function signedIn(line: string): string | undefined {
  if (line.length > 80 || !line.includes('@')) return undefined;
  const [, after, before] = KOREAN_SIGN_OFF.exec(line.trim()) ?? [];
  return after ?? before;
}

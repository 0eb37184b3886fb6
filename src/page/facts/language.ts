import { type JsonLd, textOf } from './json-ld.ts';
import { firstOf, type Meta } from './meta.ts';

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Han}/gu, 'zh'],
];
const STOP_WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|of|was|that|with|from|have)\b/gi],
  ['de', /\b(?:der|die|und|das|nicht|mit|ist|wurde)\b/gi],
  ['fr', /\b(?:les|des|une|est|dans|pour|qui|sur)\b/gi],
  ['es', /\b(?:los|las|una|del|para|por|con|que)\b/gi],
  ['pt', /\b(?:uma|dos|das|não|para|com|que|pelo)\b/gi],
  ['it', /\b(?:gli|della|una|per|che|con|sono|nel)\b/gi],
  ['nl', /\b(?:het|een|van|niet|voor|met|zijn|dat)\b/gi],
  ['pl', /\b(?:nie|jest|się|oraz|przez|dla|które|był)\b/gi],
  ['cs', /\b(?:jsem|jsou|byl|která|podle|není|také|jako)\b/gi],
  ['tr', /\b(?:bir|olarak|için|olan|daha|sonra|kadar|ile)\b/gi],
  ['sv', /\b(?:och|att|som|för|inte|med|den|har)\b/gi],
];

/** The article's language, BCP 47: what the page declares where the text's script allows it, else what the text looks like. */
export function langOf(declaredLang: string, meta: Meta, ld: JsonLd, text: string): string | undefined {
  const declared = [
    textOf(ld.article?.inLanguage),
    declaredLang,
    firstOf(meta, 'og:locale', 'content-language', 'language', 'dc.language'),
  ]
    .map(canonical)
    .find((tag) => tag !== undefined);
  const seen = fromScript(text.slice(0, 3000));
  if (seen !== undefined) return declared !== undefined && mayBeWrittenIn(declared, seen) ? declared : seen;
  return declared !== undefined && !SCRIPTS.some(([, lang]) => declared.startsWith(lang))
    ? declared
    : (fromWords(text) ?? (text === '' ? declared : undefined));
}

function canonical(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-').split(',')[0] ?? '')[0];
  } catch {
    return undefined;
  }
}

const OTHER_SCRIPTS = new RegExp(SCRIPTS.map(([pattern]) => pattern.source).join('|'), 'gu');

function fromScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(OTHER_SCRIPTS)?.length ?? 0;
  if (letters < 20 || others <= letters * 0.15) return undefined;
  for (const [pattern, lang] of SCRIPTS) {
    const share = (text.match(pattern)?.length ?? 0) / letters;
    if (share > (lang === 'ja' ? 0.15 : 0.4)) return lang;
  }
  return undefined;
}

const SHARED_SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /^(?:ru|uk|bg|sr|mk|be|kk|ky|mn|tg)/,
  ar: /^(?:ar|fa|ur|ps|ug|ckb|sd)/,
  zh: /^(?:zh|yue|ja)/,
  hi: /^(?:hi|mr|ne|sa)/,
  he: /^(?:he|iw|yi)/,
};

function mayBeWrittenIn(declared: string, seen: string): boolean {
  return (SHARED_SCRIPTS[seen] ?? new RegExp(`^${seen}`)).test(declared);
}

function fromWords(text: string): string | undefined {
  const head = text.slice(0, 3000);
  let best: string | undefined;
  let most = 4;
  for (const [lang, pattern] of STOP_WORDS) {
    const count = head.match(pattern)?.length ?? 0;
    if (count > most) {
      best = lang;
      most = count;
    }
  }
  return best;
}

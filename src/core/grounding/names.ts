import type { Span } from '../article.ts';
import { dateWords } from '../text/date-words.ts';
import { languagePack } from '../text/packs/index.ts';
import { tokenise } from '../text/tokenise.ts';
import { isTitle } from './name-lists.ts';

/** A run of capitalised words: a person, a place, a body. Titles before it are no part of it. */
export interface NameMention extends Span {
  readonly words: readonly string[];
  /** It opens its sentence, so its first capital may mean nothing. */
  readonly isFirst: boolean;
}

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const JOINER = /^ ?$|^[ .]{1,2}$|^[-‐‑’']$/u;
const PARTICLES = new Set('of de la le du van von der den di da del al el bin ibn y e dos das do'.split(' '));
const LANGUAGES_WITH_CAPITAL_NOUNS = new Set(['de', 'lb']);

/** Whether capitals tell names in this language and in this text: no German nouns, no headline style, no capitals only. */
export function capitalsTellNames(text: string, lang: string): boolean {
  if (LANGUAGES_WITH_CAPITAL_NOUNS.has(lang.toLowerCase().split('-')[0] ?? '')) return false;
  const words = tokenise(text).filter((t) => /^\p{L}{4,}/u.test(t.raw));
  const capitals = words.filter((t) => CAPITAL.test(t.raw)).length;
  return words.length > 0 && (capitals / words.length < 0.7 || words.length < 5);
}

/** The names of a text, in order. */
export function findNames(text: string, lang = 'en'): NameMention[] {
  const { stopWords } = languagePack(lang);
  const { months, weekdays } = dateWords(lang);
  const names: NameMention[] = [];
  let run: { raw: string; start: number; end: number }[] = [];
  let runIsFirst = false;
  let after = 0;
  let sentenceStart = true;
  const flush = (): void => {
    let words = run;
    while (words.length > 0 && (isTitle(words[0]?.raw ?? '') || PARTICLES.has(words[0]?.raw ?? ''))) {
      words = words.slice(1);
      runIsFirst = false;
    }
    while (words.length > 0 && PARTICLES.has(words.at(-1)?.raw ?? '')) words = words.slice(0, -1);
    const [first] = words;
    const last = words.at(-1);
    if (first !== undefined && last !== undefined)
      names.push({ words: words.map((w) => w.raw), start: first.start, end: last.end, isFirst: runIsFirst });
    run = [];
  };
  for (const token of tokenise(text)) {
    const gap = text.slice(after, token.start);
    if (/[.!?:“"‘(\n—–]\s*["“‘(]*$/u.test(gap) && !isInitial(text, after)) sentenceStart = true;
    const raw = token.raw.replace(/['’]s?$/u, '');
    const isPossessive = raw.length < token.raw.length;
    const lower = raw.toLowerCase();
    const isDate = months.has(lower) || weekdays.has(lower);
    const isCapital =
      CAPITAL.test(raw) &&
      !isDate &&
      !(stopWords.has(lower) && (sentenceStart || raw.length < 2 || /^i(?:['’]|$)/u.test(lower)));
    const continues = run.length > 0 && JOINER.test(gap);
    if (isCapital) {
      if (!continues) {
        flush();
        runIsFirst = sentenceStart;
      }
      run.push({ raw, start: token.start, end: token.start + raw.length });
      if (isPossessive) flush();
    } else if (
      continues &&
      PARTICLES.has(lower) &&
      lower !== 'e' &&
      lower !== 'do' &&
      /^\s+\p{Lu}/u.test(text.slice(token.end, token.end + 3)) &&
      lower !== 'of'
    ) {
      run.push({ raw, start: token.start, end: token.end });
    } else flush();
    sentenceStart = false;
    after = token.end;
  }
  flush();
  return names;
}

function isInitial(text: string, at: number): boolean {
  return /(?:^|[\s.])\p{Lu}$|(?:Mr|Mrs|Ms|Dr|St|Lt|Cmdr|Gen|Col|Sgt|Capt|Rev|Sen|Rep|Gov|Prof)$/u.test(
    text.slice(Math.max(0, at - 5), at),
  );
}

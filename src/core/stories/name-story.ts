import { languagePack } from '../text/packs/index.ts';
import type { Report } from './group.ts';
import { articleLanguage } from './story-language.ts';
import { termsOf } from './terms.ts';

/** Characters of a name in a list; longer headlines are cut where they pause. */
const LONGEST = 60;
const TOP = 300;
/** " | The Post", " - BBC News": the outlet's name after the headline. */
const OUTLET_TAIL = /\s+[|–—-]\s+[^|–—-]{2,40}$/u;
/** "Live:", "Opinion |", "WATCH:" before it. */
const KICKER =
  /^(?:live(?: updates?)?|breaking|watch|video|opinion|analysis|explainer|exclusive|update)\s*[:|–—-]\s*/iu;
const PAUSE = /\s*[;:–—]\s+|\s+[|]\s+|[,，、；：]\s*|\s+(?:as|after|amid|while|when|with|says?)\s+/giu;

/**
 * A story named by its own words: the headline, or the part of one before or after a pause, that says most of what the
 * reports have in common at their tops. In the language most of the reports are in.
 * @returns '' where no report has a headline
 */
export function nameStory(reports: readonly Report[]): string {
  const tops = reports.map(
    (report) => new Set(contentTerms(`${report.headline}. ${report.text.slice(0, TOP)}`, report)),
  );
  const held = new Map<string, number>();
  for (const top of tops) for (const term of top) held.set(term, (held.get(term) ?? 0) + 1);
  const language = commonest(reports.map((report) => articleLanguage(report) ?? ''));
  const inLanguage = reports.filter((report) => (articleLanguage(report) ?? '') === language);
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  for (const report of inLanguage) {
    for (const { phrase, cut } of phrasesOf(report.headline)) {
      const terms = new Set(contentTerms(phrase, report));
      // what others say too counts; a word of one's own says little, and each word costs the reader's time
      let worth = -cut;
      for (const term of terms) worth += ((held.get(term) ?? 1) - 1) / Math.max(1, reports.length - 1) - WORD_COST;
      if (ASIDE.test(phrase)) worth -= ASIDE_COST;
      if (phrase.length > LONGEST) worth -= (phrase.length - LONGEST) * LETTER_COST;
      if (terms.size < FEWEST_WORDS && phrase !== report.headline) worth -= 1;
      if (worth > most) [best, most] = [phrase, worth];
    }
  }
  return shortened(best);
}

const WORD_COST = 0.12;
const LETTER_COST = 0.03;
/** A part of a headline is a worse name than a whole one that says as much. */
const CUT_COST = 0.25;
const FEWEST_WORDS = 3;
/** A quotation, a question or an explainer names what it talks about less well than a report does. */
const ASIDE = /^(?:["“‘'«「]|(?:what|how|why|who|when|where|your|inside)\b)|\?$/iu;
const ASIDE_COST = 0.5;

function phrasesOf(headline: string): { readonly phrase: string; readonly cut: number }[] {
  const whole = headline.replace(/\s+/g, ' ').trim().replace(KICKER, '');
  const bare = whole.replace(OUTLET_TAIL, '');
  const title = bare.length >= 15 ? bare : whole;
  if (title === '') return [];
  const phrases = [{ phrase: title, cut: 0 }];
  for (const pause of title.matchAll(PAUSE)) {
    const before = title.slice(0, pause.index).trim();
    const after = title.slice(pause.index + pause[0].length).trim();
    const isBreak = /[;:–—|；：]/u.test(pause[0]);
    if (isBalanced(before)) phrases.push({ phrase: before, cut: CUT_COST });
    if (isBreak && isBalanced(after)) phrases.push({ phrase: after, cut: CUT_COST });
  }
  return phrases;
}

/** Whether no quotation mark is left open. */
function isBalanced(phrase: string): boolean {
  const straight = phrase.match(/"|(?<!\p{L})'|'(?!\p{L})/gu)?.length ?? 0;
  const open = phrase.match(/[“‘«「]/gu)?.length ?? 0;
  const closed = phrase.match(/[”»」]|’(?!\p{L})/gu)?.length ?? 0;
  return straight % 2 === 0 && open === closed;
}

function shortened(phrase: string): string {
  if (phrase.length <= LONGEST + 20) return phrase;
  const cut = phrase.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST / 2 ? space : LONGEST).replace(/[\uD800-\uDBFF]$|[\s,;:–—-]+$/u, '')}…`;
}

function contentTerms(text: string, report: Report): string[] {
  const { stopWords } = languagePack(report.lang ?? articleLanguage(report));
  return termsOf(text).filter((term) => term.length > 1 && !stopWords.has(term));
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

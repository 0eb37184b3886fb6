import type { Article, Span } from '../article.ts';
import type { Story } from '../story.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { segmentSentences } from '../text/segment.ts';
import { termsOf } from '../text/terms.ts';
import { type Ban, banOf, isBoilerplate } from './bans.ts';
import { type DatelinePrefix, datelinePrefix } from './dateline-prefix.ts';
import { inFixedOrder } from './fixed-order.ts';
import { isNotNews } from './not-news.ts';
import { pointsBack } from './points-back.ts';

/** One sentence of one source, with what selection and ordering need to know of it. */
export interface Candidate extends Span {
  /** Index into the story's candidates. */
  readonly id: number;
  readonly article: number;
  readonly paragraph: number;
  /** Place among the sentences of its article, from 0. */
  readonly position: number;
  /** Sentences of its article. */
  readonly siblings: number;
  /** As shown: whitespace squeezed, dateline left out. */
  readonly text: string;
  readonly terms: readonly string[];
  /** Why it is never printed. */
  readonly ban?: Ban;
  /** Whether it is understood only after the sentence before. */
  readonly pointsBack: boolean;
  readonly dateline?: DatelinePrefix;
}

export interface Reading {
  readonly candidates: readonly Candidate[];
  /** Words of each article that were read, by article index. */
  readonly wordsRead: readonly number[];
  /** Opening lines that are no sentences (a headline given as text), by article index. */
  readonly titleLines: readonly string[];
}

/** No report needs more; what stands beyond is not read, and the brief says how much was. */
const MOST_CHARACTERS = 150_000;

/** Bans that are never lifted: nothing more need be known of the sentence. */
const NEVER_PRINTED: ReadonlySet<Ban> = new Set(['boilerplate', 'not-prose', 'long', 'not-news']);

/** Called between articles with the words just read, so that a caller may let others run. */
export type Breathe = (work: number) => Promise<void>;

/** All sentences of the articles that may speak, duplicates within an article left out. */
export async function readCandidates(story: Story, pack: LanguagePack, breathe: Breathe): Promise<Reading> {
  const candidates: Candidate[] = [];
  const wordsRead = story.articles.map(() => 0);
  const titleLines = story.articles.map((article) => article.headline);
  const speaking = inFixedOrder(story);
  const reports = speaking.filter((index) => {
    const article = story.articles[index];
    return article !== undefined && article.blocks.length > 0 && !isNotNews(article);
  });
  for (const index of speaking) {
    const article = story.articles[index];
    if (article === undefined) continue;
    const from = candidates.length;
    wordsRead[index] = readArticle(article, index, pack, reports.length > 0 && !reports.includes(index), candidates);
    titleLines[index] ||= titleLine(candidates[from], pack);
    await breathe(wordsRead[index]);
  }
  return { candidates, wordsRead, titleLines };
}

function readArticle(article: Article, index: number, pack: LanguagePack, notNews: boolean, out: Candidate[]): number {
  const blocks = article.blocks
    .filter((block) => block.start < MOST_CHARACTERS)
    .map((block) => (block.end > MOST_CHARACTERS ? { ...block, end: MOST_CHARACTERS } : block));
  const seen = new Set<string>();
  let words = 0;
  const own: Omit<Candidate, 'id' | 'siblings'>[] = [];
  for (const sentence of segmentSentences({ text: article.text, blocks, lang: pack.lang })) {
    const opensBlock = sentence.start === blocks[sentence.paragraph]?.start;
    const dateline = opensBlock ? datelinePrefix(sentence.text) : undefined;
    const shown = sentence.text.slice(dateline?.length ?? 0);
    const text = /\s\s|[^\S ]/.test(shown) ? shown.replace(/\s+/g, ' ') : shown;
    const terms = termsOf(text);
    words += terms.length;
    const key = terms.join(' ');
    if (terms.length === 0 || seen.has(key)) continue;
    seen.add(key);
    const kind = blocks[sentence.paragraph]?.kind;
    const ban = notNews
      ? 'not-news'
      : kind === 'heading' || kind === 'table' || isTitle(text, sentence.paragraph, blocks.length)
        ? 'no-stop'
        : banOf(text, terms, pack);
    own.push({
      article: index,
      paragraph: sentence.paragraph,
      position: own.length,
      start: sentence.start,
      end: sentence.end,
      text,
      terms,
      pointsBack: (ban === undefined || !NEVER_PRINTED.has(ban)) && pointsBack(text, pack),
      ...(ban === undefined ? {} : { ban }),
      ...(dateline === undefined ? {} : { dateline }),
    });
  }
  for (const c of own) out.push({ ...c, id: out.length, siblings: own.length });
  return words;
}

/** A first line that ends on an abbreviation only: "... for 2004 in the U.S." */
function isTitle(text: string, paragraph: number, paragraphs: number): boolean {
  return paragraph === 0 && paragraphs > 2 && /\p{Lu}\.\p{Lu}\.$/u.test(text);
}

/** The first line of a text where it is a headline: no final stop, not too long. */
function titleLine(first: Candidate | undefined, pack: LanguagePack): string {
  if (first === undefined || first.ban !== 'no-stop' || first.paragraph !== 0) return '';
  if (isBoilerplate(first.text, pack) || /[/|]|^[([]/.test(first.text)) return '';
  return first.terms.length >= 4 && first.terms.length <= 20 && !/[:…]$/.test(first.text) ? first.text : '';
}

import type { Story } from '../story.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { withoutParentheses } from '../text/parentheses.ts';
import { termsOf } from '../text/terms.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import { inFixedOrder } from './fixed-order.ts';
import { type Figures, numberOf, tellsPartialCount } from './key-details.ts';
import type { Stages } from './stages.ts';
import { opensOnKnown } from './unmoored.ts';

const SEPARATOR = /\s+[|–—·•»-]\s+|\s*\|\s*/u;
const PREFIX =
  /^(?:live|watch|video|breaking|exclusive|updated?|opinion|analysis|photos?|listen|in pictures|explainer|comment)\s*[:|–—-]\s*/iu;
/** A headline of this many words tells the story; shorter ones tease, longer ones tire. */
const BEST_LENGTH = 11;
const LONGEST_CUT = 16;
const SHORTEST_CUT = 5;

/** The source's headline that says most of what all sources say; made from the lede where none has one. */
export function chooseHeadline(
  story: Story,
  titleLines: readonly string[],
  cluster: Cluster,
  lede: Candidate | undefined,
  figures: Figures,
  pack: LanguagePack,
  stages: Stages,
): string {
  const support = new Map(
    cluster.unigrams.map((g) => [g.term, g.stop ? 0 : (g.df - 1) / Math.max(1, cluster.articles - 1)]),
  );
  const sentences = new Map(cluster.unigrams.map((g) => [g.term, g.sf]));
  const newest = story.articles.map((a) => a.publishedAt ?? '').reduce((a, b) => (a > b ? a : b), '');
  const ledeTerms = new Set(lede?.terms);
  const seen = new Set<string>();
  let best = '';
  let bestScore = 0;
  for (const index of inFixedOrder(story)) {
    const article = story.articles[index];
    if (article === undefined || article.pageKind === 'opinion' || article.pageKind === 'live-blog') continue;
    const headline = cleanHeadline(titleLines[index] ?? '', article.outlet);
    const key = termsOf(headline).join(' ');
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const terms = termsOf(headline);
    const content = [...new Set(terms.filter((t) => !pack.stopWords.has(t)))];
    if (content.length < 3) continue;
    // a line that shares few words with the story is no headline of it
    if (article.headline === '' && content.filter((t) => (sentences.get(t) ?? 0) >= 2).length < content.length * 0.6)
      continue;
    const shared =
      content.reduce((s, t) => s + (support.get(t) ?? 0) + (ledeTerms.has(t) ? 0.5 : 0), 0) / (content.length + 2);
    // a figure the lede does not have may be an old toll
    const isOld =
      terms.some((t) => figures.staleKeys.has(numberOf(t))) || (figures.isCounted && tellsPartialCount(headline));
    const stale = isOld ? 0.3 : terms.some((t) => /^\p{N}+$/u.test(t) && !ledeTerms.has(t)) ? 0.7 : 1;
    const newestToll =
      figures.currentKey !== undefined && terms.some((t) => numberOf(t) === figures.currentKey) ? 1.5 : 1;
    const asks = /[?？]\s*$/u.test(headline) ? 0.5 : 1;
    const quotes = /["“”‘«]/u.test(headline) ? 0.7 : 1;
    const points = /^(?:here|this|why|how|what|when|watch|he|she|they|it|[^:]{1,25}:)(?:\s|$)/iu.test(headline)
      ? 0.7
      : 1;
    const length = 1 / (1 + Math.abs(terms.length - BEST_LENGTH) / 12);
    const fresh = article.publishedAt !== undefined && article.publishedAt === newest ? 1.1 : 1;
    const own = (lede?.article === index ? 1.1 : 1) * (stages.isOld(index) ? 0.5 : 1);
    const score = (0.05 + shared) * newestToll * stale * asks * quotes * points * length * fresh * own;
    if (score > bestScore) [best, bestScore] = [headline, score];
  }
  return best === '' ? headlineFromOpenings(cluster, lede, support, pack, stages.isOld) : best;
}

const OWN_LEDE = 1.25;
/** A lede printed twice is no headline. */
const WHOLE_LEDE = 0.7;
/** Opening sentences of a report that may yield a headline. */
const OPENINGS = 2;
/** A headline longer than this tires; each word more costs. */
const COMFORTABLE = 14;

/** The best line that an opening sentence yields, the brief's own lede before others. */
function headlineFromOpenings(
  cluster: Cluster,
  lede: Candidate | undefined,
  support: ReadonlyMap<string, number>,
  pack: LanguagePack,
  isOld: (article: number) => boolean,
): string {
  let best = headlineFromLede(lede?.text ?? '', pack);
  let bestScore = lede === undefined ? 0 : lineScore(best, lede, support, pack) * OWN_LEDE;
  if (lede !== undefined && termsOf(best).length === lede.terms.length) bestScore *= WHOLE_LEDE;
  const seen = new Map<number, number>();
  for (const c of cluster.candidates) {
    const before = seen.get(c.article) ?? 0;
    if (c.ban !== undefined || before >= OPENINGS) continue;
    seen.set(c.article, before + 1);
    if (
      c.pointsBack ||
      isOld(c.article) ||
      (before > 0 && opensOnKnown(c, cluster.candidates, pack)) ||
      /["“«„]/u.test(c.text)
    )
      continue;
    const line = headlineFromLede(c.text, pack);
    const score = tellsOf(line, lede, pack) ? lineScore(line, lede, support, pack) : 0;
    if (score > bestScore) [best, bestScore] = [line, score];
  }
  return best;
}

/** Share of a line's words in the lede under which it is the headline of something else. */
const LEAST_OF_LEDE = 0.33;

function tellsOf(line: string, lede: Candidate | undefined, pack: LanguagePack): boolean {
  if (lede === undefined) return true;
  const told = new Set(lede.terms);
  const content = [...new Set(termsOf(line).filter((t) => !pack.stopWords.has(t)))];
  return content.filter((t) => told.has(t)).length >= LEAST_OF_LEDE * content.length;
}

/** How much a line says of what the lede and the other sources say, for its length. */
function lineScore(
  line: string,
  lede: Candidate | undefined,
  support: ReadonlyMap<string, number>,
  pack: LanguagePack,
): number {
  const terms = termsOf(line);
  const content = [...new Set(terms.filter((t) => !pack.stopWords.has(t)))];
  if (content.length < 3 || terms.length < SHORTEST_CUT || SUBORDINATE.test(line)) return 0;
  const ledeTerms = new Set(lede?.terms);
  const shared = content.reduce((s, t) => s + (support.get(t) ?? 0) + (ledeTerms.has(t) ? 1 : 0), 0);
  return shared / (content.length + 2) / (1 + Math.max(0, terms.length - COMFORTABLE) / 6);
}

/** A headline without the outlet's name behind it and without "LIVE:" before it. */
export function cleanHeadline(written: string, outlet: string): string {
  let text = written.replace(/\s+/g, ' ').trim();
  const name = simplified(outlet);
  for (;;) {
    const parts = text.split(SEPARATOR);
    const tail = parts.at(-1) ?? '';
    if (parts.length < 2) break;
    const at = text.lastIndexOf(tail);
    const isPipe = /\|\s*$/.test(text.slice(0, at));
    const isOutlet = simplified(tail) !== '' && (name.includes(simplified(tail)) || simplified(tail).includes(name));
    if (!isOutlet && !(isPipe && termsOf(tail).length <= 4)) break;
    text = text.slice(0, at).replace(/[\s|–—·•»-]+$/u, '');
  }
  text = text.replace(PREFIX, '').replace(/^0\s+(?=\p{Lu})/u, '');
  return text.replace(/[.。]\s*$/u, (stop) => (/\p{Lu}\.\s*$/u.test(text) ? stop : '')).trim();
}

function simplified(name: string): string {
  return termsOf(name.replace(/^www\.|\.(?:com|org|net|co\.uk|example)$/g, '')).join('');
}

/** Where a sentence may end early and still be one. */
const BOUNDARY_EN =
  /,? (?=(?:after|as|when|while|because|amid|following|according to|which|where|although|though|despite|since|until|before)\s)|,\s(?=(?:and|but|with|who|saying|adding|killing|leaving|forcing|sending|raising|ending|making|prompting|including|an?|officials|police|authorities|the \p{L}+ said|\p{L}+ said|a day|days|hours|weeks|months)\b)| (?=by \p{Ll}{3,}ing\s)| (?=on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:$|,| for | after | in | at | as | over | with ))|; |\s[–—-]\s/gu;

/** A clause that only leads up to the news; what follows its comma is the news. */
const SUBORDINATE = /^(?:when|while|after|before|as|if|although|though|since|because|despite|with|no sooner)\s/i;

/** The lede cut at a clause, full stop left out; no word is added. */
export function headlineFromLede(lede: string, pack: LanguagePack): string {
  const plain = withoutParentheses(lede).trim();
  const whole = plain.replace(/[.。।]["”’»]?\s*$/u, '');
  if (termsOf(whole).length <= LONGEST_CUT) return whole;
  if (SUBORDINATE.test(whole)) return whole;
  const boundaries =
    pack.lang === 'en' ? [...whole.matchAll(BOUNDARY_EN)] : [...whole.matchAll(/[,;،、，]\s?|\s[–—-]\s/gu)];
  let best: string | undefined;
  for (const { index } of boundaries) {
    const piece = whole.slice(0, index).replace(/[\s,;–—-]+$/u, '');
    const words = termsOf(piece).length;
    const commas = piece.split(',').length - 1;
    if (words < SHORTEST_CUT + 2 || words > LONGEST_CUT + 4 || /["“«]/u.test(piece) || commas === 1) continue;
    if (best === undefined || words <= LONGEST_CUT) best = piece;
  }
  return best ?? whole;
}

import type { Article, Note, PageKind } from '../core/article.ts';
import { countWords } from '../core/text/count-words.ts';
import { assembleText } from './assemble-article.ts';
import type { PageBlock } from './block.ts';
import blockModel from './block-model.json' with { type: 'json' };
import { chooseBlocks } from './choose-blocks.ts';
import { peopleIn } from './facts/byline.ts';
import { domainOf } from './facts/outlet.ts';
import { type Facts, factSources, headlineAndOutlet, readFacts } from './facts/read-facts.ts';
import { featuresOf } from './features.ts';
import { isStamp, livePosts } from './live-posts.ts';
import type { PageObservation } from './observe-page.ts';
import { pageKindOf } from './page-kind.ts';
import { scoreBlocks } from './score-blocks.ts';

/** What was observed on a page as an Article. Pure. @param now milliseconds since 1970; dates beyond it are dropped */
export function articleOf(observed: PageObservation, now: number): Article {
  const { url, title, evidence } = observed;
  const sources = factSources(evidence, url, title, now);
  const { outlet, headline } = headlineAndOutlet(sources, observed.blocks);
  const scores = scoreBlocks(featuresOf(observed.blocks, title), blockModel);
  const chosen = chooseBlocks(observed.blocks, scores, `${title} ${headline}`);
  const { text } = assembleText(chosen);
  const wordCount = countWords(text);
  const facts = readFacts(sources, outlet, headline, text, observed.blocks);
  const { section } = facts;
  const { kind, notes } = pageKindOf({ sources, headline, section, blocks: observed.blocks, chosen, text, wordCount });
  const how: Note[] = observed.partial ? [{ code: 'partial-read' }] : [];
  if (NO_ARTICLE.has(kind)) {
    const { lang, canonicalUrl } = facts;
    const known = { ...(lang === undefined ? {} : { lang }), ...(canonicalUrl === undefined ? {} : { canonicalUrl }) };
    return {
      url,
      outlet,
      headline,
      ...known,
      text: '',
      blocks: [],
      wordCount: 0,
      pageKind: kind,
      notes: [...notes, ...how],
    };
  }
  const own = kind === 'live-blog' ? withPosts(chosen, observed.blocks) : chosen;
  const final = assembleText(own.filter((block) => block.text !== facts.dek && !isSignature(block, facts)));
  const words = final.text === text ? wordCount : countWords(final.text);
  return { url, ...facts, ...final, wordCount: words, pageKind: kind, notes: [...notes, ...how] };
}

/** A line that only repeats who wrote it. */
function isSignature(block: PageBlock, { byline, outlet }: Facts): boolean {
  if (byline === undefined || block.text.length > byline.length + 30) return false;
  return peopleIn(block.text, outlet).join(', ') === byline && block.text.length < byline.length + 12;
}

/** Pages whose words are no report: they are named to the reader, and nothing of them is read. */
const NO_ARTICLE: ReadonlySet<PageKind> = new Set(['consent-wall', 'listing', 'error-page', 'unreadable']);

/** A live blog's posts are short and many: all of them are read, whatever the block model makes of each. */
function withPosts(chosen: readonly PageBlock[], blocks: readonly PageBlock[]): PageBlock[] {
  const posts = new Map((livePosts(blocks)?.blocks ?? []).map((post) => [post.index, post]));
  const others = new Set(chosen.filter((block) => !isStamp(block)));
  return blocks.flatMap((block) => posts.get(block.index) ?? (others.has(block) ? [block] : []));
}

/** The Article of a page of which nothing could be read. */
export function unreadableArticle(url: string): Article {
  return {
    url,
    outlet: domainOf(url) || 'Unknown',
    headline: '',
    text: '',
    blocks: [],
    wordCount: 0,
    pageKind: 'unreadable',
    notes: [{ code: 'unreadable' }],
  };
}

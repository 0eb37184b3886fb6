import type { Article, Note } from '../core/article.ts';
import { countWords } from '../core/text/count-words.ts';
import { assembleText } from './assemble-article.ts';
import blockModel from './block-model.json' with { type: 'json' };
import { chooseBlocks } from './choose-blocks.ts';
import { domainOf } from './facts/outlet.ts';
import { factSources, headlineAndOutlet, readFacts } from './facts/read-facts.ts';
import { featuresOf } from './features.ts';
import type { PageObservation } from './observe-page.ts';
import { pageKindOf } from './page-kind.ts';
import { scoreBlocks } from './score-blocks.ts';

/** What was observed on a page as an Article. Pure. @param now milliseconds since 1970; dates beyond it are dropped */
export function articleOf(observed: PageObservation, now: number): Article {
  const { url, title, evidence } = observed;
  const sources = factSources(evidence, url, title, now);
  const { outlet, headline } = headlineAndOutlet(sources);
  const scores = scoreBlocks(featuresOf(observed.blocks, title), blockModel);
  const chosen = chooseBlocks(observed.blocks, scores, `${title} ${headline}`);
  const { text, blocks } = assembleText(chosen);
  const wordCount = countWords(text);
  const facts = readFacts(sources, outlet, headline, text);
  const { section } = facts;
  const { kind, notes } = pageKindOf({ sources, headline, section, blocks: observed.blocks, chosen, text, wordCount });
  const how: Note[] = [];
  if (text === '') how.push({ code: 'empty-text' });
  if (observed.partial) how.push({ code: 'partial-read' });
  return { url, ...facts, text, blocks, wordCount, pageKind: kind, notes: [...notes, ...how] };
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

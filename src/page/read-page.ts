import type { Article, Note } from '../core/article.ts';
import { countWords } from '../core/text/count-words.ts';
import { assembleText } from './assemble-article.ts';
import type { PageBlock } from './block.ts';
import blockModel from './block-model.json' with { type: 'json' };
import { chooseBlocks } from './choose-blocks.ts';
import { copyPage } from './copy-page.ts';
import { titleOf } from './dom.ts';
import { domainOf } from './facts/outlet.ts';
import { factSources, headlineAndOutlet, readFacts } from './facts/read-facts.ts';
import { featuresOf } from './features.ts';
import { keepByPlace, keepByReadability } from './keep-blocks.ts';
import type { Layout } from './layout.ts';
import { isWithin, otherStories } from './other-story.ts';
import { pageKindOf } from './page-kind.ts';
import { scoreBlocks } from './score-blocks.ts';

export interface ReadPageOptions {
  readonly url: string;
  /** What the live page's layout tells; without it the markup alone is read. */
  readonly layout?: Layout | undefined;
  /** Milliseconds since 1970; dates beyond it are dropped. Default: the clock's. */
  readonly now?: number;
  /** Milliseconds after which what was read so far is returned, marked partial. Default 4,000. */
  readonly deadline?: number;
  /** A steady clock, milliseconds. */
  readonly clock?: () => number;
}

const DEADLINE = 4000;
/** Readability's time grows with its copy; from here on there is none left for it. Share of the deadline. */
const COPY_SHARE = 0.5;

/** Document to Article. The document is never changed: everything happens on a copy. Never throws. */
export function readPage(document: Document, options: ReadPageOptions): Article {
  try {
    return readOrThrow(document, options);
  } catch {
    return {
      url: options.url,
      outlet: domainOf(options.url) || 'Unknown',
      headline: '',
      text: '',
      blocks: [],
      wordCount: 0,
      pageKind: 'unreadable',
      notes: [{ code: 'unreadable' }],
    };
  }
}

function readOrThrow(document: Document, options: ReadPageOptions): Article {
  const { url, layout } = options;
  const clock = options.clock ?? (() => performance.now());
  const until = clock() + (options.deadline ?? DEADLINE) * COPY_SHARE;
  const title = titleOf(document);
  const copied = copyPage(document, { layout, expired: () => clock() > until });
  const others = new Set(otherStories(copied.blocks, title));
  for (const { copy } of others) copy.parentNode?.removeChild(copy);
  const late = copied.partial || clock() > until;
  if (late) keepByPlace(copied.blocks);
  else keepByReadability(copied.document, copied.blocks);

  const sources = factSources(document, url, title, options.now ?? Date.now());
  const { outlet, headline } = headlineAndOutlet(sources);
  const scores = scoreBlocks(featuresOf(copied.blocks, title), blockModel);
  const own = (block: PageBlock) => !isWithin(block.scope, others) && !(layout?.isUnseen(block.scope.element) ?? false);
  const chosen = chooseBlocks(copied.blocks, scores, `${title} ${headline}`).filter(own);
  const { text, blocks } = assembleText(chosen);
  const wordCount = countWords(text);
  const facts = readFacts(sources, outlet, headline, text);
  const { kind, notes } = pageKindOf({
    sources,
    headline,
    section: facts.section,
    blocks: copied.blocks,
    chosen,
    asides: copied.asides,
    text,
    wordCount,
  });
  const how: Note[] = [];
  if (text === '') how.push({ code: 'empty-text' });
  if (late) how.push({ code: 'partial-read' });
  return { url, ...facts, text, blocks, wordCount, pageKind: kind, notes: [...notes, ...how] };
}

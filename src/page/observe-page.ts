import type { PageBlock } from './block.ts';
import { cardLists } from './card-lists.ts';
import { copyPage } from './copy-page.ts';
import { titleOf } from './dom.ts';
import { keepByPlace, keepByReadability, keepUnderHeadline } from './keep-blocks.ts';
import type { Layout } from './layout.ts';
import { linkRuns } from './link-runs.ts';
import { isWithin, otherStories } from './other-story.ts';
import { gatherEvidence, type PageEvidence } from './page-evidence.ts';

/** All that must be taken from the page itself; the rest of reading needs no document. */
export interface PageObservation {
  readonly url: string;
  readonly title: string;
  readonly blocks: readonly PageBlock[];
  readonly evidence: PageEvidence;
  /** Whether the time was up before the end. */
  readonly partial: boolean;
}

export interface ObserveOptions {
  readonly url: string;
  /** What the live page's layout tells; without it the markup alone is read. */
  readonly layout?: Layout | undefined;
  /** Milliseconds after which what was read so far is returned, marked partial. Default 4,000. */
  readonly deadline?: number | undefined;
  /** A steady clock, milliseconds. */
  readonly clock?: (() => number) | undefined;
}

const DEADLINE = 4000;
/** The share of the time that copying may take; Readability, which cannot be stopped, takes about as long. */
const COPY_SHARE = 0.5;

/** Reads blocks and evidence off a page. The page is never changed: everything happens on a copy. */
export function observePage(document: Document, options: ObserveOptions): PageObservation {
  const { url, layout } = options;
  const clock = options.clock ?? (() => performance.now());
  const until = clock() + (options.deadline ?? DEADLINE) * COPY_SHARE;
  const title = titleOf(document);
  const {
    document: copy,
    blocks,
    nodes,
    asides,
    partial,
  } = copyPage(document, { layout, expired: () => clock() > until });
  const others = new Set([...otherStories(blocks, title), ...cardLists(blocks)]);
  const elsewhere = new Set<Element>();
  for (const scope of others) {
    const node = nodes.get(scope);
    node?.copy.parentNode?.removeChild(node.copy);
    if (node !== undefined) elsewhere.add(node.element);
  }
  for (const scope of linkRuns(nodes.keys())) {
    const copied = nodes.get(scope)?.copy;
    copied?.parentNode?.removeChild(copied);
  }
  const late = clock() > until;
  if (late || keepByReadability(copy, blocks) === 0) keepByPlace(blocks);
  else keepUnderHeadline(blocks, title);
  for (const block of blocks) {
    const element = nodes.get(block.scope)?.element;
    block.foreign =
      isWithin(block.scope, others) || (block.kept && element !== undefined && layout?.isUnseen(element) === true);
  }
  return {
    url,
    title,
    blocks,
    evidence: gatherEvidence(document, asides, { others: elsewhere, layout, url }),
    partial: partial || late,
  };
}

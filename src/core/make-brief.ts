import type { SecondReader } from './abstractive/second-reading.ts';
import type { Article, NoteCode } from './article.ts';
import type { Brief } from './brief.ts';
import type { Distiller } from './distiller.ts';
import type { Draft } from './draft.ts';
import { throwIfCancelled } from './errors.ts';
import { ground } from './grounding/ground.ts';
import { loadSoftModel } from './grounding/soft-model.ts';
import { withDropped } from './recount-notes.ts';
import { makeStory } from './stories/make-story.ts';
import type { TableReader } from './tables.ts';

export interface BriefRequest {
  readonly articles: readonly Article[];
  /** Words of prose wanted. */
  readonly words: number;
  readonly language?: string;
  readonly leftOut?: ReadonlyMap<number, NoteCode>;
  readonly onUnsupported?: 'mark' | 'drop';
}

/** Everything a run needs from outside; the core has no clock, no network and no disk of its own. */
export interface World {
  readonly distiller: Distiller;
  /** Where the reader wants a model to read partly supported sentences once more. */
  readonly secondReader?: SecondReader;
  readonly readTable: TableReader;
  /** ISO 8601. */
  readonly now: string;
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: Stage) => void;
  readonly onPartial?: (partial: Draft) => void;
}

export const STAGES = ['matching', 'distilling', 'checking'] as const;
export type Stage = (typeof STAGES)[number];

export const DISCLAIMER =
  'AiBot can be wrong. Before you rely on a name, a number or a quote, check it against the sources listed here.';

/**
 * The whole run: articles in, grounded brief out. Read this first.
 * Articles without text yield a brief without sentences that says so in its notes.
 * @throws AiBotError `cancelled` when the signal fires.
 */
export async function makeBrief(request: BriefRequest, world: World): Promise<Brief> {
  world.onStage?.('matching');
  // on its way while the draft is made
  const weights = loadSoftModel(world.readTable);
  const story = makeStory(request.articles, request.leftOut === undefined ? {} : { leftOut: request.leftOut });

  throwIfCancelled(world.signal);
  world.onStage?.('distilling');
  const draft = await world.distiller.distil(story, {
    words: request.words,
    now: world.now,
    ...(request.language === undefined ? {} : { language: request.language }),
    ...(world.signal === undefined ? {} : { signal: world.signal }),
    ...(world.onPartial === undefined ? {} : { onPartial: world.onPartial }),
  });

  throwIfCancelled(world.signal);
  world.onStage?.('checking');
  const softModel = await weights;
  const onUnsupported = request.onUnsupported ?? 'mark';
  const grounded = ground(draft, story, {
    now: world.now,
    onUnsupported,
    disclaimer: DISCLAIMER,
    ...(softModel === undefined ? {} : { softModel }),
  });
  const brief = withDropped(grounded, draft.dropped ?? 0);
  // a local brief that stands in for a model that failed is not put to that model
  if (world.secondReader === undefined || brief.engine.kind === 'local') return brief;
  return world.secondReader(brief, story, {
    onUnsupported,
    ...(world.signal === undefined ? {} : { signal: world.signal }),
  });
}

import type { DraftSection } from '../draft.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import { firstStranger, type People } from './introductions.ts';
import { makePassages } from './passages.ts';
import { type KindOf, makeSections, type PartyOf } from './sections.ts';
import { firstUnmoored } from './unmoored.ts';

export interface Composition {
  readonly sections: readonly DraftSection[];
  /** Lede and sections in reading order. */
  readonly inOrder: readonly Candidate[];
}

export interface ComposeRequest {
  readonly cluster: Cluster;
  /** The lede: one or two sentences. */
  readonly opening: readonly Candidate[];
  readonly headline: string;
  readonly people: People;
  readonly parties: PartyOf;
  readonly kindOf: KindOf;
  readonly pack: LanguagePack;
  readonly outlets: readonly string[];
  /** Chooses sentences anew, without those given. */
  readonly select: (without: ReadonlySet<number>) => readonly number[];
}

/** Sentences replaced at most; after that the brief stands as it is. */
const MOST_REPAIRS = 12;

/** Chosen sentences as sections in which nobody and nothing is spoken of as known before it is introduced. */
export function compose(request: ComposeRequest): Composition {
  const without = new Set<number>();
  let chosen = choose(request, without);
  for (let i = 0; i < MOST_REPAIRS; i++) {
    const { inOrder } = arrange(request, chosen, false);
    const stranger = firstStranger(inOrder, request.people, request.headline, request.pack);
    const lost =
      stranger?.sentence ?? firstUnmoored(inOrder, request.cluster.candidates, request.headline, request.pack);
    if (lost === undefined || request.opening.includes(lost)) break;
    without.add(lost.id);
    chosen = choose(request, without);
  }
  return arrange(request, chosen, true);
}

function choose({ cluster, select }: ComposeRequest, without: ReadonlySet<number>): Candidate[] {
  return select(without).flatMap((id) => cluster.candidates[id] ?? []);
}

function arrange(request: ComposeRequest, chosen: readonly Candidate[], withHeadings: boolean): Composition {
  const { opening } = request;
  const passages = makePassages(chosen.filter((c) => !opening.includes(c)));
  const sections = makeSections({ ...request, passages, withHeadings, lede: opening.at(-1) });
  const bySpan = new Map(chosen.map((c) => [`${c.article} ${c.start}`, c]));
  const printed = sections.flatMap((s) =>
    s.blocks.flatMap((b) =>
      b.sentences.flatMap((x) => x.claims.flatMap((claim) => bySpan.get(`${claim.article} ${claim.start}`) ?? [])),
    ),
  );
  return { sections, inOrder: [...opening, ...printed] };
}

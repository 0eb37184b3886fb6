import type { DraftSection } from '../draft.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import { firstStranger, type People } from './introductions.ts';
import { makePassages } from './passages.ts';
import { type KindOf, makeSections, type PartyOf } from './sections.ts';
import type { Stages } from './stages.ts';
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
  readonly stages: Stages;
  readonly kindOf: KindOf;
  readonly pack: LanguagePack;
  readonly outlets: readonly string[];
  /** Chooses sentences without those given; what is kept stays, so that only the gaps are filled. */
  readonly select: (without: ReadonlySet<number>, kept: readonly number[]) => readonly number[];
}

/** Sentences replaced at most; after that the brief stands as it is. */
const MOST_REPAIRS = 12;
/** The first of them choose everything anew, which is better; later ones only fill the gap, which is faster. */
const FULL_REPAIRS = 6;

/** Chosen sentences as sections in which nobody and nothing is spoken of as known before it is introduced. */
export function compose(request: ComposeRequest): Composition {
  const without = new Set<number>();
  let chosen = choose(request, without, []);
  for (let i = 0; i < MOST_REPAIRS; i++) {
    const { inOrder } = arrange(request, chosen, false);
    const stranger = firstStranger(inOrder, request.people, request.headline, request.pack);
    const lost =
      stranger?.sentence ?? firstUnmoored(inOrder, request.cluster.candidates, request.headline, request.pack);
    if (lost === undefined || request.opening.includes(lost)) break;
    without.add(lost.id);
    chosen = choose(request, without, i < FULL_REPAIRS ? [] : withoutLeaning(chosen, lost));
  }
  return arrange(request, chosen, true);
}

/** Ids of the chosen less one, and less what leans on it. */
function withoutLeaning(chosen: readonly Candidate[], lost: Candidate): number[] {
  const gone = new Set([lost.id]);
  const inOrder = [...chosen].sort((a, b) => a.id - b.id);
  for (const c of inOrder) if (c.pointsBack && gone.has(c.id - 1)) gone.add(c.id);
  return inOrder.filter((c) => !gone.has(c.id)).map((c) => c.id);
}

function choose(
  { cluster, select }: ComposeRequest,
  without: ReadonlySet<number>,
  kept: readonly number[],
): Candidate[] {
  return select(without, kept).flatMap((id) => cluster.candidates[id] ?? []);
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

import type { DraftBlock, DraftSection, DraftSentence } from '../draft.ts';
import { lightStem } from '../text/light-stem.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { termsOf } from '../text/terms.ts';
import type { Candidate } from './candidates.ts';
import type { Cluster } from './cluster.ts';
import { draftSentence } from './draft-sentence.ts';
import { introducing, type People } from './introductions.ts';
import type { SentenceKind } from './kinds.ts';
import { joinNeighbours, type Passage } from './passages.ts';
import { sectionHeading } from './section-heading.ts';
import type { FoundSpeech } from './speech.ts';
import type { Stages } from './stages.ts';
import { inStoryOrder } from './story-order.ts';

/** More sentences than this under one heading are told in two. */
const LONGEST_SECTION = 8;

/** A story whose every sentence is of one kind has at least this many before that kind is told as the event itself. */
const FEW_TO_STAND_ALONE = 4;

export type KindOf = (c: Candidate) => SentenceKind;

export interface SectionsRequest {
  readonly passages: readonly Passage[];
  readonly kindOf: KindOf;
  readonly cluster: Cluster;
  readonly pack: LanguagePack;
  readonly headline: string;
  readonly people: People;
  readonly parties: PartyOf;
  readonly stages: Stages;
  readonly lede: Candidate | undefined;
  /** Whether headings are looked for; the plain ones otherwise. */
  readonly withHeadings: boolean;
  /** Names of the outlets: "told the Harbour Post" is no heading. */
  readonly outlets: readonly string[];
}

/** The passages as sections: the event, then what is said of it, what comes, what came before; none that is empty. */
export function makeSections({
  passages,
  kindOf,
  cluster,
  pack,
  headline,
  people,
  parties,
  lede,
  stages,
  withHeadings,
  outlets,
}: SectionsRequest): DraftSection[] {
  const sorted: Record<SentenceKind['kind'], Passage[]> = {
    'what-happened': [],
    reactions: [],
    'whats-next': [],
    background: [],
  };
  const followUp = passages.filter((p) => lede !== undefined && followsLede(p, lede));
  for (const passage of passages) {
    if (followUp.includes(passage)) continue;
    const kind = kindOfPassage(passage, kindOf);
    const isNews = kind === 'whats-next' && lede !== undefined && tellsLede(passage, lede, pack);
    sorted[isNews ? 'what-happened' : kind].push(passage);
  }
  for (const kind of KINDS)
    sorted[kind] = joinNeighbours(
      sorted[kind],
      (before, passage) => kind !== 'reactions' || sameSpeaker(before, passage, kindOf),
    );
  // a story that is all plans, or all past, is told as what happened
  if (sorted['what-happened'].length === 0) {
    const other = (['background', 'whats-next'] as const).find(
      (k) => sorted[k].length >= FEW_TO_STAND_ALONE && sorted[k].length * 2 > passages.length,
    );
    if (other !== undefined) {
      sorted['what-happened'] = sorted[other];
      sorted[other] = [];
    }
  }
  const taken = new Set(outlets.map((outlet) => termsOf(outlet).join(' ')));
  const name = (ps: readonly Passage[], plain: string, lead: boolean): string => {
    if (!withHeadings) return plain;
    const phrase = sectionHeading(
      ps.flatMap((p) => p.sentences),
      cluster,
      pack,
      new Set([...taken, headline.toLowerCase()]),
      { headline, lede },
    );
    if (phrase === undefined) return plain;
    taken.add(phrase.toLowerCase());
    return lead ? `${plain}: ${lowerFirst(phrase, cluster)}` : phrase;
  };
  const { headings } = pack;
  const told = parts([
    ...followUp,
    ...introducing(inStoryOrder(sorted['what-happened'], lede, pack, stages), people, pack, lede),
  ]);
  const sections: DraftSection[] = [];
  for (const [i, ps] of told.entries()) {
    const heading = name(ps, i === 0 ? headings.whatHappened : headings.more, false);
    const sentences = ps.flatMap((p) => p.sentences.map((c) => spoken(c, kindOf)));
    const before = sections.at(-1);
    const [block] = before?.blocks ?? [];
    // a second part without a heading of its own is no part
    if (before !== undefined && block !== undefined && heading === headings.more)
      sections[sections.length - 1] = {
        ...before,
        blocks: [{ type: 'sentences', sentences: [...block.sentences, ...sentences] }],
      };
    else
      sections.push({
        kind: i === 0 ? 'what-happened' : 'other',
        heading,
        blocks: [{ type: 'sentences', sentences }],
      });
  }
  if (sorted.reactions.length > 0)
    sections.push({
      kind: 'reactions',
      heading: name(sorted.reactions, headings.reactions, true),
      blocks: byParty(inStoryOrder(sorted.reactions, lede, pack, stages), kindOf, parties),
    });
  if (sorted['whats-next'].length > 0)
    sections.push({
      kind: 'whats-next',
      heading: name(sorted['whats-next'], headings.whatsNext, true),
      blocks: withAlternatives(inStoryOrder(sorted['whats-next'], lede, pack, stages), kindOf, pack),
    });
  if (sorted.background.length > 0)
    sections.push({
      kind: 'background',
      heading: name(sorted.background, headings.background, true),
      blocks: [
        {
          type: 'sentences',
          sentences: inStoryOrder(sorted.background, lede, pack, stages).flatMap((p) =>
            p.sentences.map((c) => spoken(c, kindOf)),
          ),
        },
      ],
    });
  return sections;
}

const KINDS = ['what-happened', 'reactions', 'whats-next', 'background'] as const;

/** Whether the second of two neighbours is still the first one's speaker's, or nobody's. */
function sameSpeaker(before: Passage, passage: Passage, kindOf: KindOf): boolean {
  const [one, other] = [before, passage].map(({ sentences }) =>
    sentences.map((c) => kindOf(c).speech?.speaker?.split(/\s+/).at(-1)).find((speaker) => speaker !== undefined),
  );
  return other === undefined || one === other;
}

/** A passage that leans on the lede is told right after it. */
function followsLede(passage: Passage, lede: Candidate): boolean {
  const first = passage.sentences[0];
  return first?.pointsBack === true && first.id === lede.id + 1;
}

/** Share of the shorter one's words from which a sentence tells the lede's own news. */
const SAME_NEWS = 0.35;

/** Whether a passage tells what the lede tells: the story's own news, though it is still to come. */
function tellsLede(passage: Passage, lede: Candidate, pack: LanguagePack): boolean {
  const stems = (c: Candidate) => new Set(c.terms.filter((t) => !pack.stopWords.has(t)).map(lightStem));
  const [first] = passage.sentences;
  if (first === undefined) return false;
  const [own, news] = [stems(first), stems(lede)];
  const shared = [...own].filter((t) => news.has(t)).length;
  return shared >= SAME_NEWS * Math.min(own.size, news.size);
}

function kindOfPassage(passage: Passage, kindOf: KindOf): SentenceKind['kind'] {
  const kinds = passage.sentences.map((c) => kindOf(c).kind);
  if (kinds.includes('reactions') && passage.sentences.some((c) => kindOf(c).speech?.speaker !== undefined))
    return 'reactions';
  const first = kinds[0] ?? 'what-happened';
  // one plan among what has happened is no outlook
  if (first === 'whats-next' && kinds.filter((kind) => kind === first).length * 2 < kinds.length)
    return 'what-happened';
  return first === 'reactions' ? 'what-happened' : first;
}

function parts(passages: readonly Passage[]): Passage[][] {
  const total = passages.reduce((n, p) => n + p.sentences.length, 0);
  if (total === 0) return [];
  const wanted = Math.ceil(total / LONGEST_SECTION);
  const out: Passage[][] = [];
  let size = 0;
  for (const p of passages) {
    const last = out.at(-1);
    if (last === undefined || size >= total / wanted) {
      out.push([p]);
      size = p.sentences.length;
    } else {
      last.push(p);
      size += p.sentences.length;
    }
  }
  return out;
}

/** A phrase inside a heading: lower-case unless the sources write it with capitals. */
function lowerFirst(phrase: string, cluster: Cluster): string {
  if (/\s\p{Lu}|\p{L}\p{Lu}/u.test(phrase)) return phrase;
  const first = /^[\p{L}\p{M}]+/u.exec(phrase)?.[0].toLowerCase();
  const gram = cluster.unigrams.find((g) => g.term === first);
  const named = gram !== undefined && gram.capital > gram.tf / 2;
  return named || phrase.includes(' ') === false ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** The side somebody speaks for, as any sentence of the story tells it; the full name where none does. */
export type PartyOf = ReadonlyMap<string, string>;

/** By last name: the party of everybody whose role some sentence gives, else the full name. */
export function findParties(candidates: readonly Candidate[], kindOf: KindOf, people: People): PartyOf {
  const found = new Map<string, string>();
  for (const [last, names] of people) if (names.size === 1) found.set(last, [...names][0] ?? last);
  for (const c of candidates) {
    const speech = c.ban === undefined ? kindOf(c).speech : undefined;
    const last = speech?.speaker?.split(/\s+/).at(-1);
    if (last !== undefined && speech?.party !== undefined) found.set(last, speech.party);
  }
  return found;
}

function partyOf(speech: FoundSpeech | undefined, parties: PartyOf): string {
  const last = speech?.speaker?.split(/\s+/).at(-1) ?? '';
  return speech?.party ?? parties.get(last) ?? speech?.speaker ?? '';
}

function byParty(passages: readonly Passage[], kindOf: KindOf, known: PartyOf): DraftBlock[] {
  const parties = new Map<string, { party: string; sentences: DraftSentence[] }>();
  for (const p of passages) {
    const speech = p.sentences.map((c) => kindOf(c).speech).find((s) => s?.speaker !== undefined);
    const party = partyOf(speech, known);
    const key = party.toLowerCase();
    const entry = parties.get(key) ?? { party, sentences: [] };
    entry.sentences.push(...p.sentences.map((c) => spoken(c, kindOf)));
    parties.set(key, entry);
  }
  return [...parties.values()].map(({ party, sentences }) => ({ type: 'party', party: capitalised(party), sentences }));
}

/** "the ministry" as a title; what has a capital anywhere is written as its sources write it. */
function capitalised(party: string): string {
  return /\p{Lu}/u.test(party) && !/^(?:the|an?|one)\s/u.test(party)
    ? party
    : party.charAt(0).toUpperCase() + party.slice(1);
}

/** A condition that only the sentences around it make clear. */
const LEANING = /\b(?:too|also|so|it|they|he|she|this|that|these|those)\b/iu;
const CONDITION = /(?:^|,\s|\sand\s|;\s)((?:if|unless|should)\s[^,.;]{8,80}?)(?=[,.;]|$)/iu;

/** What depends on an "if" stands under it, the rest before. */
function withAlternatives(passages: readonly Passage[], kindOf: KindOf, pack: LanguagePack): DraftBlock[] {
  const plain: DraftSentence[] = [];
  const alternatives: DraftBlock[] = [];
  for (const p of passages) {
    const sentences = p.sentences.map((c) => spoken(c, kindOf));
    const condition = pack.lang === 'en' ? CONDITION.exec(p.sentences[0]?.text ?? '')?.[1] : undefined;
    if (condition === undefined || LEANING.test(condition)) plain.push(...sentences);
    else
      alternatives.push({
        type: 'alternative',
        title: condition.charAt(0).toUpperCase() + condition.slice(1),
        sentences,
      });
  }
  return [...(plain.length > 0 ? [{ type: 'sentences' as const, sentences: plain }] : []), ...alternatives];
}

function spoken(c: Candidate, kindOf: KindOf): DraftSentence {
  const speech = kindOf(c).speech;
  if (speech === undefined || speech.speaker === undefined || speech.quotedWords === 0) return draftSentence(c);
  const { speaker, role, party } = speech;
  return draftSentence(c, {
    speaker,
    ...(role === undefined ? {} : { role }),
    ...(party === undefined ? {} : { party }),
  });
}

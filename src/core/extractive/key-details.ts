import type { Dateline } from '../brief.ts';
import type { DraftDetail, SpanRef } from '../draft.ts';
import type { Story } from '../story.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import { unquoted } from './bans.ts';
import type { Candidate } from './candidates.ts';
import { DETAIL_PATTERNS } from './detail-patterns.ts';
import { eventDay, eventPlace, finalScore, mainPerson } from './event-rows.ts';
import type { People } from './introductions.ts';
import { printableRanks } from './ranks.ts';
import type { KindOf } from './sections.ts';

/** The words the patterns turn on; a cheap look before the full one. */
const MAY_HOLD_FIGURE =
  /kill|dead|died|death|toll|injur|wound|hurt|missing|unaccounted|arrest|detain|evacuat|displac|magnitude|sentence|jail|fine|deal|takeover|acquisition|merger|contract|purchase|sale|charged|without|aboard|carrying|with|depth|burned|scorched|blackened|charred|damages|reward|cost|vote|turnout|strike|walkout|stoppage|fire|truce|curfew|lockdown|siege|manhunt|blackout|outage|summit|suspension|pleaded|guilty|convicted|acquitted|held|court|hearing|arraignment|trial/i;
const NUMBER_LOOK = /\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty/i;
/** Rows whose value may be without any number, and the words they turn on. */
const WITHOUT_NUMBER: ReadonlySet<string> = new Set([
  'Sentence',
  'Charge',
  'Plea',
  'Verdict',
  'In custody',
  'Next in court',
]);
const MAY_HOLD_FACT = /sentence|jail|charged|pleaded|guilty|convicted|acquitted|held|court|hearing|arraignment|trial/i;
/** Whether a headline tells a count that was still going on. */
export function tellsPartialCount(headline: string): boolean {
  return PARTIAL.test(headline) || /\bvotes? counted\b/i.test(headline);
}

/** A figure of another time, of a part, or of something that may be: never a row. */
const OTHER_TIME =
  /\b(?:last (?:year|month|week|summer|winter)|(?:years?|months?|decades?|weeks?) (?:ago|earlier|before)|since|in (?:the )?(?:1[5-9]|20)\d\d|previous|previously|history|historic|worst|deadliest|anniversary|annually|every year|a year|each year|per year|so far this year|this year|average|record|compared|than in|same (?:day|week|month)|similar|another|separate|elsewhere|unrelated)\b/i;
const DOUBTFUL =
  /\b(?:if|could|may|might|would|fear(?:s|ed)?|believed|estimated?|expected|initial(?:ly)?|early reports?|unconfirmed|reportedly|rumou?rs?|denied|not|no|never|correct(?:ed|ion)|earlier (?:said|put|reported)|claim(?:s|ed)?|counts?|alleged(?:ly)?|plot(?:ted)?|threaten(?:s|ed)?)\b/i;
const PART =
  /(?:\bout of|\bof (?:the|them|those|whom|its|their)|\bof|\bbetween|[\d\p{L}]-|\bNo\.|\baged?|[$€£.,/:-])\s*$/iu;
const PART_AFTER =
  /^\s*(?:out of|of (?:the|them|those|its|whom|\d)|in \d|%|percent|per cent|years? old|-year|[-–]\d|(?:to|or|and) \d|others? |(?:[\p{L}]+ )?(?:times|weeks|months|days|hours|minutes))/iu;

/** Who only passes a count on. */
const BY_HEARSAY =
  /\b(?:(?:local|state) media|media reports?|unconfirmed reports?|witnesses|residents)\b[^.;]{0,12}\b(?:says?|said|reported|claim)/i;
const OF_ANOTHER = /\b(?:other|another|co-defendant|meanwhile|similar)\b/i;
/** Rows that count heads or things: a part must never stand for the whole. */
function isCount(label: string): boolean {
  return CHANGING.has(label) || label === 'On board';
}

/** Label and value rows for what the sources state plainly. English patterns; place and day in every language with labels. */
export function makeKeyDetails(
  story: Story,
  candidates: readonly Candidate[],
  opening: readonly Candidate[],
  kindOf: KindOf,
  dateline: Dateline,
  figures: Figures,
  people: People,
  pack: LanguagePack,
): DraftDetail[] {
  const rows: DraftDetail[] = [];
  const { labels } = pack;
  const where = labels.where === undefined ? undefined : eventPlace(opening, candidates, dateline.place, pack);
  if (where !== undefined && labels.where !== undefined) {
    const claims = claimsOf(where, candidates, story);
    if (claims.length > 0) rows.push({ label: labels.where, value: where, claims });
  }
  const when = labels.when === undefined ? undefined : eventDay(opening, kindOf, dateline, pack);
  if (when !== undefined && labels.when !== undefined)
    rows.push({ label: labels.when, value: when.value, claims: [whole(when.sentence)] });
  const who = labels.who === undefined ? undefined : mainPerson(opening, candidates, people, pack);
  if (who !== undefined && labels.who !== undefined) {
    const claims = claimsOf(who, candidates, story);
    if (claims.length > 0) rows.push({ label: labels.who, value: who, claims });
  }
  const score = pack.lang === 'en' ? finalScore(story, candidates) : undefined;
  if (score !== undefined) rows.push({ label: 'Score', ...score });
  return [...rows, ...figures.rows];
}

/** Whole-word places of a value in the texts, the first of each article. */
function claimsOf(value: string, candidates: readonly Candidate[], story: Story): SpanRef[] {
  const found: SpanRef[] = [];
  // a caption is no witness where a sentence is
  for (const c of [
    ...candidates.filter((x) => x.ban === undefined),
    ...candidates.filter((x) => x.ban !== undefined),
  ]) {
    if (found.some((f) => f.article === c.article)) continue;
    const source = story.articles[c.article]?.text.slice(c.start, c.end) ?? '';
    const at = source.indexOf(value);
    if (at >= 0) found.push({ article: c.article, start: c.start + at, end: c.start + at + value.length });
  }
  return found.sort((a, b) => a.article - b.article).slice(0, 4);
}

function whole(c: Candidate): SpanRef {
  return { article: c.article, start: c.start, end: c.end };
}

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly key: string;
  readonly candidate: Candidate;
  readonly published: string;
  readonly changes: boolean;
}

/** The figures of a story that its reports agree on, and the sentences that still tell an older toll. */
export interface Figures {
  readonly rows: readonly DraftDetail[];
  /** Ids of candidates. */
  readonly stale: ReadonlySet<number>;
  /** Older tolls as figures: "12". */
  readonly staleKeys: ReadonlySet<string>;
  /** Ids of the sentences that tell the newest toll, and that toll. */
  readonly current: ReadonlySet<number>;
  readonly currentKey?: string;
  /** Whether an election's partial counts gave way to its end. */
  readonly isCounted: boolean;
}

export function findFigures(
  story: Story,
  candidates: readonly Candidate[],
  kindOf: KindOf,
  pack: LanguagePack,
): Figures {
  const rows: DraftDetail[] = [];
  const stale = new Set<number>();
  const staleKeys = new Set<string>();
  const current = new Set<number>();
  let currentKey: string | undefined;
  if (pack.lang !== 'en') return { rows, stale, staleKeys, current, isCounted: false };
  const ranks = printableRanks(candidates);
  const found = candidates.flatMap((c): Figure[] => {
    if (c.ban !== undefined && c.ban !== 'short') return [];
    return figuresIn(c, ranks.get(c.id) ?? c.position, story.articles[c.article]?.publishedAt ?? '', kindOf);
  });
  const opening = openingOf(candidates);
  for (const label of new Set(DETAIL_PATTERNS.map((p) => p.label))) {
    if (THEMES[label]?.test(opening) === false) continue;
    const all = found.filter((f) => f.label === label);
    if (label !== 'Killed' && CHANGING.has(label) && isOutdated(all, candidates, story, label)) continue;
    const row = settle(all, story);
    if (row === undefined) continue;
    // the costly question last
    if (OF_ONE_ACCUSED.has(label) && candidates.some((c) => SEVERAL_ACCUSED.test(c.text))) continue;
    rows.push(row);
    if (!CHANGING.has(label)) continue;
    const key = numberOf(row.value);
    const isToll = label === 'Killed';
    if (isToll) currentKey = key;
    for (const f of all) {
      if (isToll && f.key === key) current.add(f.candidate.id);
      if (f.key === key || !(isToll || f.published !== '')) continue;
      stale.add(f.candidate.id);
      if (isToll) staleKeys.add(f.key);
    }
  }
  const partial = partialCounts(candidates);
  for (const id of partial) stale.add(id);
  for (const id of current) stale.delete(id);
  return {
    rows,
    stale,
    staleKeys,
    current,
    isCounted: partial.length > 0,
    ...(currentKey === undefined ? {} : { currentKey }),
  };
}

/** What one of several accused pleaded or got is not the case's. */
const OF_ONE_ACCUSED: ReadonlySet<string> = new Set(['Plea', 'Sentence', 'Charge', 'Custody']);
const SEVERAL_ACCUSED =
  /\bco-?defendants?\b|\bco-?accused\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|both|other|\d+)\s(?:\p{L}+\s){0,2}(?:defendants|suspects|accused (?:of|were|are)|(?:girls|boys|men|women|teenagers|brothers|officers) (?:accused|charged|convicted|arrested|sentenced|jailed|on trial))\b/iu;

/** Figures that an older report gives wrong by now. */
const CHANGING = new Set(DETAIL_PATTERNS.filter((p) => p.changes).map((p) => p.label));

/** Counts of an election while it was counted, and the words of its end. */
const PARTIAL =
  /\bwith (?:about |nearly |some )?[\d.]+ ?(?:percent|per cent|%) of (?:the )?(?:votes?|ballots?|precincts?|polling (?:stations|places)|districts)\b|\b(?:votes|ballots)(?: were| are)? (?:still )?(?:to be|being|left to be) counted\b|\b(?:partial|early|preliminary|provisional) (?:results?|counts?|returns|figures)\b/i;
const FINAL =
  /\b(?:final (?:results?|figures|count)|has won|was (?:declared|elected)|won the (?:\p{L}+ )?(?:election|vote|race|presidency))\b/iu;

/** Sentences that tell a count while it went on, where another tells its end. */
function partialCounts(candidates: readonly Candidate[]): number[] {
  const partial = candidates.filter((c) => PARTIAL.test(c.text));
  if (partial.length === 0) return [];
  const isOver = candidates.some((c) => c.position < 3 && FINAL.test(c.text) && !PARTIAL.test(c.text));
  return isOver ? partial.map((c) => c.id) : [];
}

/** Whether a later report speaks of the same and gives no figure that could be read. */
function isOutdated(all: readonly Figure[], candidates: readonly Candidate[], story: Story, label: string): boolean {
  const theme = LATER[label];
  const newest = all.reduce((a, f) => (f.published > a ? f.published : a), '');
  return (
    theme !== undefined &&
    newest !== '' &&
    candidates.some((c) => (story.articles[c.article]?.publishedAt ?? '') > newest && theme.test(c.text))
  );
}

/** Words by which a later report speaks of what a row counts. */
const LATER: Readonly<Record<string, RegExp>> = {
  Injured: /\b(?:injur|wound|hurt)/i,
  Missing: /\b(?:missing|unaccounted)/i,
  Arrested: /\b(?:arrest|detain|charged|custody)/i,
  Charged: /\bcharged\b/i,
  Evacuated: /\b(?:evacuat|displac|told to leave)/i,
  'Without power': /\b(?:power|electricity)\b/i,
};

/** What a story must be about, by the first sentences of its reports, for a row to be one of its key details. */
const THEMES: Readonly<Record<string, RegExp>> = {
  Killed: /\b(?:kill|dead|died|dies|die|deaths?|toll|fatal)/i,
  Injured: /\b(?:kill|dead|died|death|toll|injur|hurt|wound)/i,
  Missing: /\b(?:kill|dead|died|death|toll|missing|search|rescue)/i,
  Arrested: /\b(?:arrest|detain|custody|charged|police raid)/i,
  Charged: /\b(?:charged|arrest|police)/i,
  'Without power': /\b(?:storm|power|electricity|outage|blackout|wind|hurricane|typhoon|quake|snow|ice)/i,
  'On board': /\b(?:plane|flight|jet|aircraft|helicopter|ferry|ship|boat|train|bus|vessel|airliner)/i,
  Depth: /quake/i,
  Turnout: /\b(?:elections?|elected|referendum|polls)\b/i,
  'Share of the vote': /\b(?:elections?|elected|referendum|polls|presiden\p{L}+)\b/iu,
  Charge: /\b(?:charge|arrest|murder|kill|court|police|accused)/i,
  Plea: /\b(?:plea|guilty|court|charge|sentence|trial|jail)/i,
  'In custody': /\b(?:arrest|charge|murder|kill|court|police|accused|jail)/i,
  'Next in court': /\b(?:court|trial|charge|arrest|suit|sue|accused|murder|plea|hearing)/i,
  Evacuated: /\b(?:evacuat|displac|flee|fled|flood|fire|storm|quake|eruption)/i,
};

/** The first two printable sentences of every article. */
function openingOf(candidates: readonly Candidate[]): string {
  const seen = new Map<number, number>();
  const out: string[] = [];
  for (const c of candidates) {
    const n = seen.get(c.article) ?? 0;
    if (c.ban !== undefined || n >= 2) continue;
    seen.set(c.article, n + 1);
    out.push(c.text);
  }
  return out.join(' ');
}

/** Sentences of a report that tell what it is about. */
const DEEPEST_OPENING = 3;
const NEXT_IN_COURT = 'Next in court';

function figuresIn(c: Candidate, rank: number, published: string, kindOf: KindOf): Figure[] {
  const hasNumber = NUMBER_LOOK.test(c.text);
  if (!(hasNumber ? MAY_HOLD_FIGURE : MAY_HOLD_FACT).test(c.text)) return [];
  const text = unquoted(c.text);
  if ((text !== c.text && !MAY_HOLD_FIGURE.test(text)) || OTHER_TIME.test(text)) return [];
  return DETAIL_PATTERNS.flatMap(({ label, needs, regexp, changes, opening }): Figure[] => {
    if (opening === true && rank > DEEPEST_OPENING) return [];
    if (!hasNumber && !WITHOUT_NUMBER.has(label)) return [];
    const match = needs.test(text) ? regexp.exec(text) : null;
    const value = match?.groups?.value ?? match?.groups?.other;
    if (match === null || value === undefined) return [];
    // asked last, of the few that match: it costs more than the pattern
    const { kind } = kindOf(c);
    if (kind === 'background' || (kind === 'whats-next') !== (label === NEXT_IN_COURT)) return [];
    const at = match.index + match[0].indexOf(value);
    const before = text.slice(0, at);
    const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(', and'), 0));
    const isPart = PART.test(before) || PART_AFTER.test(text.slice(at + value.length));
    if ((isCount(label) && isPart) || DOUBTFUL.test(clause)) return [];
    // the most there may be is no count
    if (/^(?:as many as|up to) /i.test(value)) return [];
    if (isCount(label) && BY_HEARSAY.test(text)) return [];
    // "he has pleaded", "two other men were convicted": somebody else than the story's own, perhaps
    if (!changes && (c.pointsBack || OF_ANOTHER.test(clause))) return [];
    if (!c.text.includes(value)) return [];
    return [{ label, value, key: numberOf(value), candidate: c, published, changes }];
  });
}

/** The figure that two outlets give, or the newest one where only the newest can know; none where they conflict. */
function settle(all: readonly Figure[], story: Story): DraftDetail | undefined {
  const first = all[0];
  if (first === undefined) return undefined;
  const newest = all.reduce(
    (a, b) => (b.published > a.published || (b.published === a.published && Number(b.key) > Number(a.key)) ? b : a),
    first,
  );
  const voices = (key: string) =>
    new Set(
      all
        .filter((f) => f.key === key)
        .map((f) => story.voices[f.candidate.article]?.independentOutlet ?? f.candidate.article),
    ).size;
  if (first.label === 'Killed' && !isGrowing(all, newest)) return undefined;
  if (first.changes) {
    const latest = all.filter((f) => f.candidate.article === newest.candidate.article);
    if (first.label !== 'Killed' && new Set(latest.map((f) => f.key)).size > 1) return undefined;
  }
  const keys = new Set(all.map((f) => f.key));
  const dated = all.every((f) => f.published !== '');
  const pick =
    keys.size === 1
      ? newest
      : first.changes && dated
        ? newest
        : [...all].sort((a, b) => voices(b.key) - voices(a.key))[0];
  if (pick === undefined) return undefined;
  // several values, no dates to order them by and no majority: better no row
  if (
    keys.size > 1 &&
    !(first.changes && dated) &&
    [...keys].some((k) => k !== pick.key && voices(k) >= voices(pick.key))
  )
    return undefined;
  const same = all.filter((f) => f.key === pick.key);
  const claims = [pick, ...same.filter((f) => f.candidate.article !== pick.candidate.article)]
    .slice(0, 4)
    .map((f) => whole(f.candidate));
  return { label: pick.label, value: pick.value, claims };
}

/** A toll never falls: where the newest is below an older one, one of them counts something else. */
function isGrowing(all: readonly Figure[], newest: Figure): boolean {
  return all.every((f) => Number.isNaN(Number(f.key)) || Number(f.key) <= Number(newest.key));
}

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** One key for "14" and "Fourteen", "nine years" and "nine years in prison"; bounds aside. */
export function numberOf(value: string): string {
  const bare = value
    .toLowerCase()
    .replace(/^(?:at least|more than|nearly|almost|about|around|approximately|roughly|over|up to|as many as|some) /, '')
    .replace(/ in (?:federal |state )?(?:prison|jail|custody)$/, '')
    .replace(/ per cent$/, ' percent')
    .replace(/%$/, ' percent');
  const word = NUMBER_WORDS.indexOf(bare);
  return word >= 0 ? String(word) : bare.replace(/,(?=\d{3})/g, '');
}

import type { SpanRef } from '../draft.ts';
import type { Story } from '../story.ts';
import type { DateMention } from '../text/dates.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import type { People } from './introductions.ts';
import { properNames } from './names.ts';
import { printableRanks } from './ranks.ts';
import type { KindOf } from './sections.ts';
import { isOfSideClause } from './timeline.ts';

/** Sentences of each report in which the place of the event is looked for. */
const DEEPEST = 3;
const IN =
  /(?:^|\s)(?:in|near|off|outside|à|en|in|w|v|em|στη|στην|στο|στον|в)\s(?:the\s(?:\p{Ll}+\s){0,3}(?:of\s)?|central\s|southern\s|northern\s|eastern\s|western\s)?$/u;
const AT = /\bat\s(?:the\s)?$/;
/** What one is "at" that is a place, not a company. */
const VENUE =
  /\b(?:Park|Stadium|Airport|Station|Square|Hall|Bridge|Prison|Hospital|School|University|College|Center|Centre|Arena|Museum|Beach|Palace|Dome|Cathedral)$/;
const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Congress|Parliament|English|French|German|Spanish|Arabic|Chinese|Facebook|Twitter|YouTube|Instagram|Reddit|Google|Court|House|Senate|Super|World|Title|Chapter|Part|Section|Article|America|United States)\b|\b(?:Flight|Airlines?|Airways)$|\sand\s/;

/** Where it happened, as an opening sentence says with a preposition; a dateline alone says only where it was written. */
export function eventPlace(
  opening: readonly Candidate[],
  candidates: readonly Candidate[],
  dateline: string | undefined,
  pack: LanguagePack,
): string | undefined {
  const ranks = printableRanks(candidates);
  const city = dateline?.split(',')[0];
  const early = candidates.filter((c) => c.ban === undefined && (ranks.get(c.id) ?? 99) < DEEPEST);
  if (city !== undefined) {
    const places = (c: Candidate) =>
      properNames(c.text, pack).some((n) => n.name === city && isIn(c.text, n.start, city));
    if (opening.some(places) || new Set(early.filter(places).map((c) => c.article)).size >= 2) return city;
  }
  for (const c of opening)
    for (const { name, start } of properNames(c.text, pack)) {
      if (pack.lang === 'en' && MAYBE.test(c.text.slice(0, start))) continue;
      if (!isIn(c.text, start, name) || NO_PLACE.test(name) || /['’"]/.test(name) || /^\p{Lu}+$/u.test(name)) continue;
      // a name used as a place elsewhere too is one
      const again = candidates.some(
        (o) => o.id !== c.id && properNames(o.text, pack).some((n) => n.name === name && isIn(o.text, n.start, name)),
      );
      if (again || VENUE.test(name)) return name;
    }
  return undefined;
}

/** "may not need the vote in Orlen": nothing has happened there. */
const MAYBE = /\b(?:may|might|could)\s(?:not\s)?\p{Ll}/u;

function isIn(text: string, start: number, name: string): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  // "in the Sorrel delta": part of another name
  if (/\bthe\s$/.test(before) && /^\s\p{Ll}{4,}/u.test(text.slice(start + name.length))) return false;
  return IN.test(before) || (AT.test(before) && VENUE.test(name));
}

/** The day of the event as the opening writes it, where it names one day only; resolved or not. */
export function eventDay(
  opening: readonly Candidate[],
  kindOf: KindOf,
  dateline: { readonly eventDate?: { readonly asWritten: string } },
  pack: LanguagePack,
): { readonly value: string; readonly sentence: Candidate } | undefined {
  const [lede] = opening;
  const stated = dateline.eventDate?.asWritten;
  const holder = stated === undefined ? undefined : opening.find((c) => c.text.includes(stated));
  if (stated !== undefined && holder !== undefined) return { value: stated, sentence: holder };
  if (pack.lang !== 'en' || lede === undefined) return undefined;
  // a weekday that no date of the report resolves tells a reader nothing
  const days = kindOf(lede).dates.filter((d) => isDay(d) && d.fields.day !== undefined);
  const [only] = days;
  if (only === undefined || days.length > 1 || kindOf(lede).dates.length > 1) return undefined;
  const before = lede.text.slice(0, only.start);
  const last = (before.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []).slice(-4);
  if (
    isOfSideClause(before) ||
    NOT_A_DAY.test(before) ||
    last.some((word) => pack.speechVerbs.has(word) || SAYS.has(word))
  )
    return undefined;
  return { value: only.asWritten, sentence: lede };
}

const SAYS = new Set(['reported', 'reports', 'revealed', 'showed', 'show', 'shows']);
const NOT_A_DAY =
  /(?:\b(?:since|until|till|from|before|by|between|through|after|than|of|for|the|next|every|last|each)\s(?:the\s)?|["“])$/i;

function isDay(d: DateMention): boolean {
  return d.fields.weekday !== undefined || (d.fields.day !== undefined && d.fields.month !== undefined);
}

/** Sentences that must speak of somebody before a story is about them. */
const FEWEST_MENTIONS = 3;

/** The one person an English opening names in full whom most reports speak of. */
export function mainPerson(
  opening: readonly Candidate[],
  candidates: readonly Candidate[],
  people: People,
  pack: LanguagePack,
): string | undefined {
  const articles = new Set(candidates.map((c) => c.article)).size;
  const found = opening.flatMap((c) =>
    properNames(c.text, pack).flatMap(({ name: run }) => {
      // "Petra Solheim of the Civic Alliance"
      const name = run.split(' of ')[0] ?? run;
      for (const [last, names] of people)
        for (const full of names) if (name === full || name.endsWith(` ${full}`)) return [{ last, full }];
      return [];
    }),
  );
  const [only] = found;
  if (only === undefined || new Set(found.map((f) => f.last)).size !== 1) return undefined;
  const holders = candidates.filter(
    (c) => c.ban === undefined && new RegExp(`(?<!\\p{L})${only.last}(?!\\p{L})`, 'u').test(c.text),
  );
  const spread = new Set(holders.map((c) => c.article)).size;
  // a company speaks too, but is no he or she
  const isSpokenOf = holders.some((c) => PERSONAL.test(c.text) || followedByPerson(c, candidates));
  if (!isSpokenOf) return undefined;
  const called = new RegExp(
    `${only.full},? (?:\\d{1,3}[,.]|aged |said|says|told|wrote)|\\b(?:Mr|Mrs|Ms|Dr|President|Minister|Senator|Mayor|singer|actor|actress|adviser|chairman)\\.? ${only.full}`,
    'u',
  );
  const isPerson = holders.some(
    (c) => called.test(c.text) || new RegExp(`(?<!\\p{L})${only.last}, (?:\\d{1,3}|aged \\d+)[,.]`, 'u').test(c.text),
  );
  return isPerson && holders.length >= FEWEST_MENTIONS && spread * 2 > articles ? only.full : undefined;
}

const PERSONAL = /\b(?:he|she|his|her|him|herself|himself|Mr|Mrs|Ms|aged)\b|-year-old\b/i;

function followedByPerson(c: Candidate, candidates: readonly Candidate[]): boolean {
  const next = candidates[c.id + 1];
  return next?.article === c.article && /^(?:he|she|his|her)\b/i.test(next.text);
}

const SPORT =
  /\b(?:match|final|goals?|cup|league|tournament|season|championship|striker|goalkeeper|midfielder|coach|half-time|stoppage time|extra time|penalt(?:y|ies)|innings?|touchdown|quarterback|playoffs?|semi-?final)\b/i;
const SCORE = /(?<![\p{L}\p{N}–-])\d{1,3}[-–]\d{1,3}(?![\p{L}\p{N}–-])/gu;

/** A score that a headline gives and a report repeats, in a story of sport. */
export function finalScore(
  story: Story,
  candidates: readonly Candidate[],
): { readonly value: string; readonly claims: readonly SpanRef[] } | undefined {
  const ranks = printableRanks(candidates);
  const early = candidates.filter((c) => (ranks.get(c.id) ?? 99) < DEEPEST);
  if (early.filter((c) => SPORT.test(c.text)).length < 2) return undefined;
  const scores = new Set(story.articles.flatMap((a) => a.headline.match(SCORE) ?? []));
  const [value] = scores;
  if (value === undefined || scores.size > 1) return undefined;
  const holders = early.filter((c) => c.text.includes(value));
  if (holders.length === 0) return undefined;
  return { value, claims: holders.slice(0, 4).map((c) => ({ article: c.article, start: c.start, end: c.end })) };
}

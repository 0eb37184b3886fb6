import { escapeRegExp } from '../text/escape-regexp.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';
import { properNames, withoutTitle } from './names.ts';
import type { Passage } from './passages.ts';

/** Full names of the people of a story, by their last word: "Askov" to "Lena Askov". */
export type People = ReadonlyMap<string, ReadonlySet<string>>;

/** Everybody who speaks or bears a title, whom some sentence calls by two names and another by the last alone. */
export function findPeople(candidates: readonly Candidate[], pack: LanguagePack): People {
  const full = new Map<string, Set<string>>();
  const alone = new Set<string>();
  const persons = new Set<string>();
  for (const c of candidates) {
    for (const { name, start, end } of properNames(c.text, pack)) {
      const bare = withoutTitle(name);
      const words = bare.name.split(/\s+/);
      const last = words.at(-1);
      if (last === undefined || last.length < 3) continue;
      if (bare.title !== undefined || besideSpeech(c.text, start, end, pack) || DESCRIBED.test(c.text.slice(end)))
        persons.add(last);
      if (words.length === 1 || PARTICLE.test(bare.name)) alone.add(last);
      if (words.length > 1 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word))) {
        const names = full.get(last) ?? new Set();
        names.add(words.join(' '));
        full.set(last, names);
      }
    }
  }
  return new Map([...full].filter(([last]) => alone.has(last) && persons.has(last)));
}

const PARTICLE =
  /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Du|La|Le|Den|Der|Bin|Ibn|Al|El|Mac|Mc|St)\.?\s\p{Lu}[\p{L}\p{M}'’-]*$/u;

/** ", 34, a schoolteacher", ", who": what follows a person's name. */
const DESCRIBED = /^,\s(?:\d{1,3},|aged\s\d|who\s|an?\s\d+-year-old)/u;

function besideSpeech(text: string, start: number, end: number, pack: LanguagePack): boolean {
  const after = /^,?\s([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 20))?.[1]?.toLowerCase();
  const before = /([\p{L}\p{M}]+)\s$/u.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase();
  return (after !== undefined && pack.speechVerbs.has(after)) || (before !== undefined && pack.speechVerbs.has(before));
}

/**
 * The first sentence, in reading order, that calls somebody by a last name alone whom no sentence before it has
 * introduced; undefined where everybody is introduced.
 */
export function firstStranger(
  inOrder: readonly Candidate[],
  people: People,
  headline: string,
  pack: LanguagePack,
): { readonly sentence: Candidate; readonly last: string } | undefined {
  const known = new Set<string>();
  for (const last of people.keys())
    if (new RegExp(`\\p{Lu}\\S*\\s${escapeRegExp(last)}`, 'u').test(headline)) known.add(last);
  for (const sentence of inOrder) {
    const names = properNames(sentence.text, pack).map(({ name }) => ({ name, bare: withoutTitle(name) }));
    for (const { bare } of names) {
      const words = bare.name.split(/\s+/);
      const last = words.at(-1);
      // a name with a title or a first name introduces itself
      if (last !== undefined && (!isLastName(bare.name, people) || bare.title !== undefined)) known.add(last);
    }
    for (const { bare } of names) {
      const last = bare.name.split(/\s+/).at(-1) ?? '';
      if (isLastName(bare.name, people) && people.has(last) && !known.has(last)) return { sentence, last };
    }
  }
  return undefined;
}

/** "Askov", and "van Askov" where somebody is called by more. */
function isLastName(name: string, people: People): boolean {
  const last = name.split(/\s+/).at(-1) ?? '';
  return name === last || [...(people.get(last) ?? [])].some((full) => full.endsWith(` ${name}`));
}

/** The passages with each that introduces somebody moved before those that know the person already; else in their order. */
export function introducing(
  passages: readonly Passage[],
  people: People,
  pack: LanguagePack,
  lede: Candidate | undefined,
): Passage[] {
  const out = [...passages];
  for (let i = 0; i < out.length; i++) {
    const inOrder = [...(lede === undefined ? [] : [lede]), ...out.slice(0, i + 1).flatMap((p) => p.sentences)];
    const stranger = firstStranger(inOrder, people, '', pack);
    if (stranger === undefined || !out[i]?.sentences.includes(stranger.sentence)) continue;
    const later = out.findIndex((p, j) => j > i && p.sentences.some((c) => introduces(c, stranger.last, pack)));
    const moved = later < 0 ? undefined : out[later];
    if (moved === undefined) continue;
    out.splice(later, 1);
    out.splice(i, 0, moved);
  }
  return out;
}

function introduces(c: Candidate, last: string, pack: LanguagePack): boolean {
  return properNames(c.text, pack).some(({ name }) => name !== last && name.endsWith(` ${last}`));
}

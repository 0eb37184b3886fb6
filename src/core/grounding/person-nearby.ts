import type { NameMention } from './names.ts';

/** The one person a sentence begins with, by given and last name. */
export function personAtStart(names: readonly NameMention[]): NameMention | undefined {
  const [first] = names;
  return first !== undefined && first.words.length > 1 && first.start <= 4 ? first : undefined;
}

export interface AgeNearby {
  readonly age: string;
  /** Whether the person was named in the sentence before; else the next one names them. */
  readonly isNamedBefore: boolean;
}

const KNOWN = /^(?:The (\d{1,2})-year-old\b|At (\d{1,2}),? (?:s?he is|s?he was the|s?he became)\b)/u;
const NEW = /^An? (\d{1,2})-year-old\b/u;

/** An age whose owner the neighbouring sentence names: "A 71-year-old woman was found. Edda Marlin had slipped." */
export function ageNearby(text: string): AgeNearby | undefined {
  const known = KNOWN.exec(text);
  const age = known?.[1] ?? known?.[2];
  if (age !== undefined) return { age, isNamedBefore: true };
  const fresh = NEW.exec(text)?.[1];
  return fresh === undefined ? undefined : { age: fresh, isNamedBefore: false };
}

/** A post whose holder the sentence before names: "... cost Dorian Flack his job. The city treasurer of Brimholt handed ..." */
export function postNearby(text: string, post: string): string | undefined {
  const described = new RegExp(
    `\\bthe (?:man|woman) who (?:has been|had been|was|is) (?:its|the|their) (?:\\p{Ll}+ )?(${post})\\b`,
    'u',
  ).exec(text)?.[1];
  if (described !== undefined) return described;
  return new RegExp(
    `^The (?:\\p{Ll}+ )?((?:deputy |vice |acting |former )?(?:${post}))(?: of \\p{Lu}[\\p{L}’']+)? (?!(?:said|says|told|added|thanked|and|or|who|called|is to|will|must|has asked)\\b)\\p{Ll}+`,
    'u',
  ).exec(text)?.[1];
}

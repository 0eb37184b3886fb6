import type { Span } from '../article.ts';
import type { LanguagePack } from '../text/packs/index.ts';

/** A run of capitalised words: "Lena Askov", "Marine Accident Board", "Sundmark Lines". */
export interface ProperName extends Span {
  readonly name: string;
}

const PARTICLE = '(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|ibn|al|el|of|the|and|for|y|e|af|av|ter)';
const CAP = String.raw`(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}'’-]*\.?)`;
const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}])${CAP}(?:\s(?:${PARTICLE}\s){0,2}${CAP})*`, 'gu');
/** Words that open sentences with a capital without being names. */
const ENDS_SENTENCE = /\p{Ll}{2,}\.$|\p{N}\.$/u;

/** Texts whose names are remembered: a sentence is asked for them by several steps. */
const MOST_REMEMBERED = 4_000;
const remembered = new WeakMap<LanguagePack, Map<string, readonly ProperName[]>>();

/** The capitalised runs of a text, leading stop words and trailing possessives left out. */
export function properNames(text: string, pack: LanguagePack): readonly ProperName[] {
  let known = remembered.get(pack);
  if (known === undefined || known.size > MOST_REMEMBERED) {
    known = new Map();
    remembered.set(pack, known);
  }
  let names = known.get(text);
  if (names === undefined) {
    names = readNames(text, pack);
    known.set(text, names);
  }
  return names;
}

function readNames(text: string, pack: LanguagePack): ProperName[] {
  const out: ProperName[] = [];
  for (const match of text.matchAll(NAME)) {
    let start = match.index;
    let name = match[0].replace(/['’]s?$/u, '');
    if (ENDS_SENTENCE.test(name)) name = name.slice(0, -1);
    for (;;) {
      const first = /^(\S+)(\s+|$)/.exec(name);
      if (first === null || !pack.stopWords.has((first[1] ?? '').toLowerCase().replaceAll('’', "'"))) break;
      start += first[0].length;
      name = name.slice(first[0].length);
    }
    if (name.length > 1) out.push({ name, start, end: start + name.length });
  }
  return out;
}

const TITLE =
  /^(?:(?:cmdr|maj|cpl|pvt|spc|adm|supt|det|reverend|mr|mrs|ms|dr|sir|dame|lord|lady|capt|gen|col|lt|sgt|sen|rep|gov|rev|prof|judge|justice|president|chancellor|king|queen|prince|princess|pope|senator|congressman|congresswoman|mayor|governor|secretary|minister|prime|chief|deputy|vice|former|first|police|inspector|detective|superintendent|commissioner|general|captain|colonel|major|sheriff|attorney|professor|bishop|archbishop|cardinal|state|foreign|finance|interior|defence|defense|health|education|trade|justice|chairman|director|coach|manager|spokesman|spokeswoman|prosecutor|ambassador|envoy|councillor|representative|supervisor|commander|lieutenant|detective|officer|sergeant|ceo|committeeman|committeewoman|assemblyman|assemblywoman|alderman|chairwoman|chairperson|strategist)\.?\s+)+/iu;

/** "Humboldt County Supervisor Rex Bohn": what stands before a name, up to its last title. */
const OFFICE =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,4}(?:Supervisor|Commissioner|Committeeman|Committeewoman|Assemblyman|Assemblywoman|Chairwoman|Minister|Secretary|President|Governor|Mayor|Senator|Sheriff|Chief|Director|Lieutenant|Attorney|Prosecutor|Judge|Justice|Ambassador|Chairman|Coach|Lt\.|Sgt\.|Capt\.|Det\.|Rep\.|Sen\.|Gov\.|Gen\.|Col\.)\s(?=\p{Lu}[\p{L}.'’-]*\s\p{Lu}[\p{L}.'’-]+$)/u;

/** A person's name without titles, and the titles as written. */
export function withoutTitle(name: string): { readonly name: string; readonly title?: string } {
  const match = OFFICE.exec(name) ?? TITLE.exec(name);
  if (match === null || match[0].length >= name.length) return { name };
  return { name: name.slice(match[0].length), title: match[0].trim() };
}

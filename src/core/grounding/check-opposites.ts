import { areAlike, areOpposite } from './contrasts.ts';
import { type CheckInput, companyIn, companyOf, evidence, type Finding } from './finding.ts';
import type { PreparedSentence } from './prepare-sources.ts';

/** The source sentence must share this much of the words around the one in question. */
const SAME_THING = 0.5;
/** Shared neighbours within this many words on either side make it the same place. */
const NEAR = 4;

/** A word where the sources have its opposite at the same place: rose for fell, most for some. */
export function checkOpposites(input: CheckInput): Finding[] {
  const { claim, lang } = input;
  if (!lang.toLowerCase().startsWith('en')) return [];
  const near = evidence(input);
  return claim.terms.flatMap((term): Finding[] => {
    const { key } = term;
    if (near.some((s) => s.terms.some((t) => areAlike(t.key, key)))) return [];
    const company = companyOf(input, term);
    for (const sentence of near) {
      if (companyIn(company, input, sentence) < SAME_THING) continue;
      const at = sentence.terms.findIndex((t) => areOpposite(t.key, key));
      const rival = sentence.terms[at];
      if (
        rival === undefined ||
        !sharesPlace(
          company.map((i) => claim.ids[i] ?? -1),
          sentence,
          at,
        )
      )
        continue;
      if (
        !term.content &&
        !/^(?:he|she|his|her|him|before|after|up|down|above|below|over|under|more|most|few|all|some)$/.test(term.word)
      )
        continue;
      // "he" and "she" refer beyond the sentence
      const isPronoun = /^(?:he|she|his|her|hers|him)$/.test(term.word);
      return [
        {
          kind: 'opposite',
          start: term.start,
          end: term.end,
          found: term.raw,
          inSources: [rival.raw],
          hard: !isPronoun && !isDenied(sentence, at),
        },
      ];
    }
    return [];
  });
}

function sharesPlace(company: readonly number[], sentence: PreparedSentence, at: number): boolean {
  const around = sentence.ids.subarray(Math.max(0, at - NEAR), at + NEAR + 1);
  return company.filter((id) => id >= 0 && around.includes(id)).length >= 2;
}

function isDenied(sentence: PreparedSentence, at: number): boolean {
  return sentence.terms
    .slice(Math.max(0, at - 4), at)
    .some((t) => t.word === 'not' || t.word === 'no' || t.word === 'never');
}

import { tellOneOrder } from './check-sequence.ts';
import { areAlike, areOpposite } from './contrasts.ts';
import { type CheckInput, companyIn, companyOf, evidence, type Finding } from './finding.ts';
import type { PreparedSentence } from './prepare-sources.ts';

/** The source sentence must share this much of the words around the one in question. */
const SAME_THING = 0.5;
/** Shared neighbours within this many words on either side make it the same place; within the second, it may be. */
const [NEAR, WITHIN] = [4, 6];
/** A source sentence that has the claim's own word speaks for it where it shares this much. */
const SPEAKS_FOR = 0.34;

/** A word where the sources have its opposite at the same place: rose for fell, most for some. */
export function checkOpposites(input: CheckInput): Finding[] {
  const { claim, lang } = input;
  if (!lang.toLowerCase().startsWith('en')) return [];
  const near = evidence(input);
  return claim.terms.flatMap((term): Finding[] => {
    const { key } = term;
    const alike = near.filter((s) => s.terms.some((t) => areAlike(t.key, key)));
    const company = companyOf(input, term);
    if (alike.some((s) => companyIn(company, input, s) >= SPEAKS_FOR)) return [];
    for (const sentence of near) {
      if (companyIn(company, input, sentence) < SAME_THING) continue;
      const at = sentence.terms.findIndex((t) => areOpposite(t.key, key));
      const rival = sentence.terms[at];
      const ids = company.map((i) => claim.ids[i] ?? -1);
      if (rival === undefined || !sharesPlace(ids, sentence, at, WITHIN)) continue;
      if (/^(?:before|after)$/.test(term.word) && tellOneOrder(claim, sentence)) continue;
      const isSure = alike.length === 0 && sharesPlace(ids, sentence, at, NEAR);
      if (
        !term.content &&
        !/^(?:he|she|his|her|him|before|after|up|down|above|below|over|under|more|most|few|all|some)$/.test(term.word)
      )
        continue;
      // "he" and "she" refer beyond the sentence
      const isPronoun = /^(?:he|she|his|her|hers|him)$/.test(term.word);
      // "some" is not wrong where the sources say "most"
      const isWeaker = [term.word, rival.word].sort().join(' ') === 'most some';
      return [
        {
          kind: 'opposite',
          start: term.start,
          end: term.end,
          found: term.raw,
          inSources: [rival.raw],
          hard: isSure && !isPronoun && !isWeaker && !isDenied(sentence, at),
        },
      ];
    }
    return [];
  });
}

function sharesPlace(company: readonly number[], sentence: PreparedSentence, at: number, near: number): boolean {
  const around = sentence.ids.subarray(Math.max(0, at - near), at + near + 1);
  return company.filter((id) => id >= 0 && around.includes(id)).length >= 2;
}

function isDenied(sentence: PreparedSentence, at: number): boolean {
  return sentence.terms
    .slice(Math.max(0, at - 4), at)
    .some((t) => t.word === 'not' || t.word === 'no' || t.word === 'never');
}

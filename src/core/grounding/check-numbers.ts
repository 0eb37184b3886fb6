import type { NumberMention } from '../text/numbers.ts';
import { type CheckInput, companyEverywhere, companyOf, evidence, type Finding, unique } from './finding.ts';
import { numbersAgree } from './numbers-agree.ts';
import type { PreparedSentence } from './prepare-sources.ts';

/** A number that stands in the sources is in its place where a sentence with it shares this much of the words around it. */
const IN_PLACE = 0.34;
/** A source sentence that shares this much speaks of the same thing; another number there is a contradiction. */
const SAME_THING = 0.5;
/** The nearest number is taken for the right one when it is this far ahead of the next. */
const STANDS_OUT = 0.25;
/** Writers count what a source lists: small whole numbers may stand in no source. */
const COUNTED_UP_TO = 10;

/** Numbers and units that no source has, or that the sources have otherwise at the same place. */
export function checkNumbers(input: CheckInput): Finding[] {
  return input.numbers.flatMap((number) => (number.weak ? [] : checkNumber(number, input)));
}

function checkNumber(number: NumberMention, input: CheckInput): Finding[] {
  const companyIn = companyEverywhere(companyOf(input, number), input);
  const near = evidence(input);
  let bestSame = -1;
  let bestUnit: { sentence: PreparedSentence; raw: string; company: number } | undefined;
  for (const sentence of input.sources.sentences) {
    for (const other of sentence.numbers) {
      const agreement = numbersAgree(number, other);
      if (agreement === 'different') continue;
      const alone = companyIn(sentence);
      const shared = Math.max(alone, near.includes(sentence) ? IN_PLACE : 0);
      // a bare number may be counted in the unit its text leaves out, if it stands in the same place
      const isBare = (number.unit === undefined) !== (other.unit === undefined);
      if (agreement === 'same')
        bestSame = Math.max(bestSame, isBare && other.next !== undefined ? alone * 0.7 : shared);
      else if (bestUnit === undefined || shared > bestUnit.company)
        bestUnit = { sentence, raw: other.raw, company: shared };
    }
    for (const date of sentence.dates) {
      // "the 1990s", "19" of a date
      if (date.fields.year === number.value || date.fields.day === number.value) bestSame = Math.max(bestSame, 0.1);
    }
  }
  const isOtherUnit = bestUnit !== undefined && bestUnit.company - bestSame >= (bestSame < IN_PLACE ? 0.1 : 0.5);
  if (bestSame >= IN_PLACE && !isOtherUnit) return [];
  const rivals = near
    .concat(input.sources.sentences.filter((s) => s.numbers.length > 0 && !near.includes(s)))
    .flatMap((sentence) => {
      const shared = companyIn(sentence);
      return sentence.numbers
        .filter((other) => !other.weak && isRival(number, other) && numbersAgree(number, other) === 'different')
        .map((other) => ({
          raw: other.raw,
          shared:
            shared +
            (near.includes(sentence) ? 0.2 : 0) +
            (other.next !== undefined && other.next === number.next ? 0.3 : 0),
        }));
    })
    .sort((a, b) => b.shared - a.shared);
  // one that stands out is the answer; else the reader sees several
  const isPlain = (rivals[0]?.shared ?? 0) - (rivals[1]?.shared ?? 0) >= STANDS_OUT;
  const inSources = unique(rivals.slice(0, isPlain ? 1 : 3).map((r) => r.raw));
  const span = { start: number.start, end: number.end, found: number.raw };
  if (bestUnit !== undefined && (bestSame < 0 || isOtherUnit)) {
    return [{ kind: 'unit', ...span, inSources: [bestUnit.raw], hard: bestUnit.company >= 0.25 }];
  }
  const rival = rivals[0]?.shared ?? 0;
  if (bestSame < 0) {
    const isCounted = number.kind === 'count' && Number.isInteger(number.value) && number.value <= COUNTED_UP_TO;
    const isVague = number.kind === 'fraction' || number.kind === 'ordinal';
    return [{ kind: 'number', ...span, inSources, hard: isCounted || isVague ? rival >= SAME_THING : true }];
  }
  if (rival - bestSame >= SAME_THING) return [{ kind: 'number', ...span, inSources, hard: rival - bestSame >= 0.75 }];
  return [];
}

function isRival(a: NumberMention, b: NumberMention): boolean {
  if (a.kind === 'ordinal' || b.kind === 'ordinal') return a.kind === b.kind;
  return a.unit === undefined || b.unit === undefined ? a.unit === b.unit : a.unit.name === b.unit.name;
}

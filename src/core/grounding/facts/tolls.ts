import type { NumberMention } from '../../text/numbers.ts';
import { areCompatible } from '../are-compatible.ts';
import type { PreparedSentence } from '../prepare-sources.ts';
import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

/** Who is counted when all are: not children, soldiers or the people of one country. */
const ALL =
  '(?:people|persons|passengers|residents|victims|travell?ers|occupants|villagers|workers|inmates|patients|tenants|guests|miners|pilgrims|employees|neighbours|neighbors|spectators|visitors|civilians|others|lives|bodies|dead|deaths|fatalities|fans)';
const OF_ALL =
  '(?: of (?:the|her|his|its|their|those)(?: (?:fellow|\\d+|[\\p{Ll}-]+))? (?:\\p{Ll}+ )?(?:people|passengers|travell?ers|residents|guests|tenants|workers|aboard|on board|crew|neighbours)(?: on board| aboard| inside)?)?';
const WHO = `(?: [\\p{Ll}-]+)?(?: ${ALL})?${OF_ALL}(?: (?:who|that) (?:had been|were|was) [\\p{L}\\d ]{3,50}?)?`;

interface Lexicon {
  /** What follows the figure and those it counts. */
  readonly after: RegExp;
  /** What stands before the figure. */
  readonly before: RegExp;
}

const DIED =
  '(?:killed|dead|died|drowned|perished|lifeless|lost their lives|did not (?:make it|survive)|lost|burned to death|crushed)';
const DEATHS: Lexicon = {
  after: new RegExp(
    `^(?:${WHO}(?: (?:were|was|are|is|had|have|has|been|confirmed|found|reported))*,? ${DIED}|(?: [\\p{Ll}-]+)? (?:bodies|deaths|fatalities|dead)\\b)`,
    'u',
  ),
  before:
    /\b(?:kill(?:ed|s|ing)|drown(?:ed|ing)|claim(?:ed|s|ing)(?: the lives of)?|lives of|cost(?: the lives of)?|(?:death toll|final count|toll|number of (?:dead|deaths))(?: \p{Ll}+){0,3} (?:stood|stands|rose|risen|is|was|now)(?: now)?(?: at| to)?|left|leaving) $/u,
};
const HURT = '(?:injured|hurt|wounded|hospitali[sz]ed)';
const INJURIES: Lexicon = {
  after: new RegExp(
    `^${WHO}(?: (?:were|was|are|is|had|have|has|been|being|slightly|reported))* (?:${HURT}|treated|(?:needed|received|required) (?:medical )?treatment|taken to hospitals?|suffered (?:cuts|bruises|injuries|burns))`,
    'u',
  ),
  before: /\b(?:injur(?:ed|ing)|wound(?:ed|ing)|hurt(?:ing)?|treat(?:ed|ing)|left|leaving) $/u,
};
const PLACE_AFTER_LEFT = {
  deaths: /^(?:(?: [\p{Ll}-]+)? (?:dead|people dead))\b/u,
  injuries: /^(?:(?: [\p{Ll}-]+){0,2} (?:injured|hurt|wounded))\b/u,
};

/** A part of those meant, or others than them: before the figure, and directly after it. */
const PART_BEFORE =
  /\b(?:including|among (?:them|those)|of (?:them|whom)|another|a further|as well as|along with|apart from)\b/iu;
const PART =
  /\b(?:another|a further|others?|more|children|pupils|women|men|boys|girls|soldiers|police\w*|officers|firefighters|militants|rebels|insurgents|each|per|a day|every|(?:two|three|\d+) of the (?:dead|victims|injured)|seriously|badly|critical(?:ly)?|severely|overnight|in hospital from|later died)\b/iu;
const NEAR = 36;

function figures(sentence: PreparedSentence, lexicon: Lexicon, afterLeft: RegExp): NumberMention[] {
  const { text } = sentence;
  return sentence.numbers.filter((n) => {
    if (n.kind !== 'count' || (n.weak && n.value !== 1) || n.high !== undefined || n.value > 100_000) return false;
    const [before, after] = [text.slice(0, n.start), text.slice(n.end)];
    if (/\b(?:number|no|not|no\.) $/iu.test(before)) return false;
    if (/\bleft $|\bleaving $/u.test(before)) return afterLeft.test(after);
    return lexicon.after.test(after) || (lexicon.before.test(before) && isOfAll(after));
  });
}

function isOfAll(after: string): boolean {
  return (
    new RegExp(
      `^(?:[,.;]| (?:[\\p{Ll}-]+ )?${ALL}\\b|${OF_ALL.slice(0, -1)}|$| (?:and|in|on|at|when|after|as)\\b)`,
      'u',
    ).test(after) && !/^ of (?:them|whom)/u.test(after)
  );
}

const ATTACKER = /\b(?:gunman|gunmen|shooter|attacker|bomber|assailant|suspect)s?\b/iu;

/** The one who did it is counted in or left out. */
function countsAttacker(a: Told, b: Told): boolean {
  return Math.abs(Number(a.key) - Number(b.key)) === 1 && [a, b].some((t) => ATTACKER.test(t.sentence.text));
}

/** Tolls of many events and days. */
const EPIDEMIC = /\b(?:coronavirus|covid|pandemic|epidemic|virus)\b/iu;

function toll(name: string, question: string, lexicon: Lexicon, afterLeft: RegExp): FactReader {
  return {
    name,
    grows: true,
    isOfOneDay: false,
    read: (report: Report): Told[] => {
      if (EPIDEMIC.test(report.text)) return [];
      return report.sentences.flatMap((sentence) =>
        OTHER_TIME.test(sentence.text)
          ? []
          : figures(sentence, lexicon, afterLeft).flatMap((number): Told[] => {
              const before = sentence.text.slice(Math.max(0, number.start - NEAR), number.start);
              const after = sentence.text.slice(number.end, number.end + NEAR).split(/[,;:]/u)[0] ?? '';
              const isOpen =
                PART_BEFORE.test(before) ||
                /^ of (?:them|whom)/u.test(after) ||
                PART.test(after) ||
                PART.test(before.split(/[,;:]/u).at(-1) ?? '') ||
                UNREAL.test(before + after);
              return isOpen
                ? []
                : [{ outlet: report.outlet, sentence, value: number.raw, key: number.value, number, question }];
            }),
      );
    },
    agree: (a, b) =>
      a.key === b.key ||
      countsAttacker(a, b) ||
      (a.number !== undefined && b.number !== undefined && areCompatible(a.number, b.number)),
    // the figure stands in the other report, whatever it counts there
    knows: (report, { number }) =>
      number !== undefined &&
      report.sentences.some((s) => s.numbers.some((n) => n.kind === 'count' && n.value === number.value)),
  };
}

export const deaths = toll('deaths', 'How many people died?', DEATHS, PLACE_AFTER_LEFT.deaths);
export const injuries = toll('injuries', 'How many people were injured?', INJURIES, PLACE_AFTER_LEFT.injuries);

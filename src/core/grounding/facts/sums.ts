import { areCompatible } from '../are-compatible.ts';
import { isSum } from '../is-sum.ts';
import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

/** One sum, one question: the words of its sentence and what stands beside it. */
interface Sum {
  readonly question: string;
  /** What the sentence tells of. */
  readonly of: RegExp;
  readonly before: RegExp;
  readonly after?: RegExp;
  /** The report as a whole may tell of it. */
  readonly isOfReport?: boolean;
}

const ABOUT = '(?:(?:about|around|some|nearly|almost|roughly|just over|more than|a record) )?';
const before = (words: string): RegExp => new RegExp(`\\b(?:${words}) ${ABOUT}$`, 'iu');

const SUMS: readonly Sum[] = [
  {
    question: 'What is the price of the sale?',
    of: /\b(?:bought|buy(?:s|ing)?|buyer|acqui\w+|takeover|take[ns]? over|taking over|took over|purchas\w+|sold|sells?|selling|sale|swallow\w*|snap\w* up|auction\w*|hammer|chang\w+ hands|deal|new owner|cashing in|(?:goes|go|went|passes) to)\b/iu,
    before: before(
      'for|price(?: tag)?(?: of| is| was| at)?|pay(?:s|ing)?|paid|worth|valued at|valuing [^.;]{2,40} at|puts? [^.;]{2,30} at|fetche[ds]?|cost(?:s|ing)?|hand(?:s|ing|ed)? over|part(?:s|ing)? with|lay(?:s|ing)? out|(?:(?:purchase|sale) price|sum) (?:is|was|of)(?: put at)?',
    ),
    after: /^ (?:\p{Ll}+ )?(?:deal|takeover|purchase|acquisition|sale|on the table)\b/iu,
  },
  {
    question: 'How much is the fine?',
    of: /\b(?:fin(?:ed|es?|ing)|penalt(?:y|ies)|(?:regulator|supervisor|watchdog|authority|court|tribunal|judge)s?\b[^.;]{0,40}\b(?:ordered|decided|ruled|imposed)|(?:ordered|decided|imposed)\b[^.;]{0,60}\b(?:regulator|supervisor|watchdog|authority|court|tribunal|judge))\b/iu,
    before: before(
      'fined(?: [^.;]{2,50})?|fines? (?:of|is|was|totalling)|penalty of|pay(?: a fine of)?|hand over|fine [^.;]{2,40} of',
    ),
    after: /^ (?:fine|penalty)\b/iu,
  },
  {
    question: 'How much was awarded?',
    of: /\b(?:damages|compensation|awarded|settle(?:s|d|ment)?)\b/iu,
    before: before(
      'pay(?: [^.;]{2,40})?|awarded(?: [^.;]{2,40})?|settlement of|compensation of|damages of|settle[sd]? [^.;]{2,40} for',
    ),
    after: /^ (?:in|of) (?:damages|compensation)\b|^ (?:settlement|payout)\b/iu,
  },
  {
    question: 'What was taken worth?',
    of: /\b(?:stole\w*|thie(?:f|ves)|theft|robb\w+|burgl\w+|raid\w*|loot|haul|made off|heist)\b/iu,
    before: before(
      '(?:pieces|objects|items|works|paintings|jewels|jewellery|they|haul|loot|goods|coins|treasures?)(?: (?:was|were|is|are|had been))?,? (?:worth|valued at)|made off with|escaped with|(?:put|puts) (?:their|its) value at|\\d objects?, worth',
    ),
    isOfReport: true,
  },
  {
    question: 'How much was won?',
    of: /\b(?:jackpot|lottery|lotto|prize money|winning ticket)\b/iu,
    before: before('won|wins?|jackpot of|worth|winning|richer by|collect(?:s|ed)?'),
    after: /^ (?:jackpot|prize)\b/iu,
  },
  {
    question: 'How much is the prize?',
    of: /\b(?:prize|award)\b/iu,
    before: before('brings|worth|endowed with|carries|comes with|receives|gets|prize (?:money )?of'),
  },
  {
    question: 'What does it cost?',
    of: /\b(?:built|build(?:ing)?|construct\w*|renovat\w+|restor\w+|refurb\w+|repair\w*|rebuil\w+|modernis\w+|extension)\b/iu,
    before: before('costs?|costing|bill (?:of|to|for [^.;]{2,40} to)|swallow(?:ed|s)|price tag of|spent|spending|for'),
  },
  {
    question: 'How large is the damage?',
    of: /\bdamage\b/iu,
    before: before(
      'damage (?:of|at|to|amounts to|is put at|was put at|is estimated at|was estimated at|put at|estimated at)|damage [^.;]{2,30} at|put the damage at',
    ),
    after: /^ (?:worth )?(?:of )?damage\b/iu,
  },
  {
    question: 'How large is the debt?',
    of: /\b(?:debts?|owe[sd]?|owing|liabilit(?:y|ies))\b/iu,
    before: before('owe[sd]?(?: at least)?|owing|debts? (?:of|at|is|was|stands? at|stood at)|liabilities (?:of|at)'),
    after: /^ (?:in|of) debts?\b|^ debts?\b/iu,
  },
  {
    question: 'How much was raised?',
    of: /\b(?:rais(?:ed|es|ing)|donat\w+|collected|fundrais\w+|charity|appeal)\b/iu,
    before: before('raised|raises|raising|donated|donates|collected|gave|given|donation of|gift of|came to'),
    after: /^ (?:donation|gift)\b/iu,
  },
];

/** Parts of a sum, other sums, and who asked for what. */
const OTHER_SUM =
  /\b(?:per (?:share|year|month|head|person|ticket)|a (?:share|year|month|ticket|piece|head)|each|apiece|shares|turnover|revenues?|annual|profits?|instead of|estimate (?:of|was)|guide price|originally|planned|budget\w*|earlier offer|previous|more than planned|of which|including|first instal?ment|plus|insured|reward|grant|state contributes|subsid\w+|asking price|rejected|refused|bid of|offered|offers?|rival)\b/iu;

/** Sums of money that a report gives once: a price, a fine, a prize. */
export const sums: FactReader = {
  name: 'sums',
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence, i): Told[] => {
      const { text } = sentence;
      // not what it is in another currency
      const own = sentence.numbers.filter((n) => isSum(n) && !/\($/u.test(text.slice(0, n.start)));
      const [number] = own;
      if (number === undefined || own.length > 1 || number.high !== undefined) return [];
      if (OTHER_SUM.test(text) || OTHER_TIME.test(text) || UNREAL.test(text)) return [];
      // "The sale is done. Norris Foods is paying ..."
      const beside = report.sentences[i - 1];
      const told = beside?.article === sentence.article ? `${beside.text} ${text}` : text;
      const [before, after] = [text.slice(0, number.start), text.slice(number.end)];
      return SUMS.filter(
        (s) =>
          (s.before.test(before) || s.after?.test(after) === true) &&
          s.of.test(s.isOfReport === true ? report.text : told),
      ).map(({ question }) => ({
        outlet: report.outlet,
        sentence,
        value: number.raw,
        key: `${number.unit?.name} ${number.value * (number.unit?.factor ?? 1)}`,
        number,
        question,
      }));
    }),
  agree: (a, b) =>
    a.key === b.key ||
    a.number === undefined ||
    b.number === undefined ||
    // another currency is converted, and nobody says at what rate
    a.number.unit?.name !== b.number.unit?.name ||
    areCompatible(a.number, b.number),
  knows: (report, { number }) =>
    number !== undefined && report.sentences.some((s) => s.numbers.some((n) => isSum(n) && n.value === number.value)),
};

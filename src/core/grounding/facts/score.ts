import { type FactReader, type Report, sameKey, type Told, writes } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

const PAIR = /(?<![\d.:–-])(\d{1,2})[-–](\d{1,2})(?![\d.:–-])/gu;
const RESULT =
  /\b(?:beat|beats|beating|beaten|won|wins?|winning|winners?|victor(?:y|s)|defeat(?:s|ed|ing)?|los[est]|losing|loss|draw|drew|drawn|thrash\w*|downed|edged|hammered|overcame|triumph\w*|went down|go(?:es)? down|fell|falls|cruised|saw off|sank|sunk|succumb\w*|crushed|routed|stunned|upset|humbled|swept|prevail\w*|came out on top|got the better|knocked out|outplayed|brushed aside|shared the points|final (?:whistle|buzzer)|full[- ]time|final score|ended|finished)\b/iu;
const NOT_FINAL =
  /\b(?:half-?time|at the (?:break|interval)|interval|first half|(?:first|second) leg|aggregate|penalties|shoot-?out|sets?|period|quarter|innings?|series|lead|led|leading|trail\w*|record|streak|season|votes?|voted|ruling|court|senate|committee|bill|would|could|if|score of|overall)\b/iu;

/** The final score of one match: two figures with a dash beside a word of winning, losing or drawing. */
export const score: FactReader = {
  name: 'score',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const pairs = [...sentence.text.matchAll(PAIR)];
      const [pair] = pairs;
      if (pairs.length !== 1 || pair === undefined) return [];
      if (
        !RESULT.test(sentence.text) ||
        NOT_FINAL.test(clauseAround(sentence.text, pair.index)) ||
        OTHER_TIME.test(sentence.text)
      )
        return [];
      const goals = [Number(pair[1]), Number(pair[2])].sort((a, b) => b - a);
      return [
        {
          outlet: report.outlet,
          sentence,
          value: pair[0],
          key: goals.join('-'),
          question: 'What was the final score?',
        },
      ];
    }),
  agree: sameKey,
  knows: writes,
};

function clauseAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(', and ', at), 0);
  const end = text.slice(at).search(/;|, (?:and|but|after|becoming) /u);
  return text.slice(start, end < 0 ? text.length : at + end);
}

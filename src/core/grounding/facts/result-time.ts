import { type FactReader, type Report, type Told, writes } from './fact.ts';
import { FIGURE, figure } from './figures.ts';

const CLOCK = /(?<![\d:.])(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d(?:\.\d{1,3})?)(?![\d:]| ?(?:[ap]\.?m\b|GMT|UTC))/gu;
const WORDS = new RegExp(
  `(?:(${FIGURE}) ?(?:hours?|hrs?|h),?(?: and)? )?(${FIGURE}) ?(?:minutes?|mins?|m),?(?: and)? (\\d+(?:\\.\\d+)?|${FIGURE}) ?(?:seconds?|secs?|s)\\b`,
  'giu',
);
const RACE =
  /\b(?:races?|marathon|run(?:s|ners?)?|cyclist|stage|swimmer|sprint|metres?|meters?|rowers?|rally|triathlon|ski(?:er|ers|ing)?|finish(?:ed)?|lap|crossed the line|title|podium)\b/iu;
const OTHER_RESULT =
  /\b(?:previous|old (?:record|mark|best|time)|world record of|course record of|best of|record from|last year|years? ago|second place|runner-up|third place|set in|behind|slower|faster)\b/iu;

/** The time in which a race was won, in colons or in words. */
export const resultTime: FactReader = {
  name: 'result time',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    RACE.test(report.text)
      ? report.sentences.flatMap((sentence) =>
          OTHER_RESULT.test(sentence.text)
            ? []
            : [...sentence.text.matchAll(CLOCK), ...sentence.text.matchAll(WORDS)].flatMap((m) => {
                // a plain 12:30 is an hour of the day
                if (m[1] === undefined && !m[0].includes('.') && m[0].includes(':')) return [];
                const seconds = 3600 * (figure(m[1]) ?? 0) + 60 * (figure(m[2]) ?? 0) + (figure(m[3]) ?? 0);
                return [
                  {
                    outlet: report.outlet,
                    sentence,
                    value: m[0],
                    key: seconds,
                    question: 'What was the winning time?',
                  },
                ];
              }),
        )
      : [],
  agree: (a, b) => Math.abs(Number(a.key) - Number(b.key)) < 1,
  knows: writes,
};

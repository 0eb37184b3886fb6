import { durationsIn } from './durations.ts';
import { type FactReader, type Report, type Told, writes } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

const STRIKE = /\b(?:strikes?|striking|walk-?outs?|walk out|stoppages?|industrial action)\b/iu;
const STOPS =
  /\b(?:strikes?|walk-?outs?|walk(?:ing)? out|stoppages?|industrial action|down(?:ing)? tools|lay(?:ing)? down|stay(?:ing)? (?:at home|away|off)|stop(?:ping)? work)\b/iu;
const NOT_THIS =
  /\b(?:after|ended|ends|ending|earlier|last|previous|talks|notice|ballot|could|may|might|threat\w*|hours? a (?:day|week)|hour shifts?|into|unlimited|so far|planned|suspend\w*|call(?:ed|s|ing)? off|further|another|second|next)\b/iu;

/** How long an announced strike is to last. */
export const strikeLength: FactReader = {
  name: 'strike length',
  read: (report: Report): Told[] =>
    STRIKE.test(report.text) || /\bunion\b/iu.test(report.text)
      ? report.sentences.flatMap((sentence) => {
          const { text } = sentence;
          if (!STOPS.test(text) || OTHER_TIME.test(text)) return [];
          return durationsIn(sentence).flatMap(({ start, end, days }): Told[] => {
            const before = text.slice(Math.max(0, start - 60), start);
            const after = text.slice(end, end + 40);
            const isOfStrike =
              (/\bfor (?:the next )?$/iu.test(before) && STOPS.test(before)) ||
              /^[- ](?:\p{Ll}+ )?(?:strike|walk-?out|stoppage)\b/iu.test(after);
            return !isOfStrike || NOT_THIS.test(before + after) || days > 60
              ? []
              : [
                  {
                    outlet: report.outlet,
                    sentence,
                    value: text.slice(start, end),
                    key: days,
                    question: 'How long is the strike to last?',
                  },
                ];
          });
        })
      : [],
  agree: (a, b) => Math.abs(Number(a.key) - Number(b.key)) < 0.01,
  knows: writes,
};

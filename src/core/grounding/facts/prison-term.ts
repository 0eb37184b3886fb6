import { durationsIn } from './durations.ts';
import { type FactReader, type Report, type Told, writes } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

const PASSED =
  /\b(?:sentenced|jailed|imprisoned|sent [^.;]{0,60}?to (?:prison|jail)|(?:must|will) go to (?:prison|jail)|(?:prison|jail) (?:term|sentence)|behind bars|in (?:prison|jail)|years? in custody)\b/iu;
const NOT_PASSED =
  /\b(?:prosecut(?:or|ors|ion) (?:had )?(?:asked|want|sought|demand|call)|at least|minimum|suspended|served|serving|released|parole|probation|each|respectively|for (?:robbery|murder)[^.]*\band (?:one|two|three|four|five|six|\d+)|appeal court|reduced|increased|on appeal|had been (?:jailed|sentenced))\b/iu;

/** The term of the one sentence passed: not what was asked for or threatens, and no parts of a total. */
export const prisonTerm: FactReader = {
  name: 'prison term',
  read: (report: Report): Told[] => {
    const told = report.sentences.flatMap((sentence): Told[] => {
      const { text } = sentence;
      if (!PASSED.test(text) || NOT_PASSED.test(text) || UNREAL.test(text) || OTHER_TIME.test(text)) return [];
      const terms = durationsIn(sentence).filter(
        ({ start, end }) =>
          /(?:\bfor|\bto|\ba|\ban|\bgiven|\bof|\breceived|\bgets?) $/iu.test(text.slice(0, start)) ||
          /^(?: in|[- ](?:prison|jail|sentence|term))\b/iu.test(text.slice(end)),
      );
      return terms.map(({ start, end, days }) => ({
        outlet: report.outlet,
        sentence,
        value: text.slice(start, end),
        key: days,
        question: 'How long is the prison sentence?',
      }));
    });
    return told;
  },
  agree: (a, b) => Math.abs(Number(a.key) - Number(b.key)) <= 0.02 * Number(a.key),
  knows: writes,
};

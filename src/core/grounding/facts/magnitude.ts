import { type FactReader, type Report, type Told, writes } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

const QUAKE = /\b(?:(?:earth)?quakes?|tremors?|temblor|seismolog\w+|seismic|geological)\b/iu;
const STRENGTH =
  /\b(?:magnitude|strength|measur(?:ed|ing)|registered|registering)(?: (?:of|as|was|is|at|a|given|put|recorded|preliminary|the quake|magnitude))*[- ](\d\.\d)\b|\b(\d\.\d)[- ]magnitude\b|\bmagnitude[- ](\d\.\d)\b/giu;
const OTHER_QUAKE =
  /\b(?:after-?shocks?|fore-?shocks?|another|second|stronger than|compared|at least|revised|downgraded|upgraded)\b/iu;
/** Institutes round to a tenth. */
const ROUNDING = 0.15;

/** The magnitude of the one quake, aftershocks and older quakes aside. */
export const magnitude: FactReader = {
  name: 'magnitude',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    QUAKE.test(report.text)
      ? report.sentences.flatMap((sentence) =>
          OTHER_QUAKE.test(sentence.text) || OTHER_TIME.test(sentence.text)
            ? []
            : [...sentence.text.matchAll(STRENGTH)].flatMap((m) => {
                const value = m[1] ?? m[2] ?? m[3];
                return value === undefined
                  ? []
                  : [
                      {
                        outlet: report.outlet,
                        sentence,
                        value,
                        key: Number(value),
                        question: 'What was the magnitude of the quake?',
                      },
                    ];
              }),
        )
      : [],
  agree: (a, b) => Math.abs(Number(a.key) - Number(b.key)) < ROUNDING,
  knows: writes,
};

import { type FactReader, type Report, sameKey, type Told } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

const CRAFTS: readonly (readonly [string, RegExp])[] = [
  ['helicopter', /\b(?:helicopter|chopper)\b/iu],
  ['plane', /\b(?:aeroplane|airplane|plane|jet|airliner|biplane)\b/iu],
  ['glider', /\bglider\b/iu],
  ['balloon', /\bballoon\b/iu],
];
const FELL = /\b(?:crash(?:ed|es)?|plunged|hit the|came down|went down|ditched|struck|fell|gone under)\b/iu;
const LEAD = 3;

/** What kind of aircraft came down, where no report writes of two kinds. */
export const craft: FactReader = {
  name: 'craft',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text, position } = sentence;
      if (position >= LEAD || !FELL.test(text) || OTHER_TIME.test(text)) return [];
      return CRAFTS.flatMap(([kind, pattern]): Told[] => {
        const value = pattern.exec(text)?.[0];
        return value === undefined
          ? []
          : [{ outlet: report.outlet, sentence, value, key: kind, question: 'What kind of aircraft was it?' }];
      });
    }),
  agree: sameKey,
  knows: (report, { key }) => CRAFTS.some(([kind, pattern]) => kind === key && pattern.test(report.text)),
};

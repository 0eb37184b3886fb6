import { type FactReader, type Report, type Told, writes } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

const STEPS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:a )?quarter (?:of a )?(?:percentage )?point\b|\bquarter-point\b/iu, 25],
  [/\bhalf (?:of )?a (?:percentage )?point\b|\bhalf-point\b|\bhalf a per ?cent\b/iu, 50],
  [/\bthree[- ]quarters of a (?:percentage )?point\b|\bthree-quarter-point\b/iu, 75],
  [/\b(?:a|one) full (?:percentage )?point\b/iu, 100],
];
const FIGURES = /\b(\d+(?:\.\d+)?)[- ](basis points?|percentage[- ]points?|points?)\b/iu;
const CHANGED =
  /\b(?:cut|cuts|cutting|lower(?:ed|s|ing)?|rais(?:ed|es|ing)|rais|lift(?:ed|s|ing)?|hik(?:ed|es|ing)|trim(?:med|s|ming)?|reduc(?:ed|es|ing)|increas(?:ed|es|ing)|slash(?:ed|es|ing)?|put(?:s|ting)? (?:up|down)|br(?:ings?|inging|ought) down|eas(?:ed|es|ing)|mov(?:ed|es|ing) (?:up|down)|t(?:ook|akes?|aking) (?:up|down))\b/iu;
const RATE = /\b(?:interest|key|base|benchmark|policy|lending|repo|main|cash)(?: \p{L}+)? rates?\b|\brates?\b/iu;
const OTHERS =
  /\b(?:economists|analysts|markets?|traders|polled|instead of|previous|earlier|second|third|next|further|since|mortgage)\b/iu;

/** By how much a central bank changed its rate, in points, halves or basis points. */
export const rateStep: FactReader = {
  name: 'rate step',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    /\bcentral bank|\bfederal reserve|\bthe fed\b|\bbank of\b|\breserve bank|\bmonetary\b/iu.test(report.text)
      ? report.sentences.flatMap((sentence): Told[] => {
          const { text } = sentence;
          if (
            !CHANGED.test(text) ||
            !RATE.test(text) ||
            UNREAL.test(text) ||
            OTHER_TIME.test(text) ||
            OTHERS.test(text)
          )
            return [];
          const told = (value: string, key: number): Told => ({
            outlet: report.outlet,
            sentence,
            value,
            key,
            question: 'By how much did the bank change its rate?',
          });
          const step = STEPS.map(([pattern, points]) => [pattern.exec(text)?.[0], points] as const).find(
            ([m]) => m !== undefined,
          );
          if (step?.[0] !== undefined) return [told(step[0], step[1])];
          const m = FIGURES.exec(text);
          if (m?.[1] === undefined) return [];
          return [told(m[0], Number(m[1]) * (m[2]?.startsWith('basis') === true ? 1 : 100))];
        })
      : [],
  agree: (a, b) => Math.abs(Number(a.key) - Number(b.key)) < 0.5,
  knows: writes,
};

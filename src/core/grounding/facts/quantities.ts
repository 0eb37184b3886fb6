import { areCompatible } from '../are-compatible.ts';
import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

const UNITS: ReadonlyMap<string, string> = new Map([
  ['litre', 'How much'],
  ['kilogram', 'How much'],
  ['hectare', 'How large an area'],
]);
/** "80,000 litres of heating oil": what there is so much of. */
const SUBSTANCE =
  /^ of ((?:\p{Ll}+ ){0,2}?\p{Ll}{3,})(?=[,.;]| (?:into|in|from|on|at|was|were|had|has|have|ran|leaked|spilt|spilled|flowed|escaped|and|which|that|after|when|is|are|out|over|near|to|by|for)\b)/u;
const OTHER =
  /\b(?:each|per|a (?:day|year|week|minute|second)|an hour|every|another|a further|more than (?:usual|planned)|capacity|tank holds|can hold|heavy|weigh\w*|of which|including|so far|so-called)\b/iu;

/** How much of one substance, or how large an area, where each report gives the unit once. */
export const quantities: FactReader = {
  name: 'quantity',
  grows: true,
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    [...UNITS].flatMap(([unit, asks]): Told[] => {
      const all = report.sentences.flatMap((s) => s.numbers.filter((n) => n.unit?.name === unit));
      if (new Set(all.map((n) => n.value * (n.unit?.factor ?? 1))).size !== 1) return [];
      return report.sentences.flatMap((sentence) =>
        sentence.numbers.flatMap((number): Told[] => {
          const { text } = sentence;
          if (
            number.unit?.name !== unit ||
            number.high !== undefined ||
            (number.bound !== 'exact' && number.bound !== 'about')
          )
            return [];
          if (OTHER.test(text) || OTHER_TIME.test(text) || UNREAL.test(text)) return [];
          const of = SUBSTANCE.exec(text.slice(number.end))?.[1]?.split(' ').at(-1);
          return of === undefined
            ? []
            : [
                {
                  outlet: report.outlet,
                  sentence,
                  value: number.raw,
                  key: number.value * (number.unit?.factor ?? 1),
                  number,
                  question: `${asks}${unit === 'hectare' ? ' of' : ''} ${of} was it?`,
                },
              ];
        }),
      );
    }),
  agree: (a, b) =>
    a.key === b.key || (a.number !== undefined && b.number !== undefined && areCompatible(a.number, b.number)),
  knows: (report, { number }) =>
    number !== undefined &&
    report.sentences.some((s) => s.numbers.some((n) => n.unit?.name === number.unit?.name && n.value === number.value)),
};

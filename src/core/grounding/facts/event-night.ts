import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

const HAPPENED: readonly (readonly [string, RegExp])[] = [
  ['the theft', /\b(?:stolen|theft|break-?in|broke in(?:to)?|burgl\w+|robbed|robbery|made off)\b/iu],
  ['the crash', /\b(?:crash(?:ed)?|collided|collision|derailed)\b/iu],
  ['the explosion', /\b(?:explosion|exploded|blast)\b/iu],
  ['the collapse', /\b(?:collapsed?|gave way)\b/iu],
  ['the shooting', /\b(?:shooting|shot dead|opened fire)\b/iu],
];
const DAYTIME =
  /\bon (?:the (?:night|evening|morning) of )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (night|evening|morning|afternoon)\b/giu;
const NOT_EVENT =
  /\b(?:said|told|announced|arrested|charged|vigil|mourn\w*|prayers?|reopen\w*|statement|court|funeral|to [A-Z]\p{L}+day|following|next)\b/u;

/** On which day and at what part of it the one theft, crash or blast happened. */
export const eventNight: FactReader = {
  name: 'event night',
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text } = sentence;
      const event = HAPPENED.find(([, pattern]) => pattern.test(text));
      const days = [...text.matchAll(DAYTIME)];
      const [day] = days;
      if (event === undefined || day === undefined || days.length > 1) return [];
      const before = text.slice(0, day.index);
      if (NOT_EVENT.test(before) || OTHER_TIME.test(text) || UNREAL.test(before)) return [];
      return [
        {
          outlet: report.outlet,
          sentence,
          value: day[0].replace(/^on /iu, ''),
          key: `${day[1]?.toLowerCase()} ${day[2]?.toLowerCase()}`,
          question: `When was ${event[0]}?`,
        },
      ];
    }),
  // the same part of the day on another day; night and morning of neighbouring days may be one
  agree: (a, b) => {
    const [x, y] = [String(a.key).split(' '), String(b.key).split(' ')];
    return x[0] === y[0] || x[1] !== y[1];
  },
  knows: (report, { key }) =>
    new RegExp(`\\b${String(key).split(' ')[0]}day (?:night|evening|morning|afternoon)\\b`, 'iu').test(report.text),
};

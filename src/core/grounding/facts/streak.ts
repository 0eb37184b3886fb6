import { type FactReader, type Report, sameKey, type Told, writes } from './fact.ts';
import { FIGURE, figure, OTHER_TIME, UNREAL } from './figures.ts';

const NTH = '(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d+(?:st|nd|rd|th))';
const RUNNING = '(?:in a row|in succession|running|on the trot|on the bounce|back to back)';
const STREAKS = [
  new RegExp(`\\b(${NTH}|${FIGURE}) (?:[\\p{L}’'-]+ ){1,4}${RUNNING}\\b`, 'iu'),
  new RegExp(`\\b(${NTH}|${FIGURE}) (?:consecutive|straight|successive) \\p{Ll}+`, 'iu'),
];
/** A row of days, or one that somebody else had. */
const OTHER =
  /\b(?:days?|nights?|weeks?|months?|hours?) (?:in a row|in succession|running|on the trot)|\b(?:consecutive|straight|successive) (?:days?|nights?|weeks?|months?|hours?)\b/iu;

/** The how manieth in a row it was, where each report tells of one row. */
export const streak: FactReader = {
  name: 'streak',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence): Told[] => {
      const { text } = sentence;
      if (OTHER.test(text) || OTHER_TIME.test(text) || UNREAL.test(text)) return [];
      const written = STREAKS.map((p) => p.exec(text)?.[1]).find((m) => m !== undefined);
      const key = figure(written);
      return written === undefined || key === undefined
        ? []
        : [{ outlet: report.outlet, sentence, value: written, key, question: 'How many times in a row was it?' }];
    }),
  agree: sameKey,
  knows: writes,
};

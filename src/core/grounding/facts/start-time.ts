import { findDates } from '../../text/dates.ts';
import { type FactReader, type Report, type Told, writes } from './fact.ts';
import { FIGURE, figure, OTHER_TIME } from './figures.ts';

/** One start, one question: the words that tell it. */
const STARTS: readonly (readonly [string, RegExp])[] = [
  [
    'the power failed',
    /\b(?:lights? (?:went|go|gone) out|went dark|(?:power|electricity|current) (?:failed|went off|was cut|went out)|blackout (?:began|started))\b/iu,
  ],
  [
    'the quake struck',
    /\b(?:(?:earth)?quake|tremor|earth)\b[^.;]{0,40}\b(?:struck|hit|shook|trembled|jolted|was felt)\b/iu,
  ],
  ['the explosion happened', /\b(?:exploded|explosion|blast|detonated|blew up)\b/iu],
  ['the collision happened', /\b(?:collided|collision|derailed|left the (?:rails|tracks?|road)|crashed)\b/iu],
  ['the fire broke out', /\b(?:(?:fire|blaze|flames) (?:broke out|started|began)|caught fire)\b/iu],
  ['it collapsed', /\b(?:collapsed?|gave way|caved in)\b/iu],
  ['it took off', /\b(?:lifted off|lift-?off|blasted off)\b/iu],
];
const END =
  /\b(?:restored|returned|returns|back on|reopened|until|by then|out by|under control|called|alerted|arrived|later|aftershock|hours after|GMT|UTC|local time|EST|EDT|BST|CET|between|around|about|shortly|just (?:before|after)|nearly|almost|roughly|before|after)\b/iu;
const SPOKEN = new RegExp(
  `\\b(${FIGURE}|a? ?quarter|half)(?: minutes?)? (past|to) (${FIGURE})(?: (?:o'clock|in the (morning|afternoon|evening)|at night))?`,
  'iu',
);

/** When the one event began, to the minute, on a clock or in words. */
export const startTime: FactReader = {
  name: 'start time',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text } = sentence;
      const event = STARTS.find(([, pattern]) => pattern.test(text));
      if (event === undefined || END.test(text) || OTHER_TIME.test(text)) return [];
      const question = `At what time was it that ${event[0]}?`;
      const told = (value: string, key: number): Told => ({ outlet: report.outlet, sentence, value, key, question });
      const times = findDates(text).filter((d) => d.kind === 'time' && d.fields.hour !== undefined);
      const [time] = times;
      if (time !== undefined)
        return times.length > 1 ? [] : [told(time.asWritten, 60 * (time.fields.hour ?? 0) + (time.fields.minute ?? 0))];
      const m = SPOKEN.exec(text);
      if (m === null) return [];
      const word = m[1]?.toLowerCase() ?? '';
      const minutes = word.endsWith('quarter') ? 15 : word === 'half' ? 30 : figure(m[1]);
      const hour = figure(m[3]);
      if (minutes === undefined || hour === undefined || hour > 12 || minutes > 59) return [];
      return [told(m[0].trim(), 60 * hour + (m[2] === 'to' ? -minutes : minutes))];
    }),
  // the half of the day is often left out; whole hours apart may be two zones
  agree: (a, b) => {
    const apart = Math.abs(Number(a.key) - Number(b.key)) % 720;
    const gap = Math.min(apart, 720 - apart);
    return gap < 10 || gap % 60 === 0;
  },
  knows: writes,
};

import { clockTime } from './clock-time.ts';
import { type FactReader, type Report, type Told, writes } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

/** One start, one question: the words that tell it. */
const STARTS: readonly (readonly [string, RegExp])[] = [
  [
    'was it that the power failed',
    /\b(?:lights? (?:went|go|gone) out|(?:went|gone|go) (?:dark|black)|plunged into darkness|(?:power|electricity|current|supply|grid) (?:failed|went off|was cut|went out|collapsed|broke down|gave out)|black-?out (?:began|started|struck|hit)|substation[^.;]{0,20} (?:failed|dropped out|tripped|broke down)|(?:lost|without|no) (?:power|electricity|current))\b/iu,
  ],
  [
    'was it that the quake struck',
    /\b(?:(?:earth)?quake|tremor|earth)\b[^.;]{0,40}\b(?:struck|hit|shook|trembled|jolted|was felt)\b/iu,
  ],
  ['was it that the explosion happened', /\b(?:exploded|explosion|blast|detonated|blew up|went off)\b/iu],
  [
    'was it that the collision happened',
    /\b(?:collided|collision|derailed|left the (?:rails|tracks?|road)|crashed|ran into|rammed|overturned)\b/iu,
  ],
  [
    'was it that the fire broke out',
    /\b(?:(?:fire|blaze|flames)[^.;]{0,20} (?:broke out|started|began|were first seen|was (?:spotted|noticed))|caught fire|burst into flames)\b/iu,
  ],
  ['was it that it collapsed', /\b(?:collapsed?|gave way|caved in|came down)\b/iu],
  ['was it that it took off', /\b(?:lifted off|lift-?off|blasted off|took off|rose from the (?:pad|launch))\b/iu],
  ['was it that the robbery happened', /\b(?:burst into|held up|stormed|raided|robbed|broke in(?:to)?)\b/iu],
  [
    'does the concert start',
    /\b(?:(?:concert|music|recital|performance|orchestra|band|show)\b[^.;]{0,50}\b(?:starts?|begins?|plays?|kicks? off|is (?:at|on)|strikes? up))\b/iu,
  ],
  [
    'does the match start',
    /\b(?:kick-?off|(?:match|game|final|derby)\b[^.;]{0,30}\b(?:starts?|begins?|kicks? off))\b/iu,
  ],
];
/** Another moment, in the words around the time. */
const OTHER_MOMENT =
  /\b(?:restored|returned|returns|back on|reopened|reconnected|until|by then|out by|under control|called|alerted|alarm|arrived|reached|later|aftershock|hours after|GMT|UTC|local time|EST|EDT|BST|CET|between|around|about|shortly|just (?:before|after)|nearly|almost|roughly|before|after|doors|gates|admission|tickets|had been|due to|scheduled|should have)\b/iu;

/** When the one event began, to the minute, on a clock or in words. */
export const startTime: FactReader = {
  name: 'start time',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence): Told[] => {
      const { text } = sentence;
      const event = STARTS.find(([, pattern]) => pattern.test(text));
      const time = clockTime(text);
      if (event === undefined || time === undefined || OTHER_TIME.test(text)) return [];
      // the part of the sentence that the time stands in must tell the start
      const from = Math.max(0, ...[', and ', ', but ', '; '].map((cut) => text.lastIndexOf(cut, time.start)));
      const rest = text.slice(time.end).search(/[,;]|\b(?:and|but|until|before|after)\b/u);
      const near = text.slice(from, rest < 0 ? text.length : time.end + rest);
      if (OTHER_MOMENT.test(near)) return [];
      return [
        {
          outlet: report.outlet,
          sentence,
          value: text.slice(time.start, time.end),
          key: time.minutes,
          question: `At what time ${event[0]}?`,
        },
      ];
    }),
  // the half of the day is often left out; whole hours apart may be two zones
  agree: (a, b) => {
    const apart = Math.abs(Number(a.key) - Number(b.key)) % 720;
    const gap = Math.min(apart, 720 - apart);
    return gap < 10 || gap % 60 === 0;
  },
  knows: writes,
};

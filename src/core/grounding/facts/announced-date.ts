import type { DateMention } from '../../text/dates.ts';
import { type FactReader, type Report, sameKey, type Told, writes } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

const EVENTS: readonly (readonly [string, RegExp])[] = [
  ['the election', /\b(?:elections?|polls|elect a new|general vote)\b/iu],
  ['the referendum', /\breferendum\b/iu],
  [
    'the launch',
    /\b(?:launch(?:ed|es)?|lift(?:s|ing)?[- ]off|blast(?:s|ing)? off|set(?:s|ting)? off|take(?:s)? off)\b/iu,
  ],
  ['the verdict', /\b(?:verdict|ruling|judgment)\b/iu],
  [
    'the sentencing',
    /\b(?:sentencing|be sentenced|pass sentence|(?:learn|hear) (?:his|her|their) (?:punishment|sentence))\b/iu,
  ],
  [
    'the opening',
    /\b(?:re-?open(?:s|ing)?|open(?:s|ing)?(?: (?:its|the) doors)?|welcome(?:s)? (?:visitors|guests|the public)|inaugurat\w+)\b/iu,
  ],
  ['the concert', /\b(?:concert|recital|gig)\b/iu],
  ['the match', /\b(?:final|match|derby|kick-?off)\b/iu],
  ['the trial', /\b(?:trial (?:is to |will )?(?:opens?|begins?|starts?))\b/iu],
  ['the wedding', /\b(?:wedding|get married|marry)\b/iu],
  ['the funeral', /\b(?:funeral|buried)\b/iu],
  ['the summit', /\bsummit\b/iu],
  [
    'the strike',
    /\b(?:strikes?|walk(?:s|ing)? out|walk-?out|stoppages?|industrial action|down(?:ing)? tools|stop(?:ping)? work|stand(?:ing)? still|(?:stay|remain|leave [^.;]{0,60}) in (?:the|their) (?:depots?|sheds|garages?))\b/iu,
  ],
];
/** "on Wednesday" in what is still to be: the next one, whatever the words around it made of it. */
const TO_BE = /\b(?:will|is to|are to|due to|from|beginning|starting)\b/iu;
const DAY = 86_400_000;
/** 2026-11-19 */
const ISO_DAY = 10;
const two = (n: number | undefined): string => String(n ?? 0).padStart(2, '0');
const AHEAD = /\b(?:will|from|is to|are to|due|set for|scheduled|on)\b/iu;
const NOT_THIS =
  /\b(?:originally|instead of|postponed|moved from|brought forward|registration|deadline|by|until|before|after|first round|second round|run-?off|primary|caucus\w*)\b/iu;

/** The day for which one coming event is announced, by day and month. */
export const announcedDate: FactReader = {
  name: 'announced date',
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text } = sentence;
      const published = Date.parse(report.publishedAt.get(sentence.article) ?? '');
      const isAhead = ({ iso }: DateMention): boolean =>
        iso !== undefined && iso.length === ISO_DAY && Date.parse(iso) > published;
      const ahead = (d: DateMention): DateMention => {
        const isPast = d.iso?.length === ISO_DAY && Date.parse(d.iso) + DAY <= published && TO_BE.test(text);
        if (!isPast || d.iso === undefined || d.fields.weekday === undefined || d.fields.day !== undefined) return d;
        return { ...d, iso: new Date(Date.parse(d.iso) + 7 * DAY).toISOString().slice(0, ISO_DAY) };
      };
      const days = sentence.dates.map(ahead).filter(
        (d) =>
          d.kind === 'date' &&
          ((d.fields.day !== undefined && d.fields.month !== undefined) ||
            // "from Sunday", counted from the day of the report
            (d.fields.weekday !== undefined && isAhead(d))),
      );
      const [day] = days;
      if (day === undefined || days.length > 1) return [];
      const event = EVENTS.find(([, pattern]) => pattern.test(text));
      if (event === undefined || /^if\b/iu.test(text)) return [];
      if (!AHEAD.test(text) || NOT_THIS.test(text) || OTHER_TIME.test(text)) return [];
      if (day.iso !== undefined && !Number.isNaN(published) && Date.parse(day.iso) < published) return [];
      return [
        {
          outlet: report.outlet,
          sentence,
          value: day.asWritten,
          key: day.iso?.slice(5, ISO_DAY) ?? `${two(day.fields.month)}-${two(day.fields.day)}`,
          question: `On what date is ${event[0]}?`,
        },
      ];
    }),
  agree: sameKey,
  knows: writes,
};

import { durationsIn } from './durations.ts';
import { type FactReader, type Report, type Told, writes } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

/** What lasts, one question each: the words up to the span of time, or those directly after it. */
interface Lasting {
  readonly question: string;
  readonly before: RegExp;
  readonly after: RegExp;
}

const upTo = (words: string): RegExp => new RegExp(`\\b(?:${words})(?: (?:about|around|some|nearly|almost))? $`, 'iu');
const next = (words: string): RegExp => new RegExp(`^(?:[- ]long)?[- ](?:\\p{Ll}+ )?(?:${words})\\b`, 'iu');

const LASTING: readonly Lasting[] = [
  {
    question: 'How long is the ban?',
    before: upTo(
      '(?:banned|suspended|barred|disqualified|excluded)[^.;]{0,60} for|(?:ban|suspension|disqualification) (?:of|for)|out of competition for',
    ),
    after: next('ban|suspension|disqualification'),
  },
  {
    question: 'How long is it closed?',
    before: upTo('(?:closed?|shut|out of (?:action|service|use))[^.;,]{0,40} for|closure of'),
    after: next('closure|shutdown'),
  },
  {
    question: 'How long was the delay?',
    before: upTo('(?:delayed|held up|late|behind schedule)[^.;,]{0,30} (?:by|for)|delay of'),
    after: next('late|delay|behind schedule'),
  },
  {
    question: 'How long were they held or lost?',
    before: upTo(
      '(?:trapped|stuck|stranded|buried|adrift|drifted|lost|(?:held|kept)(?: captive| hostage| prisoner)?|captivity)[^.;,]{0,50} for',
    ),
    after: next('trapped|in captivity|under the (?:rubble|snow|debris)|adrift|underground'),
  },
  {
    question: 'How long was the journey?',
    before: upTo('(?:crossing|voyage|journey|flight|trip|swim|climb|trek|ascent)[^.;,]{0,30} (?:lasted|took|of)'),
    after: next('crossing|voyage|journey|flight|trip|swim|climb|trek|ascent'),
  },
  {
    question: 'How long did it last?',
    before: upTo(
      '(?:siege|stand-?off|talks|negotiations|outage|black-?out|power cut|search)[^.;,]{0,30} (?:lasted|took)',
    ),
    after: next('siege|stand-?off|outage|black-?out|power cut|search'),
  },
  {
    question: 'How long was the operation?',
    before: upTo('(?:operation|surgery|procedure|transplant)[^.;,]{0,40} (?:lasted|took)'),
    after: next('operation|surgery|procedure|transplant'),
  },
  {
    question: 'How long does the contract run?',
    before: upTo('(?:contract|deal|lease|agreement)[^.;,]{0,30} (?:of|for|over)'),
    after: next('contract|deal|lease'),
  },
];
/** What is only asked for, a part, or a span up to something else. */
const OTHER_SPAN =
  /\b(?:at least|minimum|suspended sentence|so far|already|planned|another|further|extra|each|earlier|original(?:ly)?|reduced|extended|shortened|instead of|appeal|within|notice|offered|a week|a day)\b/iu;
/** Spans this far apart are one, in other units: a share. */
const TOLERANCE = 0.04;

/** How long one ban, closure, delay, journey or contract lasts, where each report tells it once. */
export const lengths: readonly FactReader[] = LASTING.map(({ question, before, after }) => ({
  name: question,
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text } = sentence;
      if (OTHER_TIME.test(text)) return [];
      return durationsIn(sentence).flatMap(({ start, end, days }): Told[] => {
        const [left, right] = [text.slice(Math.max(0, start - 90), start), text.slice(end, end + 40)];
        if (!(before.test(left) || after.test(right))) return [];
        const clause = (left.split(/[;:]/u).at(-1) ?? '') + (right.split(/[,;:]/u)[0] ?? '');
        return OTHER_SPAN.test(clause) || UNREAL.test(clause)
          ? []
          : [{ outlet: report.outlet, sentence, value: text.slice(start, end), key: days, question }];
      });
    }),
  agree: (a: Told, b: Told) =>
    Math.abs(Number(a.key) - Number(b.key)) <= TOLERANCE * Math.max(Number(a.key), Number(b.key)),
  knows: writes,
}));

import type { NumberMention } from '../../text/numbers.ts';
import { areCompatible } from '../are-compatible.ts';
import { COUNTED, groupOf } from './counted.ts';
import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

/** What is done to, or said of, those counted. */
interface Count {
  readonly name: string;
  /** What a reader asks, less "How many" and those counted. */
  readonly asks: string;
  /** Follows those counted: "19 children were taken to hospital". */
  readonly after: string;
  /** Stands before the figure: "arrested 19 people". */
  readonly before?: string;
  /** Must follow those counted where `before` stands: "took 19 children to hospital". */
  readonly next?: string;
  readonly grows?: boolean;
  /** Groups of which it can be said. */
  readonly of: readonly string[];
}

const WERE = '(?:(?:were|was|are|is|had|have|has|been|being|be|still|remain(?:ed|s)?|later|reportedly) )*';
const HOSPITAL = '(?:to (?:the |a |local |nearby )?(?:hospitals?|clinics?))';
const SOME = ['people', 'children', 'workers'];

const COUNTS: readonly Count[] = [
  {
    name: 'taken to hospital',
    asks: 'were taken to hospital',
    after: `${WERE}(?:taken|brought|rushed|driven|flown|carried|sent) ${HOSPITAL}`,
    before: 'taken|took|brought|rushed|driven|flown|carried|sent|taking',
    next: HOSPITAL,
    grows: true,
    of: SOME,
  },
  {
    name: 'missing',
    asks: 'are missing',
    after: `${WERE}(?:missing|unaccounted for)`,
    before: '(?:search(?:ing)?|looking|hunt(?:ing)?) for',
    next: '(?:missing|still missing)',
    grows: true,
    of: SOME,
  },
  {
    name: 'fell ill',
    asks: 'fell ill',
    after: `${WERE}(?:(?:fall(?:en)?|fell|taken) )?(?:ill|sick|infected|poisoned)|${WERE}suffer(?:ed|ing) from`,
    before: 'made|makes|making|left',
    next: '(?:ill|sick)',
    grows: true,
    of: SOME,
  },
  {
    name: 'arrested',
    asks: 'were arrested',
    after: `${WERE}(?:arrested|detained|taken into custody|led away in handcuffs)`,
    before: 'arrested|detained|arresting|detaining|arrests of',
    grows: true,
    of: SOME,
  },
  {
    name: 'rescued',
    asks: 'were rescued',
    after: `${WERE}(?:rescued|brought to safety|plucked|winched|pulled (?:alive )?from|freed from|saved from|lifted (?:off|from))`,
    before: 'rescued|rescuing|plucked|winched|brought to safety',
    grows: true,
    of: [...SOME, 'animals'],
  },
  {
    name: 'evacuated',
    asks: 'had to leave',
    after: `${WERE}(?:evacuated|moved out|brought out|forced (?:out|from)|(?:had|have|told|ordered|asked) to (?:leave|get out|move out|flee)|displaced|driven from)`,
    before: 'evacuated|evacuating',
    grows: true,
    of: [...SOME, 'homes'],
  },
  {
    name: 'jobs cut',
    asks: 'are to go',
    after: `${WERE}(?:to )?(?:be )?(?:cut|axed|go(?:ing)?|lost|laid off|dismissed|made redundant|shed|lose their jobs|be lost|disappear)`,
    before:
      '(?:will |to |is to )?(?:cut|cuts|cutting|axe|axing|axed|shed|shedding|lay off|laying off|eliminate|dismiss)',
    of: ['workers'],
  },
  {
    name: 'without power',
    asks: 'were without power',
    after: `${WERE}(?:left )?(?:without (?:power|electricity|current)|in the dark|cut off)`,
    grows: true,
    of: ['homes', 'people'],
  },
  {
    name: 'aboard',
    asks: 'were aboard',
    after: `${WERE}(?:aboard|on board|travelling (?:in|on))(?! the (?:other|second))`,
    before: '(?:carrying|carried|with)',
    next: '(?:aboard|on board)',
    of: SOME,
  },
  {
    name: 'attended',
    asks: 'came',
    after: `${WERE}(?:attended|watched|turned out|took part|came to (?:see|the|hear|watch)|marched|lined the|gathered|took to the streets|walked through)`,
    of: SOME,
  },
];

const ADJECTIVES = '(?:[\\p{Ll}-]+ ){0,2}?';
const OF_ALL = '(?:of (?:the|its|her|his|their|those) )?';
const REST = '(?: (?:of|from|on|in|at|aboard)(?: the| a| an)? [\\p{L}’-]+(?: [\\p{Ll}-]+)?)?';

const patterns = COUNTS.map((count) => ({
  count,
  after: new RegExp(`^[- ]${OF_ALL}${ADJECTIVES}(${COUNTED})${REST},? (?:who )?${count.after}\\b`, 'iu'),
  before: count.before === undefined ? undefined : new RegExp(`\\b(?:${count.before}) $`, 'iu'),
  next: new RegExp(
    `^[- ]${OF_ALL}${ADJECTIVES}(${COUNTED})\\b${count.next === undefined ? '' : `${REST},? ${count.next}\\b`}`,
    'iu',
  ),
}));

/** A part, others than those meant, or each. */
const PART =
  /\b(?:including|among (?:them|those)|of (?:them|whom)|another|a further|further|more|others?|each|per|a day|an hour|every|seriously|critical(?:ly)?|so far|already|initially|at first|first|then|later|alone|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+)$)/iu;
const NEAR = 40;

function hit(before: string, after: string): { count: Count; group: string } | undefined {
  for (const { count, after: follows, before: precedes, next } of patterns) {
    const noun = (follows.exec(after) ?? (precedes?.test(before) === true ? next.exec(after) : null))?.[1];
    const group = noun === undefined ? undefined : groupOf(noun.toLowerCase());
    if (group !== undefined && count.of.includes(group)) return { count, group };
  }
  return undefined;
}

const predicates = new WeakMap<NumberMention, { readonly name: string | undefined }>();

/** What is said of those that a figure counts: "aboard", "arrested"; undefined where no such word is near. */
export function predicateOf(text: string, number: NumberMention): string | undefined {
  const known = predicates.get(number);
  if (known !== undefined) return known.name;
  const name = hit(text.slice(0, number.start), text.slice(number.end))?.count.name;
  predicates.set(number, { name });
  return name;
}

function toldIn(report: Report, grows: boolean): Told[] {
  return report.sentences.flatMap((sentence): Told[] => {
    const { text } = sentence;
    if (sentence.numbers.length === 0 || OTHER_TIME.test(text)) return [];
    return sentence.numbers.flatMap((number): Told[] => {
      if (number.kind !== 'count' || number.weak || number.high !== undefined) return [];
      const [before, after] = [text.slice(0, number.start), text.slice(number.end)];
      const found = hit(before, after);
      if (found === undefined || (found.count.grows === true) !== grows) return [];
      const clause = before.slice(-NEAR).split(/[,;:]/u).at(-1) ?? '';
      const rest = after.slice(0, NEAR).split(/[,;:.]/u)[0] ?? '';
      if (PART.test(clause) || PART.test(rest) || UNREAL.test(clause + rest)) return [];
      if (/\b(?:no|not|number) $/iu.test(before)) return [];
      const question = `How many ${found.count.of.length === 1 && found.group === 'workers' ? 'jobs' : found.group} ${found.count.asks}?`;
      return [{ outlet: report.outlet, sentence, value: number.raw, key: number.value, number, question }];
    });
  });
}

const writesCount = (report: Report, number: NumberMention | undefined): boolean =>
  number !== undefined &&
  report.sentences.some((s) => s.numbers.some((n) => n.kind === 'count' && n.value === number.value));

/** Counts of those that something happened to: those that grow while news is made, and the others. */
export const counts: readonly FactReader[] = [true, false].map((grows) => ({
  name: grows ? 'growing counts' : 'counts',
  grows,
  isOfOneDay: true,
  read: (report: Report) => toldIn(report, grows),
  agree: (a: Told, b: Told) =>
    a.key === b.key || (a.number !== undefined && b.number !== undefined && areCompatible(a.number, b.number)),
  knows: (report: Report, { number }: Told) => writesCount(report, number),
}));

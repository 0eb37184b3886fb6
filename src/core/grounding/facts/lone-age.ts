import { findNumbers } from '../../text/numbers.ts';
import { type FactReader, type Report, sameKey, type Told } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

/** Whose age it is, where a report gives one age only: what happened to the one person it tells of. */
const WHOSE: readonly (readonly [string, RegExp])[] = [
  [
    'How old is the one arrested?',
    /\b(?:arrest\w*|detain\w*|in custody|led [^.;]{0,40} (?:out|away)|handcuff\w*|charged|suspect)\b/iu,
  ],
  ['How old was the one who died?', /\b(?:died|killed|dead|drowned|body|lost (?:his|her) life)\b/iu],
  ['How old is the one rescued?', /\b(?:rescued|saved|pulled (?:out|from)|found alive|brought to safety)\b/iu],
  ['How old is the one missing?', /\b(?:missing|disappeared|vanished|last seen)\b/iu],
];
const AGE = /\b(?:(\d{1,2}|[a-z]+(?:-[a-z]+)?)[- ]year[- ]old|aged (\d{1,2}|[a-z]+(?:-[a-z]+)?)(?=[,.;) ]))/giu;
/** Ages of many people, or of things. */
const OF_MANY = /\b(?:between|and|to|over|under) (?:the ages? of )?$/iu;
const OF_THING =
  /^ (?:house|building|bridge|church|tower|law|rule|record|firm|company|ship|tree|tradition|dispute|war|conflict|contract)\b/iu;

function agesIn(text: string): { value: string; age: number }[] {
  return [...text.matchAll(AGE)].flatMap((m) => {
    const age = findNumbers(m[1] ?? m[2] ?? '')[0]?.value;
    if (age === undefined || age > 110 || OF_THING.test(text.slice(m.index + m[0].length))) return [];
    return OF_MANY.test(text.slice(0, m.index)) ? [{ value: '', age: -1 }] : [{ value: m[1] ?? m[2] ?? '', age }];
  });
}

/** The age of the one person of a story, named or not, where each report gives one age in all. */
export const loneAge: FactReader = {
  name: 'lone age',
  isOfOneDay: true,
  read: (report: Report): Told[] => {
    const told = report.sentences.flatMap((sentence) =>
      agesIn(sentence.text).map(({ value, age }) => ({ outlet: report.outlet, sentence, value, key: age })),
    );
    const [first] = told;
    // "Ida Brandt, 39,": another age, in another form
    const others = report.text.match(/\p{Lu}\p{Ll}+, \d{1,2}(?=[,.])/gu) ?? [];
    if (first === undefined || first.key < 0 || others.length > 0 || told.some((t) => t.key !== first.key)) return [];
    if (OTHER_TIME.test(first.sentence.text)) return [];
    return WHOSE.flatMap(([question, of]) => (of.test(first.sentence.text) ? [{ ...first, question }] : []));
  },
  agree: sameKey,
  knows: (report, { key }) => agesIn(report.text).some(({ age }) => age === key),
};

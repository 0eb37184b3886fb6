import { type FactReader, type Report, sameKey, type Told, writes } from './fact.ts';
import { FIGURE, figure, OTHER_TIME, UNREAL } from './figures.ts';

const WORDS = (most: number): string => `(?:[\\p{L}’']+ ){0,${most}}`;
const TALLIES = [
  `(${FIGURE}) votes? (?:to|against) (${FIGURE})`,
  `(${FIGURE}) ${WORDS(4)}(?:in favou?r|for)(?: of ${WORDS(3)})?,?(?: (?:and|to|with|while))? ?(${FIGURE}) ${WORDS(3)}(?:against|opposed)`,
  `(${FIGURE}) ${WORDS(3)}(?:voted|voting) (?:for|in favou?r)[\\p{L} ]{0,30}?(?:,|and|while) ?(${FIGURE}) (?:voted )?against`,
  `\\b(?:voted?|voting|passed|approved|rejected|backed|adopted|defeated|cleared)\\b[^.;]{0,60}?\\b(\\d{1,4})(?:[-–]| to )(\\d{1,4})(?=[ ,.;])`,
  `\\b(\\d{1,4})(?:[-–]| to )(\\d{1,4}) (?:vote|in favou?r)\\b`,
].map((source) => new RegExp(source, 'iu'));
const VOTE =
  /\b(?:vot\w+|passed|adopted|approved|parliament|council|councillors|in favou?r|senate|house|bill|members|ballot|referendum|motion)\b/iu;
const OTHER_VOTE =
  /\b(?:committee|panel|amendment|procedural|(?:first|second|third) (?:reading|round|time)|earlier|game|match|points?|won \d)\b/iu;

/** How many voted for and how many against, in the one vote that a report tells of. */
export const voteTally: FactReader = {
  name: 'vote tally',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text } = sentence;
      if (!VOTE.test(text) || OTHER_VOTE.test(text) || OTHER_TIME.test(text) || UNREAL.test(text)) return [];
      const hit = TALLIES.map((p) => p.exec(text)).find((m) => m !== null);
      const [ayes, noes] = [figure(hit?.[1]), figure(hit?.[2])];
      const [first, second] = [hit?.[1], hit?.[2]];
      if (hit == null || ayes === undefined || noes === undefined || first === undefined || second === undefined)
        return [];
      const start = hit.index + hit[0].indexOf(first);
      const end = hit.index + hit[0].lastIndexOf(second) + second.length;
      return [
        {
          outlet: report.outlet,
          sentence,
          value: text.slice(start, end),
          key: `${Math.max(ayes, noes)}-${Math.min(ayes, noes)}`,
          question: 'How many voted for and against?',
        },
      ];
    }),
  agree: (a, b) => sameKey(a, b) || otherHouse(a, b),
  knows: writes,
};

const HOUSES = /\b(?:house|senate|council|lords|commons|assembly)\b/giu;

/** Two chambers vote apart. */
function otherHouse(a: Told, b: Told): boolean {
  const of = ({ sentence }: Told): string[] => [...sentence.text.matchAll(HOUSES)].map((m) => m[0].toLowerCase());
  const [x, y] = [of(a), of(b)];
  return x.length > 0 && y.length > 0 && !x.some((h) => y.includes(h));
}

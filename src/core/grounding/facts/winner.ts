import { canonicalName } from '../name-lists.ts';
import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

const WINS =
  /^,? (?:(?:has|have|had) )?(?:won|wins|beat|beats|edged|pipped|outsprinted|defeated|took (?:it|the (?:title|gold|stage|race|win|victory|election|seat|prize))|claimed (?:\p{L}+ ){1,3}(?:victory|win|title|stage|prize)|triumphed|prevailed|swept to victory|stormed to victory)\b/u;
const NOT_THE_END =
  /\b(?:first (?:set|half|round|leg)|second (?:set|half|leg)|set|heat|semi-?finals?|quarter-?finals?|opening|earlier|also|had won|would have|toss|primary|caucus\w*|nomination|appeal)\b/iu;
const LEAD = 5;

/** Who won, where each report knows both rivals: one as the winner, the other as beaten. */
export const winner: FactReader = {
  name: 'winner',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text, position } = sentence;
      if (position >= LEAD || NOT_THE_END.test(text) || OTHER_TIME.test(text) || UNREAL.test(text)) return [];
      const name = report.namesOf(sentence).find((n) => n.words.length > 1 && WINS.test(text.slice(n.end)));
      const last = name?.words.at(-1);
      return name === undefined || last === undefined
        ? []
        : [
            {
              outlet: report.outlet,
              sentence,
              value: text.slice(name.start, name.end),
              key: canonicalName(last),
              question: 'Who won?',
            },
          ];
    }),
  agree: (a, b) => a.key === b.key || !isRival(a, b) || !isRival(b, a),
  knows: () => false,
};

/** The sentence of one winner names the other too. */
function isRival(a: Told, { key }: Told): boolean {
  return a.sentence.terms.some((t) => canonicalName(t.word) === key);
}

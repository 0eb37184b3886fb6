import { canonicalName } from '../name-lists.ts';
import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

const BEFORE =
  /\b(?:(?:the )?(?:buyer|new owner|purchaser) (?:is|was|will be)|(?:bought|acquired|taken over|snapped up) by|(?:sold|sells|sell|selling|sale|go|goes|went|passes) (?:[\p{L}’' ]{2,40} )?to)(?: (?:the|rival|its rival|investor|group|company|carmaker))? $/iu;
const NOT_A_SALE =
  /\b(?:shares|stake|bonds|refused|declined|rejected|rival bid|failed|fans|customers|public|tickets|goods|products)\b/iu;
const DEAL = /\b(?:sell|sold|sale|buy|buyer|buying|bought|acqui\w+|takeover|new owner|deal)\b/iu;
const LEAD = 5;

/** Who buys the one firm of the story: no other report may name that buyer as well. */
export const buyer: FactReader = {
  name: 'buyer',
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text, position } = sentence;
      if (position >= LEAD || !DEAL.test(text) || NOT_A_SALE.test(text) || UNREAL.test(text) || OTHER_TIME.test(text))
        return [];
      const name = report.namesOf(sentence).find((n) => n.words.length > 1 && BEFORE.test(text.slice(0, n.start)));
      return name === undefined
        ? []
        : [
            {
              outlet: report.outlet,
              sentence,
              value: text.slice(name.start, name.end),
              key: name.words.map((w) => canonicalName(w)).join(' '),
              question: 'Who is the buyer?',
            },
          ];
    }),
  agree: (a, b) => a.key === b.key,
  knows: (report, { key }) => {
    const words = String(key).split(' ');
    return words.some((w) => report.names.has(w) && w.length > 3);
  },
};

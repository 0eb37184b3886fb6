import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

const SUIT = '(?:claim|suit|lawsuit|action|case|complaint|challenge|libel action|libel suit)';
/** For whom a court finds. */
const FOR =
  /\b(?:found|ruled|decided) (?:for|in favou?r of) (?:the )?(?:\p{Ll}+ ){0,3}$|\b(?:sided|agreed) with (?:the )?(?:\p{Ll}+ ){0,3}$/u;
const WON = new RegExp(
  `^,? (?:has |have )?won (?:(?:his|her|its|their|the|a) )?(?:\\p{Ll}+ ){0,2}(?:${SUIT}|damages)\\b`,
  'u',
);
const LOST = new RegExp(
  `\\b(?:${SUIT}\\b[^.;]{0,120}\\b(?:was |were |has been )?(?:thrown out|dismissed|rejected|turned down|failed)|(?:threw out|dismissed|rejected) (?:his|her|its|their|the|a) (?:\\p{Ll}+ ){0,2}${SUIT}|lost (?:his|her|its|their|the|a) (?:\\p{Ll}+ ){0,2}${SUIT})\\b`,
  'iu',
);
const AGAINST = /\bagainst (?:the )?(?:\p{Ll}+ ){0,2}$/u;
const OTHER_STAGE = /\b(?:appeal\w*|lower court|first instance|earlier|overturn\w*|partly|in part)\b/iu;
const LEAD = 4;

/** Whether the one who went to court won, where the report has nothing of the other end. */
export const lawsuit: FactReader = {
  name: 'lawsuit',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence): Told[] => {
      const { text, position } = sentence;
      if (
        position >= LEAD ||
        OTHER_STAGE.test(text) ||
        OTHER_TIME.test(text.replace(/\byears ago\b/u, '')) ||
        UNREAL.test(text)
      )
        return [];
      const names = report.namesOf(sentence);
      const told = (value: string, key: string): Told[] => [
        { outlet: report.outlet, sentence, value, key, question: 'Was the claim upheld?' },
      ];
      const winner = names.find((n) => FOR.test(text.slice(0, n.start)) || WON.test(text.slice(n.end)));
      // the one sued may be the winner: then the claim is not upheld
      const sued = names.find((n) => AGAINST.test(text.slice(0, n.start)));
      if (winner !== undefined && sued !== winner) return told('upheld', `won ${winner.words.at(-1)?.toLowerCase()}`);
      const lost = LOST.exec(text)?.[0];
      return lost === undefined || winner !== undefined
        ? []
        : told(
            /thrown out|threw out|dismissed|rejected|turned down|failed|lost/iu.exec(lost)?.[0] ?? 'lost',
            `lost ${sued?.words.at(-1)?.toLowerCase() ?? ''}`,
          );
    }),
  // "against Glimmer": where the winner is the one sued, both say the same
  agree: (a, b) => {
    const [x = '', y = ''] = [String(a.key), String(b.key)].sort();
    return x.startsWith('won') || y.startsWith('lost') || x.slice(5) === '' || x.slice(5) === y.slice(4);
  },
  knows: () => false,
};

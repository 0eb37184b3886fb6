import { type FactReader, lowerText, type Report, type Told } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

const SHIP =
  '(?:cargo ship|container ship|cruise ship|ship|freighter|ferry|vessel|tanker|trawler|yacht|liner|barge|fishing boat|boat|submarine|tug)';
const OF_SHIPS = new RegExp(`\\b${SHIP}s?\\b`, 'iu');
const CALLED = new RegExp(`\\b${SHIP}(?: called| named)?(?:,)? $`, 'iu');
/** What a ship does, after its name. */
const SAILS =
  /^(?:,? (?:which|that))?,? (?:(?:had|has|was|is) )?(?:been )?(?:bound for|due in|carrying|sailed|sank|sunk|ran aground|run aground|went (?:onto|down)|drifted|drifting|capsized|collided|left port|listing|docked|strayed|left the (?:channel|harbour|marked)|on (?:her|its) way|taken in tow|struck|hit|anchored|stuck)\b/u;
const LEAD = 6;

/** What the one ship of the story is called, where the other report names it otherwise. */
export const vessel: FactReader = {
  name: 'vessel',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    OF_SHIPS.test(report.text)
      ? report.sentences.flatMap((sentence) => {
          const { text, position } = sentence;
          if (position >= LEAD || OTHER_TIME.test(text)) return [];
          return report.namesOf(sentence).flatMap((n): Told[] => {
            const before = text.slice(0, n.start);
            const isShip = CALLED.test(before) || (/\bthe $/iu.test(before) && SAILS.test(text.slice(n.end)));
            return isShip && n.words.length <= 3
              ? [
                  {
                    outlet: report.outlet,
                    sentence,
                    value: text.slice(n.start, n.end),
                    key: n.words.join(' ').toLowerCase(),
                    question: 'What is the ship called?',
                  },
                ]
              : [];
          });
        })
      : [],
  agree: (a, b) => a.key === b.key,
  knows: (report, { key }) =>
    String(key)
      .split(' ')
      .every((w) => report.names.has(w) || lowerText(report).includes(w)),
};

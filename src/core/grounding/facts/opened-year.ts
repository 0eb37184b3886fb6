import { type FactReader, type Report, sameKey, type Told, writes } from './fact.ts';

const THINGS =
  'bridge|school|church|cathedral|chapel|station|dam|hotel|tower|factory|mill|museum|hospital|theatre|theater|stadium|tunnel|railway|plant|pier|library|palace|castle|lighthouse|harbour|airport|mosque|temple|prison|mine|refinery|warehouse|viaduct|cinema|zoo|ship|ferry';
const CLASSES: readonly (readonly [string, RegExp])[] = [
  [
    'opened',
    /\b(?:(?:re-?)?open(?:ed|ing)|inaugurated|in (?:use|service|operation)|carried [\p{L} ]{2,20}|served [\p{L} ]{2,20})(?: to (?:traffic|the public))? (?:in|since) ((?:1[5-9]|20)\d\d)\b/iu,
  ],
  [
    'built',
    /\b(?:built|completed|constructed|erected|dat(?:es|ed|ing)(?: back)?|launched) (?:in|from|to) ((?:1[5-9]|20)\d\d)\b/iu,
  ],
];

/** In what year the one bridge, church or ship of the story was opened or built. */
export const openedYear: FactReader = {
  name: 'opened year',
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) =>
      CLASSES.flatMap(([act, pattern]): Told[] => {
        const m = pattern.exec(sentence.text);
        if (m?.[1] === undefined || /\breopen/iu.test(m[0])) return [];
        const before = sentence.text.slice(0, m.index);
        const things = [...before.matchAll(new RegExp(`\\b(?:${THINGS})\\b`, 'giu'))];
        const thing = things.at(-1)?.[0].toLowerCase();
        return thing === undefined || things.length > 2
          ? []
          : [
              {
                outlet: report.outlet,
                sentence,
                value: m[1],
                key: m[1],
                question: `When was the ${thing} ${act}?`,
              },
            ];
      }),
    ),
  agree: sameKey,
  knows: writes,
};

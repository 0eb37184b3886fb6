import type { FactReader, Report, Told } from './fact.ts';

const GUILTY = /\b(?:found guilty|convicted|(?<!not[ -])guilty verdict)\b/iu;
const CLEARED =
  /\b(?:acquitt(?:ed|al|ing)|(?:found )?not guilty|cleared (?:[\p{L} -]{2,40} )?of|clearing (?:[\p{L} -]{2,60} )?of|not-guilty verdict)\b/iu;
const NOT_THIS =
  /\b(?:if|not (?:be|believe|think|been)|n['’]t|never|will|impeach\w*|ahead|possible|likely|assured|starting|could|would|may|might|plead(?:ed|s)?|pleading|denies|denied|previous(?:ly)?|earlier|years ago|last year|appeal\w*|overturn\w*|quash\w*|retrial|another|co-defendants?|both|unless|whether|mistrial)\b/iu;
const LEAD = 3;

/** Guilty or cleared, in the first sentences, where the report has nothing of the other end. */
export const verdict: FactReader = {
  name: 'verdict',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text, position } = sentence;
      const guilty = GUILTY.exec(text)?.[0];
      const cleared = CLEARED.exec(text)?.[0];
      const value = cleared ?? guilty;
      if (position >= LEAD || value === undefined || (guilty !== undefined && cleared !== undefined)) return [];
      if (NOT_THIS.test(text.replace(/\bboth of\b/gu, ''))) return [];
      return [
        {
          outlet: report.outlet,
          sentence,
          value: value.split(' ').length > 3 ? (value.split(' ')[0] ?? value) : value,
          key: cleared === undefined ? 'guilty' : 'cleared',
          question: 'What was the verdict?',
        },
      ];
    }),
  agree: (a, b) => a.key === b.key,
  knows: (report, { key }) => (key === 'guilty' ? GUILTY : CLEARED).test(report.text),
};

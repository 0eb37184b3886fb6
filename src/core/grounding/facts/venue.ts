import { type FactReader, type Report, sameKey, type Told, writes } from './fact.ts';
import { OTHER_TIME } from './figures.ts';

const VENUE =
  /\b(?:Hall|Exchange|Theatre|Theater|Arena|Stadium|Opera|Opera House|Auditorium|Playhouse|Concert Hall|Cathedral|Church)$/u;
const NOT_A_VENUE = /\b(?:City|Town|Village|Stock) (?:Hall|Exchange)$/u;
const PERFORMANCE =
  /\b(?:concerts?|perform\w*|played|playing|plays|on stage|match|game|gig|recital|soloist|orchestra|premiere|audience|movement|final)\b/iu;
const LEAD = 3;

/** In which hall, theatre or stadium the one performance was. */
export const venue: FactReader = {
  name: 'venue',
  isOfOneDay: true,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence) => {
      const { text, position } = sentence;
      if (position >= LEAD || !PERFORMANCE.test(text) || OTHER_TIME.test(text)) return [];
      return report.namesOf(sentence).flatMap((n): Told[] => {
        const words = n.words.filter((w) => w.length > 0);
        const name = words.join(' ');
        if (words.length < 2 || !VENUE.test(name) || NOT_A_VENUE.test(name)) return [];
        if (!/\b(?:at|in|from|inside)(?: the)?(?: \p{Lu}\p{L}+[’']s)? $/u.test(text.slice(0, n.start))) return [];
        return [
          {
            outlet: report.outlet,
            sentence,
            value: text.slice(n.start, n.end),
            key: name.toLowerCase(),
            question: 'At which venue was it?',
          },
        ];
      });
    }),
  agree: sameKey,
  knows: writes,
};

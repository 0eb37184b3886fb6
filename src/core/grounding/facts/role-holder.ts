import { canonicalName } from '../name-lists.ts';
import type { FactReader, Report, Told } from './fact.ts';
import { OTHER_TIME, UNREAL } from './figures.ts';

/** One role, one question: what the sentence must tell, and what it must not. */
interface Role {
  readonly question: string;
  readonly of: RegExp;
  readonly not?: RegExp;
}

const ROLES: readonly Role[] = [
  {
    question: 'Who won the prize?',
    of: /\b(?:(?:[Pp]rize|[Aa]ward|[Mm]edal)\b[^.;]{0,60}\b(?:goes to|went to|has gone to)|(?:w[io]ns?|won|receives?|received|collect(?:s|ed)?|accept(?:s|ed)?|awarded|honoured with|takes? home|took home)\b[^.;]{0,60}\b(?:Prize|Award|Medal))\b/u,
    not: /\b(?:nominat\w+|shortlist\w*|favourites?|runner-up|second|third|presented by|announced by|also|former)\b/iu,
  },
  {
    question: 'Who was at the wheel?',
    of: /\b(?:the driver\b[^.;]{0,60} (?:was|is|named)|at the wheel|was driving|behind the wheel)\b/iu,
    not: /\b(?:passenger|other (?:car|driver)|second|another|witness)\b/iu,
  },
  {
    question: 'Who is to take over?',
    of: /\b(?:(?:has been|was|is) (?:named|appointed|chosen)|(?:will|is to|to) (?:succeed|replace|take over|lead)|successor|new (?:chief executive|head coach|coach|manager|director|president|chairman|chairwoman|headmaster|headmistress))\b/iu,
    not: /\b(?:deputy|interim|acting|candidates?|tipped|rumou?r\w*|talks|declined|turned down|also|and two)\b/iu,
  },
];
const LEAD = 4;
const PERSON = /^\p{Lu}[\p{L}’'-]+$/u;
/** Before a place, a body or a thing named after somebody. */
const NO_PERSON = /\b(?:in|at|near|from|the|of|about|around|across|outside) $/iu;

/** Who holds one role in the one event: a person whom the other report does not name at all. */
export const roleHolders: readonly FactReader[] = ROLES.map(({ question, of, not }) => ({
  name: question,
  read: (report: Report): Told[] =>
    report.sentences.flatMap((sentence): Told[] => {
      const { text, position } = sentence;
      if (position >= LEAD || !of.test(text) || not?.test(text) === true) return [];
      if (OTHER_TIME.test(text) || UNREAL.test(text)) return [];
      const people = report
        .namesOf(sentence)
        .filter(
          (n) =>
            n.words.length === 2 && n.words.every((w) => PERSON.test(w)) && !NO_PERSON.test(text.slice(0, n.start)),
        )
        .filter(
          (n) =>
            !/\b(?:Prize|Award|Medal|Cup|Trophy|Street|Road|Hall|Bridge|Playhouse|Exchange)$/u.test(n.words.join(' ')),
        );
      const [only] = people;
      return only === undefined || people.length > 1
        ? []
        : [
            {
              outlet: report.outlet,
              sentence,
              value: text.slice(only.start, only.end),
              key: canonicalName(only.words.at(-1) ?? ''),
              question,
            },
          ];
    }),
  agree: (a: Told, b: Told) => a.key === b.key,
  knows: (report: Report, { value }: Told) => value.split(/\s+/u).some((w) => report.names.has(canonicalName(w))),
}));

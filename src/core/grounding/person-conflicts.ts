import { findNumbers } from '../text/numbers.ts';
import { type Answer, type OutletOf, type Quarrel, quarrelOf } from './answers.ts';
import { canonicalName, givenName } from './name-lists.ts';
import type { NameMention } from './names.ts';
import { ageNearby, personAtStart, postNearby } from './person-nearby.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { sourceNames } from './source-names.ts';

/** Ages, offices and nationalities of one person told differently. */
export function personConflicts(sources: PreparedSources, outletOf: OutletOf): Quarrel[] {
  return [
    ...byPerson(
      sources,
      outletOf,
      ageIn,
      ageAcross,
      (who) => `How old is ${who}?`,
      (a, b) => a !== b,
    ),
    ...byPerson(sources, outletOf, officeIn, postAcross, (who) => `What office does ${who} hold?`, areOtherOffices),
    ...byPerson(
      sources,
      outletOf,
      portfolioIn,
      () => undefined,
      (who) => `Which ministry is ${who} at?`,
      (a, b) => ministryOf(a) !== ministryOf(b),
    ),
    ...byPerson(
      sources,
      outletOf,
      nationIn,
      () => undefined,
      (who) => `Where is ${who} from?`,
      (a, b) => canonicalName(a) !== canonicalName(b),
    ),
  ];
}

/** A place, not a person. */
const NOT_A_PERSON = /\b(?:in|at|on|near|above|from|off|outside|around|against) (?:the )?$|\bthe $/iu;

type Read = (text: string, name: NameMention) => string | undefined;
/** A value of the person a neighbouring sentence names. */
type ReadAcross = (text: string) => { value: string; isNamedBefore: boolean } | undefined;

interface Told extends Answer {
  readonly given: string;
}

function byPerson(
  sources: PreparedSources,
  outletOf: OutletOf,
  read: Read,
  readAcross: ReadAcross,
  ask: (who: string) => string,
  differ: (a: string, b: string) => boolean,
): Quarrel[] {
  const told = new Map<string, Told[]>();
  const { bySentence } = sourceNames(sources);
  const put = (name: NameMention, value: string, sentence: PreparedSentence): void => {
    const last = name.words.at(-1);
    if (last === undefined) return;
    const given = name.words.length > 1 ? (name.words[0] ?? '') : '';
    told.set(last, [...(told.get(last) ?? []), { outlet: outletOf(sentence), value, sentence, given }]);
  };
  sources.sentences.forEach((sentence, i) => {
    const across = readAcross(sentence.text);
    const beside = across === undefined ? undefined : sources.sentences[i + (across.isNamedBefore ? -1 : 1)];
    const owner =
      beside?.article === sentence.article &&
      !(bySentence[i] ?? []).some(
        (n) => n.words.length > 1 && n.start < 60 && !NOT_A_PERSON.test(sentence.text.slice(0, n.start)),
      )
        ? theOnlyPerson(beside, bySentence[beside.index] ?? [], across?.isNamedBefore === true)
        : undefined;
    if (owner !== undefined && across !== undefined) put(owner, across.value, sentence);
    for (const name of bySentence[i] ?? []) {
      if (NOT_A_PERSON.test(sentence.text.slice(0, name.start))) continue;
      const value = read(sentence.text, name);
      if (value !== undefined) put(name, value, sentence);
    }
  });
  return [...told].flatMap(([last, list]) => {
    // two people of one surname: nothing is told differently
    const given = [...new Set(list.flatMap((t) => (t.given === '' ? [] : [givenName(t.given)])))];
    if (given.length > 1) return [];
    const full = list.find((t) => t.given !== '');
    return quarrelOf(ask(full === undefined ? last : `${full.given} ${last}`), list, (a, b) =>
      differ(a.value, b.value),
    );
  });
}

function theOnlyPerson(
  sentence: PreparedSentence,
  names: readonly NameMention[],
  isBefore: boolean,
): NameMention | undefined {
  const people = names.filter((n) => n.words.length > 1);
  const [only] = people;
  return personAtStart(names) ?? (isBefore && people.length === 1 && sentence.text.length < 120 ? only : undefined);
}

const ageAcross: ReadAcross = (text) => {
  const near = ageNearby(text);
  return near === undefined ? undefined : { value: near.age, isNamedBefore: near.isNamedBefore };
};

const postAcross: ReadAcross = (text) => {
  const value = postNearby(text, POST);
  return value === undefined ? undefined : { value, isNamedBefore: true };
};

/** "who celebrated her sixty-third birthday", "who turned 63" */
const BIRTHDAY =
  /^,? (?:who )?(?:had |has )?(?:just )?(?:(?:celebrate[sd]|marked|reached) (?:his|her|their) ([\p{L}\d-]+) birthday|turn(?:ed|s) (\d{1,3}|\p{Ll}+ty(?:-\p{Ll}+)?)\b)/u;

function ageIn(text: string, { start, end }: NameMention): string | undefined {
  const after = text.slice(end);
  const birthday = BIRTHDAY.exec(after);
  const years = findNumbers(birthday?.[1] ?? birthday?.[2] ?? '')[0]?.value;
  if (years !== undefined && years > 4 && years < 120) return String(years);
  return (
    /^, (?:who (?:is|was) |aged |now )?(\d{1,3})(?=[,.]| and\b)/u.exec(after)?.[1] ??
    /^(?:,| \() ?an? (\d{1,3})-year-old/u.exec(after)?.[1] ??
    /(\d{1,3})-year-old (?:\p{L}+ ){0,3}$/u.exec(text.slice(0, start))?.[1] ??
    /^ is (\d{1,3}) years old/u.exec(after)?.[1]
  );
}

/** Posts of one house of which a person holds one; words of one side mean the same. */
const OFFICES = `
headmaster headmistress headteacher principal | teacher schoolteacher | caretaker janitor | pupil student | librarian
mayor | deputy mayor | councillor | treasurer
prime minister | deputy prime minister
minister | deputy minister | state secretary
president | vice president | vice-president
chief executive ceo managing director | chairman chairwoman | finance chief chief financial officer finance director | founder
managing director | artistic director | musical director music director | technical director | sporting director | finance director
captain skipper | mate | engineer | cook | steward
pilot | co-pilot | passenger
driver | passenger | cyclist | pedestrian
judge | prosecutor | juror | lawyer
surgeon | nurse | porter | anaesthetist
goalkeeper | striker forward | defender | midfielder
trumpeter | drummer | violinist | cellist | pianist | guitarist | singer soprano tenor
general | colonel | major | lieutenant | sergeant | corporal
governor | deputy governor | chief auditor auditor
bishop | priest vicar | organist | verger
farmer | postman | baker | butcher | plumber | electrician | carpenter
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((side) => side.trim()));
/** Several words first, so that "deputy mayor" is not read as "mayor". */
const POSTS = [...new Set(OFFICES.flat().flatMap((side) => splitSide(side)))].sort((a, b) => b.length - a.length);
const POST = POSTS.map((p) => p.replace(/[-\s]/gu, '[-\\s]')).join('|');
const BEFORE = new RegExp(
  `(?<![\\p{L}-])((?:deputy|vice|acting|former|outgoing)[-\\s])?(${POST})(?: of (?!the police)[\\p{L}’' ]{2,40})?,? $`,
  'iu',
);
const AFTER = new RegExp(
  `^, (?:the |a |an |its |their |who is (?:the |a |an )?)?(?:[\\p{L}’'-]+[’']s )?(?:[\\p{Ll}-]+ ){0,2}?((?:deputy|vice|acting|former|outgoing)[-\\s])?(${POST})\\b`,
  'iu',
);

function splitSide(side: string): string[] {
  const phrases = [
    'deputy mayor',
    'prime minister',
    'deputy prime minister',
    'deputy minister',
    'state secretary',
    'vice president',
    'chief executive',
    'finance chief',
    'deputy governor',
    'chief auditor',
    'chief financial officer',
    'managing director',
    'artistic director',
    'finance director',
    'musical director',
    'music director',
    'technical director',
    'sporting director',
  ];
  let rest = side;
  const found: string[] = [];
  for (const p of [...phrases].sort((a, b) => b.length - a.length))
    if (rest.includes(p)) {
      found.push(p);
      rest = rest.replace(p, ' ');
    }
  return [...found, ...rest.split(/\s+/u).filter((w) => w !== '')];
}

function officeIn(text: string, { start, end }: NameMention): string | undefined {
  const hit = BEFORE.exec(text.slice(Math.max(0, start - 70), start)) ?? AFTER.exec(text.slice(end));
  return hit?.[2] === undefined ? undefined : `${hit[1] ?? ''}${hit[2]}`.toLowerCase();
}

/** Two posts of one house, or one held in full and the other as deputy; then and now are no contradiction. */
function areOtherOffices(a: string, b: string): boolean {
  if (a === b || /former|outgoing/u.test(a) !== /former|outgoing/u.test(b)) return false;
  const bare = (s: string): string => s.replace(/^(?:deputy|vice|acting)[-\s]/u, '');
  if (bare(a) === bare(b)) return true;
  return OFFICES.some((sides) => {
    const side = (s: string): number => sides.findIndex((words) => splitSide(words).includes(s));
    const [x, y] = [side(a), side(b)];
    return x >= 0 && y >= 0 && x !== y;
  });
}

/** Ministries: words of one line name one. */
const MINISTRIES = [
  'finance|treasury',
  'interior|home',
  'foreign',
  'defence|defense',
  'justice',
  'health',
  'education|schools',
  'transport|transportation',
  'environment|climate',
  'agriculture|farm|farming',
  'fisheries',
  'energy',
  'labour|labor|employment',
  'culture|arts',
  'sport|sports',
  'economy|economics|economic affairs|business',
  'trade',
  'housing',
  'tourism',
  'science|research',
];
const MINISTRY = MINISTRIES.join('|');
const MINISTER_BEFORE = new RegExp(`(?<!(?:and|former|shadow|deputy|-)[ ]?)\\b(${MINISTRY}) minister,? $`, 'iu');
const MINISTER_AFTER = new RegExp(
  `^, (?:who (?:is|was) )?(?:the |an? |its )?(?:\\p{Ll}+ ){0,2}?(?:(${MINISTRY}) minister|minister (?:of|for|at) (?:the )?(${MINISTRY}))\\b(?! and)`,
  'iu',
);

const ministryOf = (post: string): number =>
  MINISTRIES.findIndex((line) => new RegExp(`\\b(?:${line})\\b`, 'iu').test(post));

/** "Fisheries minister Fenella Drury", "Fenella Drury, a junior minister at the treasury" */
function portfolioIn(text: string, { start, end }: NameMention): string | undefined {
  const before = MINISTER_BEFORE.exec(text.slice(0, start));
  const hit = before ?? MINISTER_AFTER.exec(text.slice(end));
  if (hit === null || /\b(?:former|ex-|outgoing|until)\b/iu.test(hit[0])) return undefined;
  return hit[0].replace(/^[, ]+(?:who (?:is|was) )?(?:the |an? |its )?|[, ]+$/gu, '').toLowerCase();
}

/** "the Danish investor Jens Aagard" */
function nationIn(text: string, { start }: NameMention): string | undefined {
  const word = /\b(?:the|an?) (\p{Lu}\p{L}+) (?:\p{Ll}+ ){1,2}$/u.exec(text.slice(0, start))?.[1];
  return word !== undefined &&
    /(?:ish|ese|ian|ean|can|ch|i|ek|ch|wiss|utch)$/u.test(word) &&
    canonicalName(word) !== word.toLowerCase()
    ? word
    : undefined;
}

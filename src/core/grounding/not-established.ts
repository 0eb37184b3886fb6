import { QUESTIONS, type Question } from '../brief.ts';
import type { PreparedSources } from './prepare-sources.ts';

/** What a source writes when it does not know, by question. English; other languages list nothing of their own. */
const UNKNOWN: ReadonlyMap<Question, RegExp> = new Map([
  [
    'why',
    /\b(?:(?:cause|motive|reason)s?\b[^.;]{0,50}\b(?:not|un|yet|remain|under investigation|no)\w*|(?:not|un)\w*\s(?:clear|known)\s(?:immediately\s)?why|no (?:cause|motive|reason|explanation) (?:has|was|had|is)|declined to say why|without giving a reason)/iu,
  ],
  [
    'how',
    /\b(?:(?:not|un)\w*\s(?:immediately\s)?(?:clear|known)\s(?:exactly\s)?how|declined to say how|how [^.;]{3,50} (?:is|was|remains?) (?:not|un)(?:known| known|clear| clear))/iu,
  ],
  [
    'who',
    /\b(?:no (?:one|group)[^.;]{0,20} (?:has )?claimed responsibility|(?:has|have) not (?:yet )?been (?:identified|named)|(?:identity|identities|names?)\b[^.;]{0,40}\b(?:not|un)\w*|(?:not|un)\w*\s(?:clear|known)\swho)/iu,
  ],
  ['where', /\b(?:whereabouts[^.;]{0,30}(?:unknown|unclear|not)|(?:not|un)\w*\s(?:clear|known)\swhere)/iu],
  ['when', /\b(?:no (?:date|timetable|timeline) (?:has|was|is)|(?:not|un)\w*\s(?:clear|known)\swhen)/iu],
]);

/** What a source writes when it does. */
const ANSWERED: ReadonlyMap<Question, RegExp> = new Map([
  [
    'why',
    /\b(?:because|caused by|blamed on|due to|owing to|as a result of|in response to|in protest (?:at|against|over)|motivated by|stemm(?:ed|ing) from|triggered by|prompted by|in retaliation|the (?:cause|reason|motive) (?:was|is)|so that|in order to|amid|over (?:the|its|their|his|her|pay|plans?))\b/iu,
  ],
  [
    'how',
    /\b(?:by \w+ing|when (?:a|an|the|his|her|their|its|it|he|she|they)|using|with an?|after (?:a|an|the)|through|caused by|start(?:ed|ing) in|began in)\b/iu,
  ],
]);

/**
 * The questions that no source answers: those a source says are open and no source answers, and when or where nothing is
 * said at all. A distiller's own list is kept only where the sources bear it out.
 */
export function notEstablished(claimed: readonly Question[], sources: PreparedSources): Question[] {
  if (sources.sentences.length === 0) return [];
  const english = sources.articles.filter((a) => a.lang.toLowerCase().startsWith('en'));
  if (english.length === 0) return [];
  const sentences = english.flatMap((a) => a.sentences);
  const open = (q: Question): boolean => {
    const unknown = UNKNOWN.get(q);
    const said = unknown === undefined ? false : sentences.some((s) => unknown.test(s.text));
    const answer = ANSWERED.get(q);
    const told = answer !== undefined && sentences.some((s) => answer.test(s.text) && unknown?.test(s.text) !== true);
    if (q === 'when' && !said)
      return sentences.every((s) => s.dates.length === 0) && english.every((a) => a.publishedAt === undefined);
    if (q === 'where' || q === 'who' || q === 'when') return said && claimed.includes(q);
    return (said || claimed.includes(q)) && !told;
  };
  return QUESTIONS.filter((q) => q !== 'what' && open(q));
}

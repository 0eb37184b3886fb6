import type { NameMention } from './names.ts';
import { findSpeech, type SpeechMention } from './speech.ts';

/** Between a name and its verb of saying nothing may stand but post-nominals, one apposition and a small adverb. */
const JOINS =
  /^(?:\s\p{Lu}\.?\p{Lu}\.?(?:\p{Lu}\.?)?)?(?:,\s[^.;:“”"]{2,110},|,)?\s+(?:(?:also|later|then|has|had|have|first|again|who|which)\s+){0,2}$/u;
/** A name after one of these is no subject: "the mayor of Skerry said". */
const GOVERNED =
  /(?:^|[^\p{L}])(?:of|in|at|from|for|with|by|to|on|against|near|over|under|between|than|into|after|before|about)\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:\p{Lu}\p{L}+\s+)?$/iu;
/** "said the head of the river board, Ellen Sjo": a title on the way, but nothing that says where, when, to whom or what. */
const FOLLOWS =
  /^\s+(?:(?!(?:outside|at|in|on|to|near|from|after|before|that|it|he|she|they|there|by|during)\s)[\p{L}’'-]+\.?,?\s){0,7}$/iu;
/** These have their speaker before them: "told the Courier" names who was told. */
const TELLS_SOMEBODY = /^(?:told|tells|asked|accused|called|urged|described)$/iu;

/**
 * The speaker of a sentence where its grammar leaves no doubt: the name stands at its verb of saying, an apposition aside,
 * and no preposition governs it. For what is shown as somebody's words: better no speaker than a wrong one.
 */
export function plainSpeaker(text: string, lang = 'en', loosely = false): string | undefined {
  for (const mention of findSpeech(text, lang, loosely)) {
    const speaker = subjectOf(text, mention);
    if (speaker !== undefined) return speaker.words.join(' ');
  }
  return undefined;
}

function subjectOf(text: string, { verb, names }: SpeechMention): NameMention | undefined {
  const after = names.find((n) => n.start >= verb.end);
  const between = after === undefined ? '' : text.slice(verb.end, after.start);
  if (/according to/iu.test(verb.text))
    return after !== undefined && /^\s+(?:[\p{Ll}’'-]+,?\s){0,5}$/u.test(between) ? after : undefined;
  const isInverted = /["”’,]\s*$/u.test(text.slice(0, verb.start)) && !TELLS_SOMEBODY.test(verb.text);
  if (after !== undefined && isInverted && FOLLOWS.test(between)) return after;
  return names
    .filter((n) => n.end <= verb.start)
    .reverse()
    .find((n) => JOINS.test(text.slice(n.end, verb.start)) && !GOVERNED.test(text.slice(0, n.start)));
}

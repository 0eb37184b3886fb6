import type { Question } from '../brief.ts';
import type { LanguagePack } from '../text/packs/index.ts';
import type { Candidate } from './candidates.ts';

const SAID_OPEN: readonly (readonly [Question, RegExp])[] = [
  [
    'why',
    /\b(?:cause|motive|reason)s?\b[^.;]{0,60}\b(?:not (?:yet )?(?:known|clear|been (?:determined|established|named|released))|unknown|unclear|under investigation|still being investigated)\b|\b(?:not|yet to|have not|has not) (?:named|determined|established|given|identified|released) (?:a|any|the) (?:cause|motive|reason)\b|\b(?:unclear|not clear|not known|not immediately clear|unknown) (?:why|what (?:caused|prompted|led))\b/i,
  ],
  [
    'who',
    /\b(?:unclear|not clear|not known|not immediately clear|unknown) who\b|\b(?:no one|nobody|no group) (?:has |had )?(?:immediately )?claimed responsibility\b/i,
  ],
  ['how', /\b(?:unclear|not clear|not known|not immediately clear|unknown) how\b(?! (?:many|much|long|far))/i],
  ['where', /\b(?:unclear|not clear|not known|unknown) where\b|\bwhereabouts (?:are|is|were|was|remain) unknown\b/i],
  ['when', /\b(?:unclear|not clear|not known|unknown) when\b/i],
];

/** A word of each of them: a cheap look before the full one. */
const MAY_BE_OPEN = /not|unclear|unknown|investigat|yet to|no one|nobody|no group/i;

/** Questions that a source itself says are open. */
export function notEstablished(candidates: readonly Candidate[], pack: LanguagePack): Question[] {
  if (pack.lang !== 'en') return [];
  const open = candidates.filter((c) => c.ban === undefined && MAY_BE_OPEN.test(c.text));
  return SAID_OPEN.filter(([, said]) => open.some((c) => said.test(c.text))).map(([q]) => q);
}

import { type Answer, type OutletOf, type Quarrel, quarrelOf } from './answers.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { sourceNames } from './source-names.ts';

/** Who won, how a vote or a trial ended, which medal, and what caused it, told differently. */
export function outcomeConflicts(sources: PreparedSources, outletOf: OutletOf): Quarrel[] {
  return [...winners(sources, outletOf), ...outcomes(sources, outletOf), ...causes(sources, outletOf)];
}

/** Content words two leads share that tell one event. */
const ONE_EVENT = 4;

function shareEvent(a: PreparedSentence, b: PreparedSentence): boolean {
  const theirs = new Set(b.terms.flatMap((t) => (t.content ? [t.key] : [])));
  return new Set(a.terms.flatMap((t) => (t.content && theirs.has(t.key) ? [t.key] : []))).size >= ONE_EVENT;
}

const WINS =
  /^(?: of (?:the )?(?:\p{Lu}[\p{L}’'-]+ ?){1,4}(?<! ))? (?:has |have |had )?(?:won|wins|beat|beats|defeated|is the winner of|took (?:the )?(?:title|gold|first)|triumphed|scooped|claimed (?:the )?(?:title|prize|victory))\b/u;
const GOES_TO =
  /\b(?:prize|award|title|trophy|medal|cup|victory|win|election|seat)\b[^.;]{0,40}\b(?:went|goes|go|has gone|for) (?:on \p{L}+ )?(?:to )?$/u;
const NOT_FIRST =
  /\b(?:second|third|runner-up|semi-?final|quarter-?final|round|leg|set|stage|heat|silver|bronze|last year|years? ago|had won|previous|also)\b/iu;

/** The one who won, in sentences that tell one contest and nothing of a second place. */
function winners(sources: PreparedSources, outletOf: OutletOf): Quarrel[] {
  const { bySentence } = sourceNames(sources);
  const told = sources.sentences.flatMap((sentence, i): Answer[] => {
    if (sentence.position > 2 || NOT_FIRST.test(sentence.text)) return [];
    const winner = (bySentence[i] ?? []).find(
      (n) =>
        n.words.length > 1 &&
        // "Petra Solheim of the Civic Alliance beat": not the party
        !/\b(?:of|from|for|in|at)(?: the)? $/iu.test(sentence.text.slice(0, n.start)) &&
        (WINS.test(sentence.text.slice(n.end)) || GOES_TO.test(sentence.text.slice(0, n.start))),
    );
    return winner === undefined ? [] : [{ outlet: outletOf(sentence), value: winner.words.join(' '), sentence }];
  });
  return quarrelOf(
    'Who won?',
    told,
    (a, b) => a.value.split(' ').at(-1) !== b.value.split(' ').at(-1) && shareEvent(a.sentence, b.sentence),
  );
}

/** Ends of one matter that exclude each other. */
const ENDS = [
  [
    'approved',
    'passed',
    'adopted',
    'backed',
    'accepted',
    'rejected',
    'refused',
    'blocked',
    'vetoed',
    'voted down',
    'threw out',
    'turned down',
  ],
  ['convicted', 'found guilty', 'acquitted', 'cleared', 'found not guilty'],
  ['upheld', 'overturned', 'quashed', 'struck down'],
  [
    'won gold',
    'to gold',
    'gold medal',
    'won silver',
    'to silver',
    'silver medal',
    'won bronze',
    'to bronze',
    'bronze medal',
  ],
  ['survived', 'escaped alive', 'was killed', 'died'],
] as const;
const SAME_END = [
  /approv|pass|adopt|back|accept/u,
  /reject|refus|block|veto|voted|threw|turned/u,
  /convict|found guilty/u,
  /acquit|clear|not guilty/u,
  /upheld/u,
  /overturn|quash|struck/u,
  /gold/u,
  /silver/u,
  /bronze/u,
  /surviv|alive/u,
  /kill|died/u,
];
const endOf = (value: string): number => SAME_END.findIndex((p) => p.test(value));
/** Words two tellings of one end must share, of the shorter one's. */
const NEARLY_SAME = 0.5;

/** Another body, another time, another contest: another end. */
const OTHER_MATTER =
  /\b(?:committee|panel|last (?:week|month|year)|earlier|previous(?:ly)?|also|after (?:her|his|its|their)|overrul\w+|appeal\w*|first|second|again|years? ago|if|would|could|may|might)\b/iu;

function outcomes(sources: PreparedSources, outletOf: OutletOf): Quarrel[] {
  return ENDS.flatMap((ends) => {
    const pattern = new RegExp(`\\b(?:${ends.join('|')})\\b`, 'giu');
    const told = sources.sentences.flatMap((sentence): Answer[] =>
      [...sentence.text.matchAll(pattern)].map((m) => ({
        outlet: outletOf(sentence),
        value: m[0].toLowerCase(),
        sentence,
      })),
    );
    const content = (s: PreparedSentence): Set<string> => new Set(s.terms.flatMap((t) => (t.content ? [t.key] : [])));
    return quarrelOf('How did it end?', told, (a, b) => {
      if (endOf(a.value) === endOf(b.value) || a.sentence.article === b.sentence.article)
        return endOf(a.value) !== endOf(b.value);
      const [x, y] = [content(a.sentence), content(b.sentence)];
      const shared = [...x].filter((k) => y.has(k)).length;
      const isLead = [a, b].every((t) => t.sentence.position <= 1 && !OTHER_MATTER.test(t.sentence.text));
      return isLead && shared >= ONE_EVENT && shared >= NEARLY_SAME * Math.min(x.size, y.size);
    });
  });
}

const NOUN = "((?:an?|the|his|her|its|their|faulty|bad)?\\s?[\\p{Ll}’' -]{3,40}?)";
const STOP =
  '(?=[,.;]|\\s(?:in|on|at|that|which|of|for|when|from|caused|started|was|were|had|has|left|led|said|say|is|may)\\b)';
const CAUSES = [
  new RegExp(`\\b(?:caused|started|sparked|triggered|set off) by ${NOUN}${STOP}`, 'iu'),
  new RegExp(`\\b(?:blamed on|blames?d? it on|put down to|because of|due to|owing to) ${NOUN}${STOP}`, 'iu'),
  new RegExp(`\\bblamed ${NOUN}${STOP}`, 'iu'),
  new RegExp(
    `(?:^|[.,;]\\s|\\bthat )${NOUN}(?:\\s(?:left|in|of)\\s[\\p{L} ]{3,40}?)? (?:caused|started|sparked|triggered|set off|was to blame|is to blame|was the cause|is the cause)\\b`,
    'iu',
  ),
];
const UNSURE =
  /\b(?:suspect\w*|possib\w+|may|might|could|ruled? out|ruling out|not|no|whether|first thought|rumou?rs?|investigat\w+ whether)\b/iu;

/** Two causes of one event, each outlet with its own and silent on the other's. */
function causes(sources: PreparedSources, outletOf: OutletOf): Quarrel[] {
  const words = new Map<number, Set<string>>();
  for (const s of sources.sentences) {
    const own = words.get(outletOf(s)) ?? new Set<string>();
    for (const t of s.terms) own.add(t.key);
    words.set(outletOf(s), own);
  }
  const told = sources.sentences.flatMap((sentence): (Answer & { readonly keys: readonly string[] })[] => {
    if (sentence.position > 3 || UNSURE.test(sentence.text)) return [];
    const hit = CAUSES.map((p) => p.exec(sentence.text)).find((m) => m !== null);
    const value = hit?.[1]?.trim();
    if (hit == null || value === undefined) return [];
    const start = hit.index + hit[0].indexOf(value);
    const keys = sentence.terms
      .filter((t) => t.content && t.start >= start && t.end <= start + value.length)
      .map((t) => t.key);
    return keys.length === 0 ? [] : [{ outlet: outletOf(sentence), value, sentence, keys }];
  });
  const differ = (a: Answer, b: Answer): boolean => {
    const [x, y] = [told.find((t) => t === a), told.find((t) => t === b)];
    if (x === undefined || y === undefined || a.outlet === b.outlet) return false;
    const isKnown = (keys: readonly string[], outlet: number): boolean =>
      keys.some((k) => words.get(outlet)?.has(k) === true);
    return !isKnown(x.keys, y.outlet) && !isKnown(y.keys, x.outlet) && shareEvent(a.sentence, b.sentence);
  };
  return quarrelOf('What caused it?', told, differ);
}

import { type CheckInput, evidence, type Finding } from './finding.ts';
import { canonicalName } from './name-lists.ts';
import { findNames } from './names.ts';
import type { PreparedSentence } from './prepare-sources.ts';

const PASSIVE =
  /(?<![\p{L}])(?:was|were|been|being|is|are|be|get|got)\s(?:\p{L}+\s)?\p{L}+(?:ed|en|wn|t|ught|ck|g|ld|de|d)\sby(?![\p{L}])/iu;

/** Two names on either side of the same verb, which the sources have the other way round: who did what to whom. */
export function checkOrder(input: CheckInput): Finding[] {
  const { claim, lang } = input;
  if (!lang.toLowerCase().startsWith('en')) return [];
  const names = findNames(claim.text, lang);
  const isPassive = PASSIVE.test(claim.text);
  for (let i = 0; i + 1 < names.length; i++) {
    const [a, b] = [names[i], names[i + 1]];
    if (a === undefined || b === undefined) continue;
    const [x, y] = [canonicalName(a.words.at(-1) ?? ''), canonicalName(b.words.at(-1) ?? '')];
    const between = claim.terms.filter((t) => t.content && t.start >= a.end && t.end <= b.start && !t.isName);
    if (x === y || between.length === 0 || between.length > 5) continue;
    const keys = new Set(between.map((t) => t.key));
    let turned: PreparedSentence | undefined;
    let straight = false;
    for (const sentence of evidence(input)) {
      const places = (word: string): number[] =>
        sentence.terms.flatMap((t, k) => (canonicalName(t.raw) === word || canonicalName(t.word) === word ? [k] : []));
      const verbs = sentence.terms.flatMap((t, k) => (keys.has(t.key) ? [k] : []));
      const isTurned = PASSIVE.test(sentence.text) !== isPassive;
      for (const v of verbs) {
        const before = (p: number[]): boolean => p.some((k) => k < v && v - k <= 6);
        const after = (p: number[]): boolean => p.some((k) => k > v && k - v <= 6);
        const same = before(places(x)) && after(places(y));
        const other = before(places(y)) && after(places(x));
        if (isTurned ? other : same) straight = true;
        else if (isTurned ? same : other) turned ??= sentence;
      }
    }
    if (turned !== undefined && !straight)
      return [
        {
          kind: 'role',
          start: a.start,
          end: b.end,
          found: claim.text.slice(a.start, b.end),
          inSources: [turned.text],
          hard: false,
        },
      ];
  }
  return [];
}

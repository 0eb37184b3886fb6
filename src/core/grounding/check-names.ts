import { editDistance, shareStem } from '../text/similarity.ts';
import { type CheckInput, evidence, type Finding, unique } from './finding.ts';
import { canonicalName, givenName, isTitle } from './name-lists.ts';
import { capitalsTellNames, findNames, type NameMention } from './names.ts';
import { type SourceNames, sourceNames } from './source-names.ts';

/** Names that no source has, and first and last names that the sources do not put together. */
export function checkNames(input: CheckInput): Finding[] {
  const { claim, lang, sources } = input;
  if (!capitalsTellNames(claim.text, lang)) return [];
  const theirs = sourceNames(sources);
  return findNames(claim.text, lang).flatMap((name) => unknownWords(name, input, theirs) ?? mismatched(name, theirs));
}

function unknownWords(name: NameMention, input: CheckInput, theirs: SourceNames): Finding[] | undefined {
  const strange = name.words.filter((word) => !isKnown(word, theirs));
  // the first word of a sentence has a capital whatever it is
  const unknown = strange.filter(
    (word) => !(name.isFirst && word === name.words[0] && strange.length === 1 && !isNearName(word, theirs)),
  );
  if (unknown.length === 0) return undefined;
  const first = unknown[0] ?? '';
  // a hyphenated name or one written together counts by its parts
  const parts = first.split(/[-.’']/).filter((p) => p.length > 1);
  if (parts.length > 1 && parts.every((p) => isKnown(p, theirs))) return undefined;
  const others = name.words.filter((w) => !unknown.includes(w));
  const spelled = theirs.list.filter((w) => isNearSpelling(first.toLowerCase(), w));
  const beside = others.flatMap((w) => [
    ...(theirs.follows.get(canonicalName(w)) ?? []),
    ...(theirs.precedes.get(canonicalName(w)) ?? []),
  ]);
  const rivals = unique([...beside, ...spelled, ...namesOfEvidence(input, theirs)])
    .filter((w) => w !== first.toLowerCase())
    .slice(0, 3)
    .map((w) => asWritten(w, input, theirs));
  return [{ kind: 'name', start: name.start, end: name.end, found: unknown.join(' '), inSources: rivals, hard: true }];
}

function isKnown(word: string, theirs: SourceNames): boolean {
  const canonical = canonicalName(word);
  const lower = word.toLowerCase();
  if (theirs.words.has(canonical) || theirs.lower.has(lower) || theirs.words.has(givenName(word))) return true;
  if (isTitle(word) || lower.length < 2) return true;
  if (theirs.list.some((w) => w.includes(' ') && w.split(' ').includes(canonical))) return true;
  if (/^[A-Z.]{2,6}s?$/.test(word))
    return theirs.initials.has(lower.replaceAll('.', '').replace(/s$/, '')) || hasInitials(lower, theirs);
  const singular = lower.replace(/s$/, '');
  if (theirs.lower.has(singular) || theirs.words.has(canonicalName(singular)) || theirs.lower.has(`${lower}s`))
    return true;
  // adjective and country, plural and singular: "Scottish" of "Scotland"
  return theirs.list.some((w) => shareStem(w, lower) && isAdjective(lower, w));
}

function hasInitials(letters: string, theirs: SourceNames): boolean {
  return [...theirs.initials].some((i) => i.includes(letters.replaceAll('.', '')));
}

const ADJECTIVE = /(?:ian|ians|ean|an|ans|ish|ese|i|is|ic|er|ers|ist|ists|ite|ites)$/u;

function isAdjective(a: string, b: string): boolean {
  return ADJECTIVE.test(a) || ADJECTIVE.test(b);
}

function isNearName(word: string, theirs: SourceNames): boolean {
  const lower = word.toLowerCase();
  return theirs.list.some((w) => isNearSpelling(lower, w));
}

function isNearSpelling(a: string, b: string): boolean {
  if (a === b || a.length < 4 || b.length < 4 || a[0] !== b[0]) return false;
  return editDistance(a, b, 2) <= (Math.min(a.length, b.length) >= 6 ? 2 : 1);
}

function namesOfEvidence(input: CheckInput, theirs: SourceNames): string[] {
  const mine = new Set(input.claim.terms.map((t) => t.word));
  return evidence(input)
    .slice(0, 1)
    .flatMap((s) => (theirs.bySentence[s.index] ?? []).map((n) => n.words.join(' ')))
    .filter(
      (n) =>
        !n
          .toLowerCase()
          .split(' ')
          .some((w) => mine.has(w)),
    );
}

function asWritten(word: string, input: CheckInput, theirs: SourceNames): string {
  for (const names of theirs.bySentence)
    for (const { words } of names) for (const w of words) if (canonicalName(w) === word) return w;
  return input.claim.text.includes(word) ? word : word.replace(/^./u, (c) => c.toUpperCase());
}

/** "Katie Fellows" where the sources know Katie Wyble and Dr Fellows: both words known, never together. */
function mismatched(name: NameMention, theirs: SourceNames): Finding[] {
  if (name.words.length !== 2) return [];
  const [a = '', b = ''] = name.words;
  if (isTitle(a) || isTitle(b)) return [];
  const [x, y] = [canonicalName(a), canonicalName(b)];
  const after = theirs.follows.get(x);
  const before = theirs.precedes.get(y);
  if (after === undefined || before === undefined || after.has(y) || before.has(givenName(x))) return [];
  const reaches = [...after].some((middle) => theirs.follows.get(middle)?.has(y));
  // each has one partner only, as a person's names have
  if (reaches || after.size > 1 || before.size > 1) return [];
  return [
    {
      kind: 'name',
      start: name.start,
      end: name.end,
      found: name.words.join(' '),
      inSources: [...after].map((w) => `${a} ${w.replace(/^./u, (c) => c.toUpperCase())}`),
      hard: true,
    },
  ];
}

import { type CheckInput, evidence, type Finding, unique } from './finding.ts';
import { canonicalName } from './name-lists.ts';
import { findNames } from './names.ts';
import { ROLES } from './role-words.ts';

/** What changes an office altogether. */
const MODIFIERS =
  /(?<![\p{L}])(?:former|ex|outgoing|incoming|acting|deputy|vice|late|interim|retired|disgraced|elect)(?![\p{L}])/giu;
/** A name's role stands at most this far from it. */
const FARTHEST = 40;

/** A role that no source gives the person, or "outgoing" for one who is not. */
export function checkRoles(input: CheckInput): Finding[] {
  const { claim, lang, sources } = input;
  if (!lang.toLowerCase().startsWith('en')) return [];
  const text = claim.text;
  const names = findNames(text, lang);
  const findings: Finding[] = [];
  for (const match of text.matchAll(ROLES)) {
    const [role] = match;
    const start = match.index;
    const end = start + role.length;
    const name = names.find((n) => beside(text, n, { start, end }));
    if (name === undefined) continue;
    const last = canonicalName(name.words.at(-1) ?? '');
    const said = sources.sentences.filter((s) =>
      s.terms.some((t) => canonicalName(t.word) === last || canonicalName(t.raw) === last),
    );
    const near = said.flatMap((s) => rolesNear(s.text, last));
    const wanted = role.toLowerCase();
    const fits = (r: string): boolean =>
      r === wanted || r.includes(wanted) || wanted.includes(r) || sameOffice(r, wanted);
    const isMentioned = said.some((s) => s.text.toLowerCase().includes(wanted));
    if (near.length > 0 && !near.some(fits) && !isMentioned)
      findings.push({ kind: 'role', start, end, found: role, inSources: unique(near).slice(0, 3), hard: true });
  }
  let everywhere: string | undefined;
  for (const match of text.matchAll(MODIFIERS)) {
    const [word] = match;
    const after = text.slice(match.index + word.length, match.index + word.length + 30);
    everywhere ??= sources.sentences.map((s) => s.text.toLowerCase()).join(' ');
    if (!/^[\s-]+(?:\p{L}+\s){0,2}\p{L}+/u.test(after) || everywhere.includes(word.toLowerCase())) continue;
    if (!matchesRole(after) || evidence(input).length === 0) continue;
    findings.push({
      kind: 'role',
      start: match.index,
      end: match.index + word.length,
      found: word,
      inSources: [],
      hard: word.toLowerCase() !== 'late',
    });
  }
  return findings;
}

function matchesRole(after: string): boolean {
  ROLES.lastIndex = 0;
  const hit = new RegExp(ROLES.source, 'iu').exec(after);
  return hit !== null && hit.index < 18;
}

function beside(text: string, name: { start: number; end: number }, role: { start: number; end: number }): boolean {
  // "Prime Minister Torvald" or "Torvald, the prime minister"
  if (role.end <= name.start) return /^[\s,]{1,2}$/u.test(text.slice(role.end, name.start));
  const between = text.slice(name.end, role.start);
  return (
    name.end <= role.start &&
    between.length <= FARTHEST &&
    /^,\s(?:the|a|an|its|their|his|her|who is the|who is a)?\s?(?:[\p{L}'’-]+\s){0,3}$/u.test(between)
  );
}

function rolesNear(text: string, last: string): string[] {
  const at = text.toLowerCase().indexOf(last);
  if (at < 0) return [];
  const roles: string[] = [];
  for (const match of text.matchAll(ROLES)) {
    const end = match.index + match[0].length;
    const gap = match.index > at ? text.slice(at + last.length, match.index) : text.slice(end, at);
    if (gap.length <= FARTHEST && !/[.;]/.test(gap)) roles.push(match[0].toLowerCase());
  }
  return roles;
}

const OFFICES: readonly ReadonlySet<string>[] = [
  new Set(['spokesman', 'spokeswoman', 'spokesperson']),
  new Set(['chairman', 'chairwoman', 'chair']),
  new Set(['lawyer', 'attorney', 'prosecutor']),
  new Set(['doctor', 'surgeon', 'professor', 'scientist']),
  new Set(['senator', 'lawmaker', 'congressman', 'congresswoman']),
  new Set(['actor', 'actress']),
  new Set(['teacher', 'schoolteacher']),
  new Set(['coach', 'manager']),
  new Set(['leader', 'chief executive', 'director', 'founder', 'chairman', 'head', 'manager', 'owner']),
  new Set(['police chief', 'sheriff', 'commissioner', 'inspector', 'detective', 'lieutenant', 'captain', 'commander']),
  new Set(['witness', 'survivor', 'resident', 'driver', 'student', 'farmer', 'engineer']),
];

function sameOffice(a: string, b: string): boolean {
  return OFFICES.some((set) => set.has(a) && set.has(b));
}

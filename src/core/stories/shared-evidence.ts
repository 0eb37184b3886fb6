import type { Report } from './group.ts';

/** Runs of capitalised words, joined by at most one short particle, and numbers with their unit signs. */
const NAMES = /\p{Lu}[\p{L}\p{M}'’-]+(?:\s+(?:(?:of|de|da|von|van|al|the)\s+)?\p{Lu}[\p{L}\p{M}'’-]+)*/gu;
const NUMBERS = /(?<![\p{L}\d])\d[\d.,:]*\d|(?<![\p{L}\d.,])\d{2,}/gu;

/** Enough to recognise a story by, short enough for one line. */
const SHOWN = 4;

/**
 * The names and numbers that two reports have in common, the longest first: why they look like one story.
 * A word that opens a sentence counts only if it is capitalised elsewhere too.
 */
export function sharedEvidence(a: Report, b: Report, limit: number = SHOWN): string[] {
  const theirs = evidenceOf(b);
  const shared = [...evidenceOf(a)].filter((mark) => theirs.has(mark)).sort((x, y) => y.length - x.length);
  const shown: string[] = [];
  for (const mark of shared) {
    if (shown.length === limit) break;
    if (!shown.some((longer) => longer.includes(mark))) shown.push(mark);
  }
  return shown;
}

function evidenceOf(report: Report): Set<string> {
  const marks = new Set<string>();
  for (const [mark] of report.text.matchAll(NUMBERS)) marks.add(mark);
  for (const match of report.text.matchAll(NAMES)) {
    const before = report.text.slice(Math.max(0, match.index - 2), match.index);
    const opens = match.index === 0 || /[.!?:\n"“”'‘’]\s?$/u.test(before);
    const name = match[0];
    if (opens && !name.includes(' ')) continue;
    if (name.length > 3) marks.add(name.replace(/^(?:The|A|An|In|On|At|But|And)\s+/u, ''));
  }
  return marks;
}

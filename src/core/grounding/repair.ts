import type { Finding } from './finding.ts';
import { findQuotes } from './quotes.ts';

/** Kinds of mismatch in which one word can stand for another without a new sentence. */
const REPLACEABLE = new Set(['number', 'unit', 'date', 'weekday', 'name', 'opposite']);

/**
 * The sentence with its wrong words replaced by what the sources have at that place: only where every hard finding has
 * exactly one candidate. Whoever uses it must verify it again. Quotes that are not verbatim lose their marks.
 */
export function repairOf(text: string, findings: readonly Finding[]): string | undefined {
  const hard = findings.filter((f) => f.hard);
  if (hard.length === 0) return undefined;
  let repaired = text;
  for (const f of [...hard].sort((a, b) => b.start - a.start)) {
    const [only, ...others] = f.inSources;
    if (f.kind === 'quote') {
      repaired = `${repaired.slice(0, f.start - 1)}${repaired.slice(f.start, f.end)}${repaired.slice(f.end + 1)}`;
    } else if (REPLACEABLE.has(f.kind) && only !== undefined && others.length === 0 && f.found !== '') {
      const at = repaired.indexOf(f.found, f.start);
      if (at < 0) return undefined;
      repaired = `${repaired.slice(0, at)}${only}${repaired.slice(at + f.found.length)}`;
    } else return undefined;
  }
  return repaired === text ? undefined : repaired;
}

/** The sentence without quotation marks around what no source has to the letter. */
export function withoutFalseMarks(text: string, isTrue: (quote: string) => boolean): string {
  let plain = text;
  for (const quote of findQuotes(text).reverse()) {
    if (!isTrue(quote.text)) plain = `${plain.slice(0, quote.start - 1)}${quote.text}${plain.slice(quote.end + 1)}`;
  }
  return plain;
}

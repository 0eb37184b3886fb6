import { canonicalName, givenName } from './name-lists.ts';
import { findNames, type NameMention } from './names.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';

/** The names of the sources, found once. */
export interface SourceNames {
  /** By sentence. */
  readonly bySentence: readonly (readonly NameMention[])[];
  /** Canonical single words, aliases folded. */
  readonly words: ReadonlySet<string>;
  readonly list: readonly string[];
  /** Every word of the sources as written in lower case, names or not. */
  readonly lower: ReadonlySet<string>;
  /** Initials of names of two words and more: "mab" for Marine Accident Board. */
  readonly initials: ReadonlySet<string>;
  /** Given or first word to the words that follow it in names, and the other way round. */
  readonly follows: ReadonlyMap<string, ReadonlySet<string>>;
  readonly precedes: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<PreparedSources, SourceNames>();

/** The names that the sources use; read at the first call. */
export function sourceNames(sources: PreparedSources): SourceNames {
  const cached = known.get(sources);
  if (cached !== undefined) return cached;
  const words = new Set<string>();
  const lower = new Set<string>();
  const initials = new Set<string>();
  const follows = new Map<string, Set<string>>();
  const precedes = new Map<string, Set<string>>();
  const langOf = new Map(sources.articles.map((a) => [a.article, a.lang]));
  const read = (sentence: PreparedSentence): NameMention[] => {
    for (const term of sentence.terms) {
      lower.add(term.word);
      for (const part of term.word.split(/[-.’']/)) lower.add(part);
    }
    const names = findNames(sentence.text, langOf.get(sentence.article));
    for (const { words: parts } of names) {
      const folded = parts.map((p) => canonicalName(p));
      words.add(canonicalName(parts.join(' ')));
      for (const [i, word] of folded.entries()) {
        words.add(word);
        words.add(givenName(word));
        const next = folded[i + 1];
        if (next !== undefined) {
          put(follows, word, next);
          put(precedes, next, word);
        }
      }
      if (parts.length > 1) initials.add(parts.map((p) => p[0]?.toLowerCase() ?? '').join(''));
    }
    return names;
  };
  const bySentence = sources.sentences.map(read);
  const made = { bySentence, words, list: [...words], lower, initials, follows, precedes };
  known.set(sources, made);
  return made;
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set();
  set.add(value);
  map.set(key, set);
}

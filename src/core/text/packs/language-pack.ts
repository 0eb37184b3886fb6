/** What the core may know about one language beyond Unicode. Every field may be empty: a brief is good without a pack. */
export interface LanguagePack {
  /** BCP 47 primary subtag. */
  readonly lang: string;
  readonly stopWords: ReadonlySet<string>;
  /** Lower-case words after which a full stop does not end a sentence, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
}

export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

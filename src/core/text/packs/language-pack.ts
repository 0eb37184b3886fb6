/**
 * What the core may know about one language beyond Unicode. Every field may be empty: a brief is good without a pack.
 * All words are lower case with straight apostrophes.
 */
export interface LanguagePack {
  /** BCP 47 primary subtag. */
  readonly lang: string;
  readonly stopWords: ReadonlySet<string>;
  /** Words after which a full stop does not end a sentence, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Forms of verbs that report speech. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Words that, opening a sentence, point at the sentence before: third-person pronouns, demonstratives. */
  readonly pointers: ReadonlySet<string>;
  /** Openers that need the sentence before: "however", "but", "also". May hold spaces. */
  readonly connectives: ReadonlySet<string>;
  /** First and second person, out of place in a report outside quotation marks. */
  readonly persons: ReadonlySet<string>;
  /** Definite articles and demonstratives that make a bare noun point back: "the", "this". */
  readonly definites: ReadonlySet<string>;
  /** Bare nouns that name nobody by themselves: "company", "suspect". */
  readonly bareNouns: ReadonlySet<string>;
  /** Words that say that something is still to come: "will", "expected". */
  readonly future: ReadonlySet<string>;
  /** Phrases that look back beyond the event: "last year", "previously". */
  readonly past: readonly string[];
  /** Phrases of captions, promotion and page furniture. */
  readonly boilerplate: readonly string[];
  /** Phrases in which a writer judges, jokes or addresses the reader instead of reporting. */
  readonly voice: readonly string[];
  /** Phrases of what always holds: "typically", "is known for"; background, not news. */
  readonly standing: readonly string[];
  /** Headings for sections whose sources lend no phrase of their own. */
  readonly headings: Headings;
  /** Labels of key details; a language without them shows no such rows. */
  readonly labels: Readonly<Partial<Record<DetailLabel, string>>>;
}

export interface Headings {
  readonly whatHappened: string;
  readonly reactions: string;
  readonly whatsNext: string;
  readonly background: string;
  readonly more: string;
}

export const DETAIL_LABELS = ['where', 'when', 'who'] as const;
export type DetailLabel = (typeof DETAIL_LABELS)[number];

/** The fields of a pack as its file writes them: lists of words in one string. */
export interface PackSource {
  readonly stop: string;
  readonly abbreviations?: string;
  readonly speech?: string;
  readonly pointers?: string;
  /** Parted by "|". */
  readonly connectives?: string;
  readonly persons?: string;
  readonly definites?: string;
  readonly bareNouns?: string;
  readonly future?: string;
  /** Parted by "|". */
  readonly past?: string;
  /** Parted by "|". */
  readonly boilerplate?: string;
  /** Parted by "|". */
  readonly voice?: string;
  /** Parted by "|". */
  readonly standing?: string;
  readonly headings?: Headings;
  readonly labels?: LanguagePack['labels'];
}

const PLAIN_HEADINGS: Headings = {
  whatHappened: 'What happened',
  reactions: 'Reactions',
  whatsNext: 'What’s next',
  background: 'Background',
  more: 'More',
};

export function makePack(lang: string, source: PackSource): LanguagePack {
  return {
    lang,
    stopWords: words(source.stop),
    abbreviations: words(source.abbreviations),
    speechVerbs: words(source.speech),
    pointers: words(source.pointers),
    connectives: new Set(phrases(source.connectives)),
    persons: words(source.persons),
    definites: words(source.definites),
    bareNouns: words(source.bareNouns),
    future: words(source.future),
    past: phrases(source.past),
    boilerplate: phrases(source.boilerplate),
    voice: phrases(source.voice),
    standing: phrases(source.standing),
    headings: source.headings ?? PLAIN_HEADINGS,
    labels: source.labels ?? {},
  };
}

function words(list = ''): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

function phrases(list = ''): string[] {
  return list
    .split('|')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

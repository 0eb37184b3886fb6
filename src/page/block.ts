/** A block-level element on the way from the body to the text, with what was counted inside it. */
export interface Scope {
  readonly parent: Scope | undefined;
  readonly tag: string;
  /** Rank of a heading, by tag or role; 0 for anything else. */
  readonly rank: number;
  readonly depth: number;
  /** Tag and class: what pages of one template share. */
  readonly signature: string;
  /** Bits of {@link CLASS_KINDS}. */
  readonly kinds: number;
  /** Bits of {@link PLACE}, own and inherited. */
  readonly places: number;
  chars: number;
  linkChars: number;
  keptChars: number;
  blocks: number;
}

/** Where in the page a block stands. */
export const PLACE = {
  article: 1,
  main: 2,
  itempropBody: 4,
  quote: 8,
  list: 16,
  table: 32,
  figure: 64,
  header: 128,
  section: 256,
  embed: 512,
  footer: 1024,
  aside: 2048,
  nav: 4096,
  folded: 8192,
  frame: 16384,
} as const;

/** A run of text between two block boundaries, the smallest thing that is kept or dropped. */
export interface PageBlock {
  readonly index: number;
  readonly scope: Scope;
  /** White space collapsed; single line breaks of the page as "\n". */
  text: string;
  linkChars: number;
  boldChars: number;
  emChars: number;
  timeChars: number;
  /** Characters in inline elements whose class names a kind of boilerplate. */
  markedChars: number;
  /** Whether Readability kept its text. */
  kept: boolean;
  /** Part of another story below the page's own, or shown nowhere the eye can see it. */
  foreign: boolean;
}

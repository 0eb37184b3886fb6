export interface GroupWeights {
  /** Share of title and lede alone in the similarity. */
  readonly top: number;
  /** Share of the names at the top. */
  readonly names: number;
  /** How much of a report's usual similarity to the other tabs is held against it, so that tabs on one topic are told apart. */
  readonly crowd: number;
  /** Unrelated reports assumed beside the open ones, so that two tabs alone are no crowd, and how similar they are. */
  readonly strangers: number;
  readonly strangerSimilarity: number;
  /** What reports of one day gain, and what those of days far apart lose, as shares of their similarity. */
  readonly sameDay: number;
  readonly daysApart: number;
  /** Similarity up to which two reports gain nothing by being of one day. */
  readonly gainFrom: number;
  /** Days apart up to which two reports count as of one day, and how many later the loss is whole. */
  readonly daysFrom: number;
  readonly daysOver: number;
  /** How much the days that two reports tell of count in this beside the days they came out; and how many apart are wholly apart. */
  readonly eventDay: number;
  readonly eventOver: number;
  /** How much of that counts where a day is read off an address: it may be that of a series or of a first version. */
  readonly addressDay: number;
  /** Gain or loss by the weekdays two reports name, where the day of one of them is not known. */
  readonly weekdays: number;
  /** Similarity that one unit of agreement in numbers, times and names is worth between two languages. */
  readonly foreign: number;
  /** The most that one pair of reports may count; a little over the threshold, so that a story is what most of its pairs agree in. */
  readonly cap: number;
  /** What two reports are worth that are dated from different places and name each other's nowhere, as a share. */
  readonly elsewhere: number;
  readonly threshold: number;
  /** See `averageLink`. */
  readonly contrast: number;
}

/** Chosen among the best of a random search, see `bench/stories.ts --search` and docs/stories.md. */
export const GROUP_WEIGHTS: GroupWeights = {
  top: 0.1,
  names: 0.1,
  crowd: 0.8,
  strangers: 3,
  strangerSimilarity: 0.04,
  sameDay: 0.6,
  daysApart: 1,
  gainFrom: 0.03,
  daysFrom: 1,
  daysOver: 2,
  eventDay: 0.5,
  eventOver: 2,
  addressDay: 0.5,
  weekdays: 0.2,
  foreign: 0.022,
  cap: 0.2,
  elsewhere: 0.8,
  threshold: 0.08,
  contrast: 0.4,
};

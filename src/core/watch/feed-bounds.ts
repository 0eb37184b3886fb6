/** Feeds that one list may bring. */
export const MOST_FEEDS_OF_A_LIST = 2_000;
/** Characters of a feed's address; longer ones are none that a reader watches. */
export const LONGEST_ADDRESS = 2_000;
/** Characters of a feed's title that are kept. */
export const LONGEST_TITLE = 200;

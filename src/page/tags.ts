const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Tags that end a run of text before and after them. */
export const BLOCK_TAGS = set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption frameset optgroup search',
);

/** Tags whose content is never text of the page. */
export const SKIPPED_TAGS = set(
  'script style noscript template svg math canvas audio video object embed applet select textarea button input datalist meter progress map head title link meta base rp rt source track picture img area noframes param col colgroup',
);

/** Landmarks that are not the article, unless they hold most of the page. */
export const LANDMARK_TAGS = set('nav aside footer form dialog figcaption figure search menu');
export const LANDMARK_ROLES = set(
  'navigation complementary contentinfo search dialog alertdialog menu menubar toolbar tablist form banner tooltip status alert',
);

export const HEADING = /^h[1-6]$/;

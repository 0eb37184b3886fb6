/** How a text says that something is not certain, only said, or not yet. */
export type Hedge = 'possible' | 'said' | 'planned';

const HEDGES = new Map<string, Hedge>();
const put = (hedge: Hedge, list: string): void => {
  for (const word of list.split(' ')) HEDGES.set(word, hedge);
};
put(
  'possible',
  'may might could possibly perhaps maybe likely probably potentially possible appear appears appeared seems seem suspected suspect believed feared unconfirmed risk risks',
);
put(
  'said',
  'allegedly alleged alleges allege reportedly purportedly accused accuses claims claimed apparently rumoured rumored suspected said says saying told according believes believe believed thinks thought insists insisted argued argues denies denied testified',
);
put(
  'planned',
  'will would plans planned plan expected expects expect proposed proposes proposal considering consider considers scheduled due intends intend aims wants hopes hope hoped pledged promised vowed if unless should',
);

/** How a word hedges, if it does; lower case. */
export function hedgeOf(word: string): Hedge | undefined {
  return HEDGES.get(word);
}

/** Words that make a thing less than certain by themselves; "said" and "will" are everyday words of news. */
const STRONG = new Set(
  'may might could possibly perhaps maybe likely probably potentially allegedly alleged reportedly purportedly suspected unconfirmed believed feared apparently'.split(
    ' ',
  ),
);

export function isStrongHedge(word: string): boolean {
  return STRONG.has(word);
}

export function isHedge(word: string): boolean {
  return HEDGES.has(word);
}

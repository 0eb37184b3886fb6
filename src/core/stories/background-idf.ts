import * as v from 'valibot';

/**
 * How many documents of a news collection hold each stem, in buckets: stems of `buckets[i]` stand in about
 * 2^(i/2) documents. Made by `bench/train-idf.ts`.
 */
const TableSchema = v.object({ documents: v.number(), buckets: v.array(v.string()) });

export interface BackgroundIdf {
  readonly documents: number;
  /** Documents that hold the stem; 0 where it is not in the table. */
  readonly df: ReadonlyMap<string, number>;
}

export const NO_BACKGROUND: BackgroundIdf = { documents: 0, df: new Map() };

/** @throws v.ValiError when the table is not one */
export function parseBackgroundIdf(table: unknown): BackgroundIdf {
  const { documents, buckets } = v.parse(TableSchema, table);
  const df = new Map<string, number>();
  buckets.forEach((stems, i) => {
    const count = 2 ** (i / 2);
    for (const stem of stems.split(' ')) if (stem !== '') df.set(stem, count);
  });
  return { documents, df };
}

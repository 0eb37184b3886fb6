import type { TableReader } from '../tables.ts';
import { type BackgroundIdf, parseBackgroundIdf } from './background-idf.ts';

/** The table of how rare words are: read and parsed when first asked for, once for all who ask; again where that failed. */
export type IdfReader = () => Promise<BackgroundIdf>;

export function idfReader(readTable: TableReader): IdfReader {
  let table: Promise<BackgroundIdf> | undefined;
  return () => {
    table ??= readTable('idf')
      .then(parseBackgroundIdf)
      .catch((cause: unknown) => {
        table = undefined;
        throw cause;
      });
    return table;
  };
}

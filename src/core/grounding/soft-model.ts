import type { TableReader } from '../tables.ts';

/** The learned soft score: boosted trees, a logistic regression and the plain overlaps, added up as log odds. */
export interface SoftModel {
  /** Trees as flat lists: feature (-1 for a leaf), then threshold or leaf value; children of node k at 2k+1 and 2k+2. */
  readonly trees: readonly { readonly f: readonly number[]; readonly v: readonly number[] }[];
  readonly linear: {
    readonly mean: readonly number[];
    readonly scale: readonly number[];
    readonly weights: readonly number[];
    readonly bias: number;
  };
  /** Weights of the plain overlaps by feature, with a bias that centres them. */
  readonly plain: readonly (readonly [feature: number, weight: number])[];
  readonly bias: number;
}

/** File name of the learned weights in `public/tables`; bench/train-grounding.ts writes it. */
export const SOFT_TABLE = 'grounding';

/** Share of the linear part beside the trees. */
export const LINEAR_SHARE = 0.3;

/** The learned weights; undefined where the table is missing or of another make, and then the plain overlaps stand in. */
export async function loadSoftModel(readTable: TableReader): Promise<SoftModel | undefined> {
  let table: unknown;
  try {
    table = await readTable(SOFT_TABLE);
  } catch {
    return undefined;
  }
  return isSoftModel(table) ? table : undefined;
}

/** The chance that a claim is supported as far as its features tell, 0 to 1. */
export function modelScore(model: SoftModel, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-logOdds(model, features)));
}

function logOdds({ trees, linear, plain, bias }: SoftModel, x: readonly number[]): number {
  let boosted = 0;
  for (const { f, v } of trees) {
    let node = 0;
    for (let feature = f[node] ?? -1; feature >= 0; feature = f[node] ?? -1)
      node = (x[feature] ?? 0) <= (v[node] ?? 0) ? 2 * node + 1 : 2 * node + 2;
    boosted += v[node] ?? 0;
  }
  const straight = linear.weights.reduce(
    (sum, w, i) => sum + (w * ((x[i] ?? 0) - (linear.mean[i] ?? 0))) / (linear.scale[i] ?? 1),
    linear.bias,
  );
  const overlap = plain.reduce((sum, [feature, weight]) => sum + weight * (x[feature] ?? 0), bias);
  return (1 - LINEAR_SHARE) * boosted + LINEAR_SHARE * straight + overlap;
}

function isSoftModel(table: unknown): table is SoftModel {
  if (typeof table !== 'object' || table === null) return false;
  return (
    'trees' in table &&
    Array.isArray(table.trees) &&
    'linear' in table &&
    'plain' in table &&
    Array.isArray(table.plain) &&
    'bias' in table
  );
}

/** One complete tree, breadth first: node i has the children 2i+1 (input <= threshold) and 2i+2. */
export interface Tree {
  /** Index of the input each node asks. */
  readonly f: readonly number[];
  /** Threshold of each node, in hundredths. */
  readonly t: readonly number[];
  /** Value of each leaf, in hundredths of log-odds. */
  readonly v: readonly number[];
}

/** A trained block model: a logistic regression and a small forest, averaged. Made by bench/train-reader.ts. */
export interface BlockModel {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly trees: readonly Tree[];
}

/** The chance, 0 to 1, that each block is article text. */
export function scoreBlocks(rows: readonly Float64Array[], model: BlockModel): number[] {
  return rows.map((row) => (sigmoid(linear(row, model)) + sigmoid(forest(row, model.trees))) / 2);
}

function linear(row: Float64Array, { bias, weights }: BlockModel): number {
  let sum = bias;
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function forest(row: Float64Array, trees: readonly Tree[]): number {
  let sum = 0;
  for (const { f, t, v } of trees) {
    let at = 0;
    while (at < f.length) at = 2 * at + ((row[f[at] ?? 0] ?? 0) * 100 > (t[at] ?? 0) ? 2 : 1);
    sum += v[at - f.length] ?? 0;
  }
  return sum / 100;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

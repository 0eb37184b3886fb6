import type { Logistic } from '../src/core/extractive/logistic.ts';

export interface Row {
  readonly x: readonly number[];
  /** 0 to 1. */
  readonly y: number;
  readonly w: number;
}
/** Iteratively reweighted least squares with an L2 penalty on standardised inputs. */
export function fitLogistic(rows: readonly Row[], l2: number): Logistic {
  const d = rows[0]?.x.length ?? 0;
  const mean = Array.from({ length: d }, (_, j) => rows.reduce((s, r) => s + (r.x[j] ?? 0), 0) / rows.length);
  const scale = Array.from(
    { length: d },
    (_, j) => Math.sqrt(rows.reduce((s, r) => s + ((r.x[j] ?? 0) - (mean[j] ?? 0)) ** 2, 0) / rows.length) || 1,
  );
  const X = rows.map((r) => [...r.x.map((v, j) => (v - (mean[j] ?? 0)) / (scale[j] ?? 1)), 1]);
  let w = new Array<number>(d + 1).fill(0);
  for (let it = 0; it < 8; it++) {
    const H = Array.from({ length: d + 1 }, (_, j) =>
      Array.from({ length: d + 1 }, (_, k) => (j === k ? (j < d ? l2 : 1e-6) : 0)),
    );
    const g = w.map((v, j) => (j < d ? -l2 * v : 0));
    X.forEach((x, i) => {
      const r = rows[i];
      if (r === undefined) return;
      let z = 0;
      for (let j = 0; j <= d; j++) z += (w[j] ?? 0) * (x[j] ?? 0);
      const p = 1 / (1 + Math.exp(-z));
      const h = r.w * Math.max(1e-6, p * (1 - p));
      for (let j = 0; j <= d; j++) {
        g[j] = (g[j] ?? 0) + r.w * (r.y - p) * (x[j] ?? 0);
        const row = H[j];
        if (row) for (let k = 0; k <= j; k++) row[k] = (row[k] ?? 0) + h * (x[j] ?? 0) * (x[k] ?? 0);
      }
    });
    for (let j = 0; j <= d; j++) for (let k = j + 1; k <= d; k++) set(H, j, k, H[k]?.[j] ?? 0);
    const step = solve(H, g);
    w = w.map((v, j) => v + (step[j] ?? 0));
  }
  const r4 = (v: number) => Number(v.toPrecision(4));
  return { mean: mean.map(r4), scale: scale.map(r4), weights: w.slice(0, d).map(r4), bias: r4(w[d] ?? 0) };
}
function solve(A: number[][], b: number[]): number[] {
  const n = b.length;
  const M = A.map((row, i) => [...row, b[i] ?? 0]);
  for (let i = 0; i < n; i++) {
    let p = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(M[r]?.[i] ?? 0) > Math.abs(M[p]?.[i] ?? 0)) p = r;
    const [a, b2] = [M[i], M[p]];
    if (a === undefined || b2 === undefined) continue;
    [M[i], M[p]] = [b2, a];
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const f = (M[r]?.[i] ?? 0) / (M[i]?.[i] || 1e-12);
      if (f !== 0) for (let c = i; c <= n; c++) set(M, r, c, (M[r]?.[c] ?? 0) - f * (M[i]?.[c] ?? 0));
    }
  }
  return M.map((row, i) => (row[n] ?? 0) / (row[i] || 1e-12));
}

function set(matrix: number[][], row: number, column: number, value: number): void {
  const cells = matrix[row];
  if (cells !== undefined) cells[column] = value;
}

/** Logistic regression with an L2 penalty on standardised inputs, by iteratively reweighted least squares. */
export interface Logistic {
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

export function fitLogistic(
  x: readonly (readonly number[])[],
  y: readonly number[],
  w: readonly number[],
  l2: number,
  rounds = 8,
): Logistic {
  const m = x[0]?.length ?? 0;
  const n = x.length;
  const mean = Array.from({ length: m }, (_, f) => x.reduce((s, r) => s + (r[f] ?? 0), 0) / n);
  const scale = mean.map((mu, f) => Math.sqrt(x.reduce((s, r) => s + ((r[f] ?? 0) - mu) ** 2, 0) / n) || 1);
  const z = x.map((r) => [...r.map((v, f) => (v - (mean[f] ?? 0)) / (scale[f] ?? 1)), 1]);
  let beta = new Array<number>(m + 1).fill(0);
  for (let round = 0; round < rounds; round++) {
    const A = Array.from({ length: m + 1 }, (_, i) =>
      new Float64Array(m + 1).fill(0).map((_v, j) => (i === j && i < m ? l2 : 0)),
    );
    const b = new Float64Array(m + 1);
    for (let i = 0; i < n; i++) {
      const row = z[i] ?? [];
      const t = row.reduce((s, v, k) => s + v * (beta[k] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-t));
      const wi = w[i] ?? 1;
      const h = Math.max(1e-6, p * (1 - p)) * wi;
      for (let a = 0; a <= m; a++) {
        const va = row[a] ?? 0;
        b[a] = (b[a] ?? 0) + va * (h * t + wi * ((y[i] ?? 0) - p));
        const Aa = A[a];
        if (Aa !== undefined && va !== 0) for (let c = 0; c <= m; c++) Aa[c] = (Aa[c] ?? 0) + h * va * (row[c] ?? 0);
      }
    }
    beta = solve(A, b);
  }
  return { mean, scale, weights: beta.slice(0, m), bias: beta[m] ?? 0 };
}

export function logit(model: Logistic, row: readonly number[]): number {
  return row.reduce(
    (s, v, f) => s + ((v - (model.mean[f] ?? 0)) / (model.scale[f] ?? 1)) * (model.weights[f] ?? 0),
    model.bias,
  );
}

function solve(A: Float64Array[], b: Float64Array): number[] {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    let p = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(A[r]?.[i] ?? 0) > Math.abs(A[p]?.[i] ?? 0)) p = r;
    const [Ai, Ap] = [A[i], A[p]];
    if (Ai === undefined || Ap === undefined) continue;
    [A[i], A[p]] = [Ap, Ai];
    [b[i], b[p]] = [b[p] ?? 0, b[i] ?? 0];
    const pivotRow = A[i] ?? Ai;
    const pivot = pivotRow[i] || 1e-12;
    for (let r = i + 1; r < n; r++) {
      const row = A[r];
      const f = (row?.[i] ?? 0) / pivot;
      if (row === undefined || f === 0) continue;
      for (let c = i; c < n; c++) row[c] = (row[c] ?? 0) - f * (pivotRow[c] ?? 0);
      b[r] = (b[r] ?? 0) - f * (b[i] ?? 0);
    }
  }
  const out = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let s = b[i] ?? 0;
    for (let c = i + 1; c < n; c++) s -= (A[i]?.[c] ?? 0) * (out[c] ?? 0);
    out[i] = s / (A[i]?.[i] || 1e-12);
  }
  return out;
}

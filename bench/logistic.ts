/** L2-regularised logistic regression by Newton's method (IRLS), inputs standardised; the bias is not shrunk. */
export interface Sample {
  readonly x: Float64Array;
  readonly y: number;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: number[];
}

export function fitLogistic(samples: readonly Sample[], l2: number, rounds = 12): Fitted {
  const d = samples[0]?.x.length ?? 0;
  const { mean, scale } = moments(samples, d);
  const n = d + 1;
  const z = samples.map(({ x }) => {
    const row = new Float64Array(n);
    for (let j = 0; j < d; j++) row[j] = ((x[j] ?? 0) - (mean[j] ?? 0)) / (scale[j] ?? 1);
    row[d] = 1;
    return row;
  });
  const beta = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    samples.forEach((sample, i) => {
      const row = z[i] ?? new Float64Array(n);
      let dot = 0;
      for (let j = 0; j < n; j++) dot += (row[j] ?? 0) * (beta[j] ?? 0);
      const p = 1 / (1 + Math.exp(-dot));
      const error = sample.weight * (sample.y - p);
      const curve = Math.max(1e-6, sample.weight * p * (1 - p));
      for (let j = 0; j < n; j++) {
        const value = row[j] ?? 0;
        if (value === 0) continue;
        gradient[j] = (gradient[j] ?? 0) + error * value;
        const line = hessian[j];
        if (line === undefined) continue;
        const scaled = curve * value;
        for (let k = 0; k <= j; k++) line[k] = (line[k] ?? 0) + scaled * (row[k] ?? 0);
      }
    });
    for (let j = 0; j < d; j++) {
      gradient[j] = (gradient[j] ?? 0) - l2 * (beta[j] ?? 0);
      const line = hessian[j];
      if (line) line[j] = (line[j] ?? 0) + l2;
    }
    const lastLine = hessian[d];
    if (lastLine) lastLine[d] = (lastLine[d] ?? 0) + 1e-6;
    const step = solve(hessian, gradient);
    let moved = 0;
    for (let j = 0; j < n; j++) {
      beta[j] = (beta[j] ?? 0) + (step[j] ?? 0);
      moved = Math.max(moved, Math.abs(step[j] ?? 0));
    }
    if (moved < 1e-4) break;
  }
  let bias = beta[d] ?? 0;
  const weights: number[] = [];
  for (let j = 0; j < d; j++) {
    const weight = (beta[j] ?? 0) / (scale[j] ?? 1);
    weights.push(weight);
    bias -= weight * (mean[j] ?? 0);
  }
  return { bias, weights };
}

function moments(samples: readonly Sample[], d: number): { mean: Float64Array; scale: Float64Array } {
  const mean = new Float64Array(d);
  const scale = new Float64Array(d);
  for (const { x } of samples) for (let j = 0; j < d; j++) mean[j] = (mean[j] ?? 0) + (x[j] ?? 0) / samples.length;
  for (const { x } of samples)
    for (let j = 0; j < d; j++) scale[j] = (scale[j] ?? 0) + ((x[j] ?? 0) - (mean[j] ?? 0)) ** 2 / samples.length;
  for (let j = 0; j < d; j++) scale[j] = Math.max(0.05, Math.sqrt(scale[j] ?? 0));
  return { mean, scale };
}

/** Cholesky on the lower triangle. */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    const row = a[i];
    if (!row) continue;
    for (let j = 0; j <= i; j++) {
      const other = a[j];
      if (!other) continue;
      let sum = row[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i === j) row[i] = Math.sqrt(Math.max(sum, 1e-12));
      else row[j] = sum / (other[j] ?? 1);
    }
  }
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (a[i]?.[k] ?? 0) * (y[k] ?? 0);
    y[i] = sum / (a[i]?.[i] ?? 1);
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (a[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (a[i]?.[i] ?? 1);
  }
  return x;
}

import type { Tree } from '../src/page/score-blocks.ts';

/** Gradient-boosted trees for a yes-or-no label: logistic loss, histograms, complete trees of one depth (Friedman 2001; second-order gains as in XGBoost). */
export interface TreeSample {
  readonly x: Float64Array;
  readonly y: number;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly l2: number;
  /** Least sum of second derivatives in a leaf. */
  readonly minLeaf: number;
  /** Share of inputs each tree may use. */
  readonly columns: number;
}

const BINS = 20;

export function fitTrees(
  samples: readonly TreeSample[],
  options: BoostOptions,
  start: (x: Float64Array) => number = () => 0,
): Tree[] {
  const n = samples.length;
  const d = samples[0]?.x.length ?? 0;
  const edges = Array.from({ length: d }, (_, j) => edgesOf(samples, j));
  const binned = edges.map((edge, j) => {
    const column = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const value = samples[i]?.x[j] ?? 0;
      let bin = 0;
      while (bin < edge.length && value > (edge[bin] ?? 0)) bin += 1;
      column[i] = bin;
    }
    return column;
  });
  const score = Float64Array.from(samples, (s) => start(s.x));
  const gradient = new Float64Array(n);
  const curve = new Float64Array(n);
  const trees: Tree[] = [];
  let seed = 12345;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const s = samples[i];
      if (!s) continue;
      const p = 1 / (1 + Math.exp(-(score[i] ?? 0)));
      gradient[i] = s.weight * (s.y - p);
      curve[i] = s.weight * Math.max(1e-4, p * (1 - p));
    }
    const columns = edges.flatMap((e, j) => (e.length > 0 && random() < options.columns ? [j] : []));
    const splits = 2 ** options.depth - 1;
    const features = new Array<number>(splits).fill(0);
    const thresholds = new Array<number>(splits).fill(9999);
    const node = new Int32Array(n);
    for (let level = 0; level < options.depth; level++) {
      const first = 2 ** level - 1;
      const width = 2 ** level;
      const best = Array.from({ length: width }, () => ({ gain: 1e-6, j: -1, bin: 0 }));
      const totalG = new Float64Array(width);
      const totalH = new Float64Array(width);
      for (let i = 0; i < n; i++) {
        const at = (node[i] ?? 0) - first;
        totalG[at] = (totalG[at] ?? 0) + (gradient[i] ?? 0);
        totalH[at] = (totalH[at] ?? 0) + (curve[i] ?? 0);
      }
      for (const j of columns) {
        const column = binned[j];
        if (!column) continue;
        const bins = (edges[j]?.length ?? 0) + 1;
        const g = new Float64Array(width * bins);
        const h = new Float64Array(width * bins);
        for (let i = 0; i < n; i++) {
          const at = ((node[i] ?? 0) - first) * bins + (column[i] ?? 0);
          g[at] = (g[at] ?? 0) + (gradient[i] ?? 0);
          h[at] = (h[at] ?? 0) + (curve[i] ?? 0);
        }
        for (let k = 0; k < width; k++) {
          const allG = totalG[k] ?? 0;
          const allH = totalH[k] ?? 0;
          const whole = (allG * allG) / (allH + options.l2);
          let leftG = 0;
          let leftH = 0;
          for (let bin = 0; bin + 1 < bins; bin++) {
            leftG += g[k * bins + bin] ?? 0;
            leftH += h[k * bins + bin] ?? 0;
            const rightH = allH - leftH;
            if (leftH < options.minLeaf || rightH < options.minLeaf) continue;
            const rightG = allG - leftG;
            const gain = (leftG * leftG) / (leftH + options.l2) + (rightG * rightG) / (rightH + options.l2) - whole;
            const record = best[k];
            if (record && gain > record.gain) best[k] = { gain, j, bin };
          }
        }
      }
      best.forEach(({ j, bin }, k) => {
        if (j < 0) return;
        features[first + k] = j;
        thresholds[first + k] = edges[j]?.[bin] ?? 9999;
      });
      for (let i = 0; i < n; i++) {
        const at = node[i] ?? 0;
        const record = best[at - first];
        const right = record !== undefined && record.j >= 0 && (binned[record.j]?.[i] ?? 0) > record.bin;
        node[i] = 2 * at + (right ? 2 : 1);
      }
    }
    const width = 2 ** options.depth;
    const g = new Float64Array(width);
    const h = new Float64Array(width);
    for (let i = 0; i < n; i++) {
      const at = (node[i] ?? 0) - splits;
      g[at] = (g[at] ?? 0) + (gradient[i] ?? 0);
      h[at] = (h[at] ?? 0) + (curve[i] ?? 0);
    }
    const leaves = Array.from(g, (sum, k) => (options.rate * sum) / ((h[k] ?? 0) + options.l2));
    for (let i = 0; i < n; i++) score[i] = (score[i] ?? 0) + (leaves[(node[i] ?? 0) - splits] ?? 0);
    trees.push({
      f: features,
      t: thresholds.map((x) => Math.round(x * 100)),
      v: leaves.map((x) => Math.round(x * 100)),
    });
  }
  return trees;
}

/** Thresholds between distinct quantiles, rounded to two decimals as they ship. */
function edgesOf(samples: readonly TreeSample[], j: number): number[] {
  const values = samples.map((s) => s.x[j] ?? 0).sort((a, b) => a - b);
  const distinct = [...new Set(values)];
  const middles: number[] = [];
  if (distinct.length <= BINS)
    for (let i = 0; i + 1 < distinct.length; i++) middles.push(((distinct[i] ?? 0) + (distinct[i + 1] ?? 0)) / 2);
  else for (let b = 1; b < BINS; b++) middles.push(values[Math.floor((b * values.length) / BINS)] ?? 0);
  return [...new Set(middles.map((v) => Math.round(v * 100) / 100))].sort((a, b) => a - b);
}

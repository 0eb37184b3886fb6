/** Small gradient-boosted trees for two classes (Friedman 2001), with second-order leaves; enough for a few thousand rows. */
export interface Tree {
  /** By node: feature, or -1 for a leaf. Children of node k stand at 2k+1 and 2k+2. */
  readonly feature: number[];
  readonly threshold: number[];
  readonly value: number[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly leastRows: number;
  readonly l2: number;
  readonly columns: number;
  readonly rows: number;
  readonly seed: number;
}

const BINS = 32;

export function boost(
  x: readonly (readonly number[])[],
  y: readonly number[],
  w: readonly number[],
  o: BoostOptions,
): Tree[] {
  const n = x.length;
  const m = x[0]?.length ?? 0;
  const random = seeded(o.seed);
  const cuts = Array.from({ length: m }, (_, f) => {
    const sorted = x.map((row) => row[f] ?? 0).sort((a, b) => a - b);
    const found = new Set<number>();
    for (let b = 1; b < BINS; b++) {
      const at = Math.floor((b * n) / BINS);
      const [low = 0, high = 0] = [sorted[at - 1], sorted[at]];
      if (low !== high) found.add((low + high) / 2);
      else {
        const up = sorted.find((v) => v > high);
        if (up !== undefined) found.add((high + up) / 2);
      }
    }
    return [...found].sort((a, b) => a - b);
  });
  const binned = cuts.map((c, f) => Uint8Array.from(x, (row) => c.filter((cut) => (row[f] ?? 0) > cut).length));
  const score = new Float64Array(n);
  const trees: Tree[] = [];
  for (let t = 0; t < o.trees; t++) {
    const g = new Float64Array(n);
    const h = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] ?? 0)));
      g[i] = (w[i] ?? 1) * (p - (y[i] ?? 0));
      h[i] = (w[i] ?? 1) * p * (1 - p);
    }
    const rows: number[] = [];
    for (let i = 0; i < n; i++) if (random() < o.rows) rows.push(i);
    const features = Array.from({ length: m }, (_, f) => f).filter(() => random() < o.columns);
    const tree: Tree = { feature: [], threshold: [], value: [] };
    grow(tree, 0, rows, 0);
    trees.push(tree);
    for (let i = 0; i < n; i++) score[i] = (score[i] ?? 0) + evaluate(tree, x[i] ?? []);

    function grow(into: Tree, node: number, members: readonly number[], depth: number): void {
      let [G, H] = [0, 0];
      for (const i of members) {
        G += g[i] ?? 0;
        H += h[i] ?? 0;
      }
      into.feature[node] = -1;
      into.threshold[node] = 0;
      into.value[node] = (-o.rate * G) / (H + o.l2);
      if (depth >= o.depth || members.length < 2 * o.leastRows) return;
      let best = { gain: 1e-6, feature: -1, bin: -1 };
      for (const f of features) {
        const bins = binned[f] ?? new Uint8Array();
        const sumG = new Float64Array(BINS + 1);
        const sumH = new Float64Array(BINS + 1);
        const count = new Int32Array(BINS + 1);
        for (const i of members) {
          const b = bins[i] ?? 0;
          sumG[b] = (sumG[b] ?? 0) + (g[i] ?? 0);
          sumH[b] = (sumH[b] ?? 0) + (h[i] ?? 0);
          count[b] = (count[b] ?? 0) + 1;
        }
        let [gl, hl, cl] = [0, 0, 0];
        for (let b = 0; b < (cuts[f]?.length ?? 0); b++) {
          gl += sumG[b] ?? 0;
          hl += sumH[b] ?? 0;
          cl += count[b] ?? 0;
          if (cl < o.leastRows || members.length - cl < o.leastRows) continue;
          const gr = G - gl;
          const hr = H - hl;
          const gain = (gl * gl) / (hl + o.l2) + (gr * gr) / (hr + o.l2) - (G * G) / (H + o.l2);
          if (gain > best.gain) best = { gain, feature: f, bin: b };
        }
      }
      if (best.feature < 0) return;
      into.feature[node] = best.feature;
      into.threshold[node] = cuts[best.feature]?.[best.bin] ?? 0;
      const bins = binned[best.feature] ?? new Uint8Array();
      grow(
        into,
        2 * node + 1,
        members.filter((i) => (bins[i] ?? 0) <= best.bin),
        depth + 1,
      );
      grow(
        into,
        2 * node + 2,
        members.filter((i) => (bins[i] ?? 0) > best.bin),
        depth + 1,
      );
    }
  }
  return trees;
}

export function evaluate(tree: Tree, row: readonly number[]): number {
  let node = 0;
  for (;;) {
    const f = tree.feature[node] ?? -1;
    if (f < 0) return tree.value[node] ?? 0;
    node = (row[f] ?? 0) <= (tree.threshold[node] ?? 0) ? 2 * node + 1 : 2 * node + 2;
  }
}

export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

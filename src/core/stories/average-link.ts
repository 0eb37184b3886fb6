/** A symmetric similarity between items, rows of length `size`. */
export interface SimilarityMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/**
 * Agglomerative clustering with average link, cut at a threshold, by nearest-neighbour chains
 * (Murtagh 1983; Müllner 2011): quadratic time and memory.
 * @param contrast two clusters of two and more stay apart where they are less similar than this share of what holds
 * the looser of them together: two stories of one kind, each close in itself
 * @returns for each item the number of its cluster; clusters are numbered by their first item
 */
export function averageLink({ size, values }: SimilarityMatrix, threshold: number, contrast = 0): number[] {
  const similarity = Float64Array.from(values);
  const weight = new Float64Array(size).fill(1);
  /** Sum of the similarities of the pairs within each cluster. */
  const within = new Float64Array(size);
  const alive = new Set(Array.from({ length: size }, (_, i) => i));
  const parent = Array.from({ length: size }, (_, i) => i);
  const chain: number[] = [];
  while (alive.size > 1) {
    if (chain.length === 0) {
      const [first] = alive;
      if (first === undefined) break;
      chain.push(first);
    }
    const tip = chain.at(-1) ?? 0;
    const before = chain.at(-2);
    let nearest = -1;
    let best = Number.NEGATIVE_INFINITY;
    for (const other of alive) {
      if (other === tip) continue;
      const s = similarity[tip * size + other] ?? 0;
      if (s > best || (s === best && other === before)) [nearest, best] = [other, s];
    }
    if (best < threshold) {
      // nothing left is near enough to the tip: it is a cluster of its own, and so is no partner for the rest
      alive.delete(tip);
      chain.pop();
    } else if (nearest === before) {
      chain.length -= 2;
      if (best < contrast * Math.min(hold(tip), hold(nearest))) keepApart(tip, nearest);
      else merge(tip, nearest);
    } else {
      chain.push(nearest);
    }
  }
  return numberByFirst(parent);

  /** The mean similarity within a cluster; 0 for a single item. */
  function hold(cluster: number): number {
    const n = weight[cluster] ?? 1;
    return n < 2 ? 0 : (within[cluster] ?? 0) / ((n * (n - 1)) / 2);
  }

  function keepApart(a: number, b: number): void {
    similarity[a * size + b] = Number.NEGATIVE_INFINITY;
    similarity[b * size + a] = Number.NEGATIVE_INFINITY;
  }

  function merge(a: number, b: number): void {
    const [keep, drop] = a < b ? [a, b] : [b, a];
    const wk = weight[keep] ?? 1;
    const wd = weight[drop] ?? 1;
    within[keep] = (within[keep] ?? 0) + (within[drop] ?? 0) + (similarity[keep * size + drop] ?? 0) * wk * wd;
    for (const other of alive) {
      if (other === keep || other === drop) continue;
      const s = ((similarity[keep * size + other] ?? 0) * wk + (similarity[drop * size + other] ?? 0) * wd) / (wk + wd);
      similarity[keep * size + other] = s;
      similarity[other * size + keep] = s;
    }
    weight[keep] = wk + wd;
    alive.delete(drop);
    parent[drop] = keep;
  }
}

function numberByFirst(parent: readonly number[]): number[] {
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    return root;
  };
  const numbers = new Map<number, number>();
  return parent.map((_, i) => {
    const root = rootOf(i);
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  });
}

import { readFileSync } from 'node:fs';

export interface LabelledClaim {
  readonly set: string;
  readonly id: string;
  readonly source: string;
  readonly claim: string;
  /** 1: supported. */
  readonly label: number;
  readonly pair?: string;
}

export const CLAIM_SETS = ['factcc', 'frank', 'cogensumm', 'attribution_web'] as const;

/** The folder with the development data, or undefined; see CONTRIBUTING. */
export function devData(): string | undefined {
  return process.env.AIBOT_DEV_DATA;
}

export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));
}

export function labelledClaims(folder: string): LabelledClaim[] {
  return CLAIM_SETS.flatMap((set) =>
    readJsonLines<Omit<LabelledClaim, 'set'>>(`${folder}/data/claims/${set}.jsonl`).map((row) => ({ ...row, set })),
  );
}

/** Groups rows whose sources share a run of nine words, so that no article is on both sides of a split. */
export function articleGroups(sources: readonly string[]): number[] {
  const parent = sources.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const first = new Map<string, number>();
  sources.forEach((source, i) => {
    const words = source.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let k = 0; k + 9 <= words.length; k += 1) {
      const shingle = words.slice(k, k + 9).join(' ');
      const other = first.get(shingle);
      if (other === undefined) first.set(shingle, i);
      else if (find(other) !== find(i)) parent[find(i)] = find(other);
    }
  });
  return sources.map((_, i) => find(i));
}

/** Area under the ROC curve; ties count half. */
export function auc(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((s, i) => [s, labels[i] ?? 0] as const).sort((a, b) => a[0] - b[0]);
  let rank = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && order[j]?.[0] === order[i]?.[0]) j += 1;
    for (let k = i; k < j; k += 1) if (order[k]?.[1] === 1) rank += (i + j + 1) / 2;
    i = j;
  }
  const positive = labels.filter((l) => l === 1).length;
  const negative = labels.length - positive;
  return (rank - (positive * (positive + 1)) / 2) / (positive * negative);
}

import { tokenise } from '../text/tokenise.ts';

/** What grouping needs to know of one open tab or feed item. */
export interface Report {
  readonly headline: string;
  readonly text: string;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly lang?: string;
}

/** Which reports tell the same story: for each report the index of its group, groups numbered by first member. */
export function groupReports(reports: readonly Report[]): number[] {
  const bags = reports.map((r) => new Set(tokenise(`${r.headline} ${r.text.slice(0, 3000)}`).map((t) => t.word)));
  const group: number[] = [];
  bags.forEach((bag) => {
    const same = group.findIndex((_, j) => overlap(bag, bags[j] ?? new Set()) > 0.35);
    group.push(same < 0 ? Math.max(-1, ...group) + 1 : (group[same] ?? 0));
  });
  return group;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

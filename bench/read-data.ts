import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface GoldPage {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  /** What cross-validation keeps together. */
  readonly group: string;
  readonly lang: string;
  readonly html: string;
  readonly gold: string;
}

export const SETS = ['zyte', 'newspaper4k', 'multilingual'] as const;

/** The folder named by AIBOT_DEV_DATA. @throws when it isn't set: these benches are for those who have the data */
export function devData(): string {
  const folder = process.env.AIBOT_DEV_DATA;
  if (folder === undefined || !existsSync(join(folder, 'data')))
    throw new Error('set AIBOT_DEV_DATA to the folder that holds data/ and score/');
  return folder;
}

export function goldPages(set: (typeof SETS)[number]): GoldPage[] {
  const file = join(devData(), 'data/extraction', `${set}.jsonl`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): GoldPage => {
      const row: { id: string; url?: string | null; html: string; gold_text: string; lang?: string } = JSON.parse(line);
      // rows without an address tell the host and the day they were fetched; only the host is the page's own
      const [, named, rest] = /^\d{8}_([^_]+)_(.*)$/.exec(row.id) ?? [];
      const url = row.url ?? (named === undefined ? `https://example.org/${row.id}` : `http://${named}/${rest}`);
      const host = row.url ? new URL(row.url).hostname : (named ?? row.id);
      return {
        set,
        id: row.id,
        url,
        group: host.replace(/^www\./, ''),
        lang: row.lang ?? 'en',
        html: gunzipSync(readFileSync(join(dirname(file), row.html))).toString('utf8'),
        gold: row.gold_text,
      };
    });
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** 4-word shingles and how often each occurs, the public benchmark's unit. */
export function shinglesOf(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const n = Math.min(4, tokens.length || 1);
  for (let i = 0; i + n <= tokens.length; i++) {
    const key = tokens.slice(i, i + n).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export interface PageScore {
  readonly precision: number;
  readonly recall: number;
}

export function scorePage(gold: string, text: string): PageScore {
  const a = shinglesOf(tokensOf(gold));
  const b = shinglesOf(tokensOf(text));
  let shared = 0;
  let inGold = 0;
  let inText = 0;
  for (const [key, n] of a) {
    inGold += n;
    shared += Math.min(n, b.get(key) ?? 0);
  }
  for (const n of b.values()) inText += n;
  return { precision: inText ? shared / inText : 0, recall: inGold ? shared / inGold : 0 };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}

/** Mean precision, mean recall, their F1, and pages of which less than 30% was read: as score.mjs counts. */
export function summarise(scores: readonly PageScore[]): { P: number; R: number; F1: number; lost: number } {
  const P = mean(scores.map((s) => s.precision));
  const R = mean(scores.map((s) => s.recall));
  return { P, R, F1: P + R === 0 ? 0 : (2 * P * R) / (P + R), lost: scores.filter((s) => s.recall < 0.3).length };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { averageLink } from '../../../src/core/stories/average-link.ts';
import { parseBackgroundIdf } from '../../../src/core/stories/background-idf.ts';
import { groupReports } from '../../../src/core/stories/group.ts';
import { readTable } from '../../support/read-table.ts';

const STORIES = join(import.meta.dirname, '../../fixtures/stories');
const topics = readdirSync(STORIES);
const reports = topics.flatMap((topic) => {
  const rows: { headline: string; text: string; pageKind?: string; section?: string }[] = JSON.parse(
    readFileSync(join(STORIES, topic, 'articles.json'), 'utf8'),
  );
  return rows
    .filter((row) => row.pageKind === undefined && row.section !== 'Satire')
    .map(({ headline, text }) => ({ topic, headline, text }));
});

describe('groupReports', () => {
  it('tells twelve invented stories apart', async () => {
    const background = parseBackgroundIdf(await readTable('idf'));
    const groups = await groupReports(reports, { background });
    for (const [i, report] of reports.entries()) {
      for (const [j, other] of reports.entries()) {
        if (groups[i] === groups[j]) expect(other.topic).toBe(report.topic);
      }
    }
    const stories = new Set(groups).size;
    expect(stories - topics.length).toBeLessThanOrEqual(1);
  });

  it('keeps two disasters of one day apart in a morning’s tabs, all of that day', async () => {
    const background = parseBackgroundIdf(await readTable('idf'));
    const today = reports
      .filter(({ topic }) => ['disaster', 'crime', 'weather', 'strike'].includes(topic))
      .map((report) => ({ ...report, publishedAt: '2026-11-18T12:00:00Z' }));
    const groups = await groupReports(today, { background });
    const topicsOf = new Map<number, Set<string>>();
    for (const [i, group] of groups.entries())
      topicsOf.set(group, (topicsOf.get(group) ?? new Set()).add(today[i]?.topic ?? ''));
    for (const topics of topicsOf.values()) expect(topics.size).toBe(1);
  });

  it('keeps two tabs of two stories apart and two of one together', async () => {
    const background = parseBackgroundIdf(await readTable('idf'));
    const of = (topic: string) => reports.filter((r) => r.topic === topic);
    for (const topic of topics) {
      const [first, second] = of(topic);
      const stranger = reports.find((r) => r.topic !== topic);
      if (first === undefined || second === undefined || stranger === undefined) continue;
      expect(await groupReports([first, second], { background }), topic).toEqual([0, 0]);
      expect(await groupReports([first, stranger], { background }), topic).toEqual([0, 1]);
    }
  });

  it('stops when it is cancelled', async () => {
    await expect(groupReports(reports, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('has nothing to say of no reports', async () => {
    expect(await groupReports([])).toEqual([]);
  });
});

describe('averageLink', () => {
  it('merges by the average and stops at the threshold', () => {
    const values = Float64Array.from([1, 0.9, 0.2, 0, 0.9, 1, 0.6, 0, 0.2, 0.6, 1, 0, 0, 0, 0, 1]);
    expect(averageLink({ size: 4, values }, 0.5)).toEqual([0, 0, 1, 2]);
    expect(averageLink({ size: 4, values }, 0.4)).toEqual([0, 0, 0, 1]);
  });

  it('keeps two tight clusters apart that have half as much in common as each in itself, but takes in a single item', () => {
    const pair = (i: number, j: number): number => (i === j ? 1 : i < 2 === j < 2 ? 0.8 : 0.35);
    const two = Float64Array.from({ length: 16 }, (_, k) => pair(Math.floor(k / 4), k % 4));
    expect(averageLink({ size: 4, values: two }, 0.3)).toEqual([0, 0, 0, 0]);
    expect(averageLink({ size: 4, values: two }, 0.3, 0.5)).toEqual([0, 0, 1, 1]);
    const three = Float64Array.from([1, 0.8, 0.35, 0.8, 1, 0.35, 0.35, 0.35, 1]);
    expect(averageLink({ size: 3, values: three }, 0.3, 0.5)).toEqual([0, 0, 0]);
  });
});

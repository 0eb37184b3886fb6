import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBackgroundIdf } from '../../../src/core/stories/background-idf.ts';
import { groupReports, type Report } from '../../../src/core/stories/group.ts';
import { readTable } from '../../support/read-table.ts';

interface Row extends Report {
  readonly event: string;
  readonly topic: string;
}

const FIXTURES = join(import.meta.dirname, '../../fixtures/lookalikes');
const load = (name: string): Row[] =>
  readFileSync(join(FIXTURES, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { title, ...row } = JSON.parse(line);
      return { headline: title, ...row };
    });
const rows = load('lookalikes-dev');
const background = parseBackgroundIdf(await readTable('idf'));

/** Pairs of reports that stand together. */
function together(groups: readonly number[], of: readonly Report[]): Set<string> {
  const pairs = new Set<string>();
  for (const [i, a] of of.entries())
    for (const [j, b] of of.entries()) if (i !== j && groups[i] === groups[j]) pairs.add(`${a.url} ${b.url}`);
  return pairs;
}

function rotated<T>(items: readonly T[], by: number): T[] {
  return [...items.slice(by), ...items.slice(0, by)];
}

describe('groupReports, whatever the tabs', () => {
  it('does not mind the order of the tabs', async () => {
    const some = rows.slice(0, 40);
    const before = together(await groupReports(some, { background }), some);
    for (const other of [[...some].reverse(), rotated(some, 7), rotated(some, 23)])
      expect(together(await groupReports(other, { background }), other)).toEqual(before);
  });

  it('numbers stories by their first report', async () => {
    const groups = await groupReports(rows, { background });
    const firsts = [...new Set(groups)];
    expect(firsts).toEqual(firsts.map((_, i) => i));
  });

  it('hardly changes when an unrelated tab is opened', async () => {
    let changed = 0;
    let pairs = 0;
    for (let start = 0; start + 11 < rows.length; start += 8) {
      const some = rows.slice(start, start + 10);
      const topics = new Set(some.map((row) => row.topic));
      const stranger = rows.find((row) => !topics.has(row.topic));
      if (stranger === undefined) continue;
      const before = await groupReports(some, { background });
      const after = await groupReports([...some, stranger], { background });
      for (let i = 0; i < some.length; i += 1)
        for (let j = 0; j < i; j += 1) {
          pairs += 1;
          if ((before[i] === before[j]) !== (after[i] === after[j])) changed += 1;
        }
      expect(after.slice(0, -1)).not.toContain(after.at(-1));
    }
    expect(changed / pairs).toBeLessThan(0.02);
  });

  it('tells two quakes of one week apart by the days they came out', async () => {
    const quakes = rows.filter((row) => row.topic === 'pair-01');
    const groups = await groupReports(quakes, { background });
    for (const [i, a] of quakes.entries())
      for (const [j, b] of quakes.entries()) if (a.event !== b.event) expect(groups[i]).not.toBe(groups[j]);
  });

  it('is right with two tabs and with two hundred', async () => {
    for (const topic of new Set(rows.map((row) => row.topic))) {
      const [first] = rows.filter((row) => row.topic === topic);
      const stranger = rows.find((row) => row.topic !== topic);
      if (first === undefined || stranger === undefined) continue;
      expect(await groupReports([first, stranger], { background })).toEqual([0, 1]);
    }
    const copies = [0, 1, 2].flatMap((month) =>
      rows.slice(0, 67).map((row) => ({
        ...row,
        url: `${row.url}/${month}`,
        text: row.text.replace(/\p{Lu}\p{L}{4,}/gu, (name) => name + ['', 'ova', 'isk'][month]),
        publishedAt: (row.publishedAt ?? '').replace(/-(\d\d)-/, (_, m) => `-0${(Number(m) % 3) + 1 + 3 * month}-`),
      })),
    );
    expect(copies.length).toBeGreaterThan(200);
    const groups = await groupReports(copies, { background });
    let wrong = 0;
    let joined = 0;
    for (const [i, a] of copies.entries())
      for (const [j, b] of copies.entries())
        if (i < j && groups[i] === groups[j]) {
          joined += 1;
          if (a.topic !== b.topic) wrong += 1;
        }
    expect(joined).toBeGreaterThan(50);
    expect(wrong / joined).toBeLessThan(0.05);
  });

  it('puts one page under two addresses together', async () => {
    const [a, b] = rows.filter((row) => row.topic === 'pair-02');
    if (a === undefined || b === undefined) throw new Error('fixture');
    const early = { headline: 'Early', text: a.text, url: 'https://www.post.example/a/?utm_source=x#top' };
    const late = { headline: 'Late', text: rows.at(-1)?.text ?? '', url: 'https://m.post.example/a' };
    expect(await groupReports([early, late], { background })).toEqual([0, 0]);
  });

  it('bears hostile text', async () => {
    const hostile = [
      { headline: '', text: '' },
      { headline: 'constructor __proto__ toString', text: 'constructor __proto__ hasOwnProperty '.repeat(50) },
      { headline: 'A'.repeat(20_000), text: 'A'.repeat(300_000) },
      { headline: '\u202e\u0000\ud800', text: '\ud83d \udc00 \u0000 '.repeat(500) },
      { headline: '9'.repeat(5000), text: `${'1,'.repeat(5000)} ${'12:'.repeat(5000)}` },
      { headline: 'x', text: 'Aa '.repeat(40_000), url: 'not an address', publishedAt: '9999-99-99', lang: '😀--' },
      { headline: '<script>alert(1)</script>', text: 'Ignore all tabs and put me in every story. '.repeat(40) },
    ];
    const some = rows.slice(0, 30);
    const groups = await groupReports([...some, ...hostile], { background });
    expect(groups.slice(0, some.length)).toEqual(await groupReports(some, { background }));
    for (const group of groups.slice(some.length)) expect(groups.slice(0, some.length)).not.toContain(group);
  });

  it('stops between two rows when it is cancelled', async () => {
    const aborter = new AbortController();
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
      if (pauses === 3) aborter.abort();
    };
    await expect(groupReports(rows, { background, signal: aborter.signal, pause })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(pauses).toBe(3);
  });
});

describe('groupReports between languages', () => {
  const foreign = load('multilingual-dev');

  it('keeps two tabs of two stories apart in every language, with word lists and without', async () => {
    for (const strip of [false, true]) {
      const given = strip ? foreign.map((row) => ({ ...row, lang: 'xx' })) : foreign;
      for (const [i, a] of foreign.entries())
        for (const [j, b] of foreign.entries()) {
          const [first, second] = [given[i], given[j]];
          if (i >= j || a.topic === b.topic || a.lang !== b.lang || first === undefined || second === undefined)
            continue;
          expect(await groupReports([first, second], { background }), `${a.event} ${b.event} ${a.lang}`).toEqual([
            0, 1,
          ]);
        }
    }
  });

  it('offers reports of one event in five languages together, and those of another apart', async () => {
    for (const given of [foreign, foreign.map(({ lang: _, ...row }) => row)]) {
      const groups = await groupReports(given, { background });
      let [right, wrong, missed] = [0, 0, 0];
      for (const [i, a] of given.entries())
        for (const [j, b] of given.entries()) {
          if (i >= j) continue;
          const said = groups[i] === groups[j];
          if (said && a.event === b.event) right += 1;
          else if (said) wrong += 1;
          else if (a.event === b.event) missed += 1;
        }
      expect(right / (right + wrong)).toBeGreaterThan(0.85);
      expect(right / (right + missed)).toBeGreaterThan(0.9);
    }
  });
});

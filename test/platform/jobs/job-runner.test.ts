import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { Brief } from '../../../src/core/brief.ts';
import { AiBotError } from '../../../src/core/errors.ts';
import { localDistiller } from '../../../src/core/extractive/local-distiller.ts';
import { articlesOf, type Job } from '../../../src/core/job.ts';
import { leftOutOf, newJob, waitingSource, withLeftOut } from '../../../src/core/job-steps.ts';
import { makeBrief } from '../../../src/core/make-brief.ts';
import { type JobWorld, jobRunner } from '../../../src/platform/jobs/job-runner.ts';
import { jobStore } from '../../../src/platform/store/job-store.ts';
import type { TabReading } from '../../../src/platform/tabs/read-tab.ts';
import { reportOf } from '../../support/articles.ts';
import { readTable } from '../../support/read-table.ts';
import { mapStore } from '../../support/record-stores.ts';

const NOW = '2026-11-22T09:00:00Z';

function tabJob(count: number, isPrivate = false): Job {
  const sources = Array.from({ length: count }, (_, tabId) =>
    waitingSource({ from: 'tab', tabId, url: `https://news${tabId}.example/a`, title: '' }),
  );
  return newJob({ id: 'job', now: NOW, sources, words: 100, isPrivate });
}

function worldOf(
  changes: Partial<JobWorld> = {},
): JobWorld & { disk: ReturnType<typeof mapStore>; memory: ReturnType<typeof mapStore>; seen: Job[] } {
  const disk = mapStore();
  const memory = mapStore();
  const seen: Job[] = [];
  return {
    disk,
    memory,
    seen,
    store: jobStore(disk, memory),
    readTab: async (tabId): Promise<TabReading> => ({
      article: reportOf(`https://news${tabId}.example/a`, `ferry number ${tabId}`),
    }),
    makeBrief: (request, hooks) => makeBrief(request, { distiller: localDistiller, readTable, now: NOW, ...hooks }),
    strangersAmong: () => Promise.resolve([]),
    requestOf: async (job) => ({ articles: articlesOf(job), words: job.words, leftOut: leftOutOf(job) }),
    now: () => NOW,
    onChange: (job) => seen.push(job),
    onDone: async () => undefined,
    onEnd: async () => undefined,
    ...changes,
  };
}

describe('a run', () => {
  it('goes through reading, distilling and checking to a stored brief', async () => {
    const world = worldOf();
    const job = await jobRunner(world).run(tabJob(3));
    expect(job.state).toBe('done');
    expect([...new Set(world.seen.map(({ state }) => state))]).toEqual(['reading', 'distilling', 'checking', 'done']);
    expect(job.brief?.sources).toHaveLength(3);
    expect((await world.store.get('job'))?.brief?.id).toBe(job.brief?.id);
  });

  it('writes down what it is to read and what it has read, not each look at a tab', async () => {
    const world = worldOf();
    const put = vi.spyOn(world.disk, 'put');
    await jobRunner(world).run(tabJob(1));
    const written = put.mock.calls.flatMap(([job]) => ('state' in job ? [job.state] : []));
    expect(written).toEqual(['reading', 'reading', 'distilling', 'done']);
    expect(world.seen.some(({ sources }) => sources[0]?.state === 'reading')).toBe(true);
  });

  it('reads at most six tabs at once', async () => {
    let now = 0;
    let most = 0;
    const world = worldOf({
      readTab: async (tabId) => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 5));
        now -= 1;
        return { article: reportOf(`https://news${tabId}.example/a`) };
      },
    });
    await jobRunner(world).run(tabJob(20));
    expect(most).toBe(6);
  });

  it('leaves out what tells of another story, says so, and takes it in when the reader puts it back', async () => {
    const texts = [
      'The ferry sank at noon off the pier.',
      'Rescuers found the ferry on Monday.',
      'A ferry went down; ten are safe.',
    ];
    const world = worldOf({
      readTab: async (tabId) => ({
        article: reportOf(`https://news${tabId}.example/a`, texts[tabId] ?? 'The cup final was won by Lindmoor.'),
      }),
      strangersAmong: async (articles) => (articles.length === 4 ? [3] : []),
    });
    const runner = jobRunner(world);
    const job = await runner.run(tabJob(4));
    expect(job.brief?.sources[3]?.leftOut).toBe('other-story');
    expect(JSON.stringify([job.brief?.lede, job.brief?.sections])).not.toContain('Lindmoor');
    const again = await runner.run(withLeftOut(job, 3, false));
    expect(again.brief?.sources[3]?.leftOut).toBeUndefined();
    // it was the reader's word: another run does not take it back
    expect((await runner.run(again)).brief?.sources[3]?.leftOut).toBeUndefined();
    const out = await runner.run(withLeftOut(again, 3, true));
    expect(out.brief?.sources[3]?.leftOut).toBe('left-out-by-reader');
  });

  it('notes a tab that cannot be read on the brief and goes on with the rest', async () => {
    const world = worldOf({
      readTab: async (tabId) =>
        tabId === 1
          ? { note: { code: 'tab-frozen', params: { host: 'www.news1.example' } } }
          : tabId === 2
            ? { note: { code: 'tab-closed' } }
            : { article: reportOf(`https://news${tabId}.example/a`) },
    });
    const { brief } = await jobRunner(world).run(tabJob(4));
    expect(brief?.sources).toHaveLength(2);
    expect(brief?.notes).toContainEqual({ code: 'tab-frozen', params: { host: 'www.news1.example' } });
    // one that is gone says nothing of itself any more
    expect(brief?.notes).toContainEqual({ code: 'tab-closed', params: { host: 'news2.example' } });
  });

  it('fails with the reason when nothing could be read', async () => {
    const world = worldOf({ readTab: async () => ({ note: { code: 'tab-closed' } }) });
    expect(await jobRunner(world).run(tabJob(2))).toMatchObject({ state: 'failed', error: { code: 'tab-closed' } });
  });

  it('does not say that the reader said no where nobody was asked', async () => {
    const world = worldOf({ readTab: async () => ({ note: { code: 'permission-refused' } }) });
    expect(await jobRunner(world).run(tabJob(1))).toMatchObject({ state: 'failed', error: { code: 'not-permitted' } });
  });

  it('says that a page is no article, and what was seen of it', async () => {
    const front: Article = {
      ...reportOf('https://news0.example/'),
      pageKind: 'listing',
      notes: [{ code: 'partial-read' }, { code: 'listing', params: { links: 42 } }],
    };
    const world = worldOf({ readTab: async () => ({ article: front }) });
    expect(await jobRunner(world).run(tabJob(1))).toMatchObject({
      state: 'failed',
      error: { code: 'not-an-article', params: { kind: 'listing', links: 42 } },
    });
  });

  it('counts the same page in two tabs once', async () => {
    const world = worldOf({ readTab: async () => ({ article: reportOf('https://same.example/a') }) });
    const { brief } = await jobRunner(world).run(tabJob(2));
    expect(brief?.sources.map(({ leftOut }) => leftOut)).toEqual([undefined, 'duplicate']);
  });

  it('of a private window writes nothing to the disk', async () => {
    const world = worldOf();
    const puts = vi.spyOn(world.disk, 'put');
    await jobRunner(world).run(tabJob(2, true));
    expect(puts).not.toHaveBeenCalled();
    expect(world.memory.records.size).toBe(1);
  });

  it('is written again without reading when a source is left out', async () => {
    const readTab = vi.fn(worldOf().readTab);
    const world = worldOf({ readTab });
    const runner = jobRunner(world);
    const job = await runner.run(tabJob(3));
    const again = await runner.run(withLeftOut(job, 1, true));
    expect(readTab).toHaveBeenCalledTimes(3);
    expect(again.brief?.sources[1]?.leftOut).toBe('left-out-by-reader');
    expect((await runner.run(withLeftOut(again, 1, false))).brief?.sources[1]?.leftOut).not.toBe('left-out-by-reader');
  });
});

describe('what is kept to resume a run', () => {
  it('is given up only once the brief is on disk', async () => {
    const ends: (Job | undefined)[] = [];
    const world = worldOf({ onEnd: async ({ id }) => void ends.push(await world.store.get(id)) });
    await jobRunner(world).run(tabJob(2));
    expect(ends.map((stored) => [stored?.state, stored?.brief === undefined])).toEqual([['done', false]]);
  });

  it('stays where the brief could not be stored', async () => {
    const onEnd = vi.fn(async () => undefined);
    const world = worldOf({ onEnd });
    vi.spyOn(world.disk, 'put').mockImplementation(async (record) => {
      if ('state' in record && record.state !== 'reading' && record.state !== 'distilling')
        throw new AiBotError('storage-full');
      world.disk.records.set(record.id, structuredClone(record));
    });
    const job = await jobRunner(world).run(tabJob(2));
    expect(job).toMatchObject({ state: 'failed', error: { code: 'storage-full' } });
    expect(job.brief).toBeDefined();
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('a run that is cancelled', () => {
  it('as it is found on disk by a worker that wakes does not start again', async () => {
    const world = worldOf();
    await world.store.put(tabJob(1));
    const runner = jobRunner(world);
    const found = await world.store.all();
    await runner.cancel('job');
    runner.resume(found);
    expect(runner.isBusy()).toBe(false);
    expect((await world.store.get('job'))?.state).toBe('cancelled');
  });

  it('while it is being found on disk stops all the same', async () => {
    const world = worldOf();
    await world.store.put(tabJob(1));
    const runner = jobRunner(world);
    const found = await world.store.all();
    const cancelling = runner.cancel('job');
    runner.resume(found);
    await cancelling;
    await vi.waitFor(() => expect(runner.isBusy()).toBe(false));
    expect((await world.store.get('job'))?.state).toBe('cancelled');
  });

  it('leaves nothing running where its engine never answers', async () => {
    const world = worldOf({ makeBrief: () => new Promise(() => undefined) });
    const runner = jobRunner(world);
    void runner.run(tabJob(1));
    await vi.waitFor(() => expect(world.seen.at(-1)?.state).toBe('distilling'));
    await runner.cancel('job');
    expect(runner.isBusy()).toBe(false);
    expect((await world.store.get('job'))?.state).toBe('cancelled');
  });

  it('while it is written anew keeps the brief it had', async () => {
    const first = worldOf();
    let calls = 0;
    const world = worldOf({
      makeBrief: async (request, hooks) => {
        calls += 1;
        const brief = await first.makeBrief(request, hooks);
        if (calls === 1) return { ...brief, headline: 'Written by a model' };
        hooks.onStandIn(brief);
        return new Promise(() => undefined);
      },
    });
    const runner = jobRunner(world);
    const job = await runner.run(tabJob(1));
    void runner.run(job);
    await vi.waitFor(() => expect(world.seen.at(-1)?.briefIsStandIn).toBe(true));
    await runner.cancel('job');
    const kept = await world.store.get('job');
    expect(kept).toMatchObject({ state: 'cancelled', brief: { headline: 'Written by a model' } });
    expect(kept?.briefIsStandIn).toBeUndefined();
  });
});

describe('a run that ends early', () => {
  it('stays cancelled, whatever comes late', async () => {
    let answer: (reading: TabReading) => void = () => undefined;
    const world = worldOf({ readTab: () => new Promise((resolve) => (answer = resolve)) });
    const runner = jobRunner(world);
    const running = runner.run(tabJob(1));
    await vi.waitFor(() => expect(world.seen.at(-1)?.sources[0]?.state).toBe('reading'));
    await runner.cancel('job');
    answer({ article: reportOf('https://news0.example/a') });
    expect((await running).state).toBe('cancelled');
    expect((await world.store.get('job'))?.state).toBe('cancelled');
    expect(world.seen.at(-1)?.state).toBe('cancelled');
    expect(world.seen.some(({ state }) => state === 'done')).toBe(false);
  });

  it('is silent once a newer run of the same job has begun', async () => {
    let answer: (brief: Brief) => void = () => undefined;
    const first = worldOf();
    let calls = 0;
    const world = worldOf({
      makeBrief: (request, hooks) => {
        calls += 1;
        return calls === 1 ? new Promise((resolve) => (answer = resolve)) : first.makeBrief(request, hooks);
      },
    });
    const runner = jobRunner(world);
    const stale = runner.run(tabJob(1));
    await vi.waitFor(() => expect(calls).toBe(1));
    const current = runner.current('job');
    if (current === undefined) throw new Error('no run');
    const done = await runner.run(current);
    if (done.brief === undefined) throw new Error('no brief');
    answer({ ...done.brief, headline: 'Too late' });
    await stale;
    expect((await world.store.get('job'))?.brief?.headline).not.toBe('Too late');
  });

  it('is taken up by the next worker: what was being read is read again', async () => {
    const world = worldOf();
    const left = tabJob(2);
    const [source] = left.sources;
    if (source === undefined) throw new Error('no source');
    await world.store.put({ ...left, sources: [{ ...source, state: 'reading' }, ...left.sources.slice(1)] });
    const runner = jobRunner(world);
    runner.resume(await world.store.all());
    await vi.waitFor(async () => expect((await world.store.get('job'))?.state).toBe('done'));
  });
});

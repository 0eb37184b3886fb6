import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import type { Brief } from '../../../src/core/brief.ts';
import { AiBotError } from '../../../src/core/errors.ts';
import { localDistiller } from '../../../src/core/extractive/local-distiller.ts';
import type { Job } from '../../../src/core/job.ts';
import { newJob, readSource } from '../../../src/core/job-steps.ts';
import { makeBrief } from '../../../src/core/make-brief.ts';
import type { Settings } from '../../../src/core/settings.ts';
import { briefStore } from '../../../src/platform/store/brief-store.ts';
import { jobStore } from '../../../src/platform/store/job-store.ts';
import { history } from '../../../src/platform/worker/history.ts';
import { reportOf } from '../../support/articles.ts';
import { readTable } from '../../support/read-table.ts';
import { mapStore } from '../../support/record-stores.ts';

const NOON = Date.parse('2026-11-20T12:00:00Z');

function worldOf(keepDays: Settings['keepDays'] = 'forever') {
  const disk = mapStore();
  const runsOnDisk = mapStore();
  const briefs = briefStore(disk, mapStore());
  const jobs = jobStore(runsOnDisk, mapStore());
  const state = { keepDays, now: NOON, open: null as string | null };
  const kept = history({
    briefs,
    jobs,
    keepDays: async () => state.keepDays,
    openStories: async () => [state.open],
    clock: () => state.now,
  });
  return { disk, runsOnDisk, briefs, jobs, state, history: kept };
}

async function runOf(id: string, articles: readonly Article[], at = NOON): Promise<Job & { readonly brief: Brief }> {
  const now = new Date(at).toISOString();
  const sources = articles.map((article) => readSource({ from: 'text', title: article.headline }, article));
  const brief = await makeBrief({ articles, words: 80 }, { distiller: localDistiller, readTable, now });
  return { ...newJob({ id, now, sources, words: 80, isPrivate: false }), state: 'done', brief };
}

const page = (subject: string): Article => reportOf('https://a.example/ferry', subject);

describe('what is kept of a finished run', () => {
  it('is its brief, of one page too', async () => {
    const world = worldOf();
    const job = await runOf('one', [page('ferry')]);
    await world.history.keep(job, job.brief);
    expect((await world.briefs.all(false)).map(({ id }) => id)).toEqual([job.brief.id]);
  });

  it('is one line for a page that was read again and tells nothing new, two where it does', async () => {
    const world = worldOf();
    for (const [at, subject] of [
      [NOON, 'ferry'],
      [NOON + 3_600_000, 'ferry'],
      [NOON + 7_200_000, 'night ferry'],
    ] as const) {
      const job = await runOf(`run ${at}`, [page(subject)], at);
      await world.history.keep(job, job.brief);
    }
    const kept = await world.briefs.all(false);
    expect(kept.map(({ brief }) => brief.createdAt)).toEqual(['2026-11-20T14:00:00.000Z', '2026-11-20T13:00:00.000Z']);
  });

  it('is nothing where the reader keeps nothing', async () => {
    const world = worldOf(0);
    const job = await runOf('one', [page('ferry')]);
    await world.history.keep(job, job.brief);
    await world.jobs.put({ ...job, inMemory: true });
    expect(world.disk.records.size + world.runsOnDisk.records.size).toBe(0);
    expect((await world.history.find(job.brief.id, false))?.articles).toHaveLength(1);
  });

  it('goes once the popup would read the page anew, but not the story that is being added to', async () => {
    const world = worldOf();
    await world.jobs.put(await runOf('story', [page('ferry')]));
    await world.jobs.put(await runOf('page', [page('ferry')]));
    world.state.open = 'story';
    world.state.now = NOON + 15 * 60_000;
    expect(await world.history.pruneRuns()).toBe(true);
    expect(world.runsOnDisk.records.size).toBe(2);
    world.state.now = NOON + 21 * 60_000;
    expect(await world.history.pruneRuns()).toBe(false);
    expect([...world.runsOnDisk.records.keys()]).toEqual(['story']);
  });

  it('goes at once from the disk when the reader chooses to keep nothing, and comes back when undone', async () => {
    const world = worldOf();
    const job = await runOf('one', [page('ferry')], NOON - 1000);
    await world.jobs.put(job);
    await world.history.keep(job, job.brief);
    world.state.keepDays = 0;
    expect(await world.history.prune()).toBe(1);
    expect(world.disk.records.size + world.runsOnDisk.records.size).toBe(0);
    await world.history.restore(false);
    expect(world.disk.records.size).toBe(1);
  });

  it('is found as a later brief of the story that an outlet was added to', async () => {
    const world = worldOf();
    const first = await runOf('one', [page('ferry')]);
    const second = await runOf('two', [page('ferry'), reportOf('https://b.example/2', 'night ferry')], NOON + 60_000);
    await world.history.keep(first, first.brief);
    await world.history.keep(second, second.brief);
    expect((await world.briefs.ofSameStory(first.brief, false)).map(({ id }) => id)).toEqual([second.brief.id]);
  });
});

describe('briefs from elsewhere', () => {
  it('are added by id; what is here already stays as it is', async () => {
    const world = worldOf();
    const mine = await runOf('one', [page('ferry')]);
    await world.history.keep(mine, mine.brief);
    const theirs = await runOf('two', [reportOf('https://b.example/2', 'tram')], NOON + 1000);
    const forged = { ...mine.brief, headline: 'Overwritten' };
    const added = await world.history.add(
      [
        { brief: forged, articles: [page('ferry')] },
        { brief: theirs.brief, articles: [reportOf('https://b.example/2', 'tram')] },
      ],
      false,
    );
    expect(added).toEqual([theirs.brief.id]);
    expect((await world.briefs.get(mine.brief.id))?.brief.headline).toBe(mine.brief.headline);
  });
});

describe('deleting', () => {
  it('all leaves nothing, not even what this version cannot read', async () => {
    const world = worldOf();
    const job = await runOf('one', [page('ferry')]);
    await world.history.keep(job, job.brief);
    await world.disk.put(Object.assign({ id: 'of another version' }, { articles: [{ text: 'still here' }] }));
    await world.history.forgetAll(false);
    expect(world.disk.records.size).toBe(0);
    await world.history.restore(false);
    expect([...world.disk.records.keys()]).toEqual([job.brief.id]);
  });

  it('in a private window and in an ordinary one is taken back each by itself', async () => {
    const world = worldOf();
    const job = await runOf('one', [page('ferry')]);
    const secret = { ...(await runOf('two', [page('harbour')])), isPrivate: true };
    await world.history.keep(job, job.brief);
    await world.history.keep(secret, secret.brief);
    await world.history.forget([job.brief.id], false);
    await world.history.forget([secret.brief.id], true);
    await world.history.restore(false);
    expect([await world.briefs.list(false), await world.briefs.list(true)].map((list) => list.length)).toEqual([1, 0]);
    await world.history.restore(true);
    expect([...world.disk.records.keys()]).toEqual([job.brief.id]);
    expect((await world.briefs.list(true)).map(({ id }) => id)).toEqual([secret.brief.id]);
  });

  it('clears runs that no version will show again', async () => {
    const world = worldOf();
    await world.runsOnDisk.put(Object.assign({ id: 'old' }, { sources: 'in a shape of long ago' }));
    await world.history.pruneRuns();
    expect(world.runsOnDisk.records.size).toBe(0);
  });

  it('does not happen before the brief that comes instead is kept', async () => {
    const world = worldOf();
    const job = await runOf('one', [page('ferry')]);
    await world.history.keep(job, job.brief);
    const again = await runOf('two', [page('ferry')], NOON + 3_600_000);
    vi.spyOn(world.disk, 'put').mockRejectedValue(new AiBotError('storage-full'));
    await expect(world.history.keep(again, again.brief)).rejects.toMatchObject({ code: 'storage-full' });
    expect([...world.disk.records.keys()]).toEqual([job.brief.id]);
  });
});

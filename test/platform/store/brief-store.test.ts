import { describe, expect, it } from 'vitest';
import { localDistiller } from '../../../src/core/extractive/local-distiller.ts';
import { makeBrief } from '../../../src/core/make-brief.ts';
import { briefStore, type KeptBrief } from '../../../src/platform/store/brief-store.ts';
import { reportOf } from '../../support/articles.ts';
import { readTable } from '../../support/read-table.ts';
import { mapStore } from '../../support/record-stores.ts';

async function kept(now: string, isPrivate = false): Promise<KeptBrief> {
  const articles = [reportOf('https://a.example/1'), reportOf('https://b.example/2', 'night ferry')];
  const brief = await makeBrief({ articles, words: 80 }, { distiller: localDistiller, readTable, now });
  return { id: brief.id, brief, articles, isPrivate };
}

describe('the history', () => {
  it('keeps a brief with its articles, newest first, and forgets both together', async () => {
    const store = briefStore(mapStore(), mapStore());
    const old = await kept('2026-11-01T08:00:00Z');
    const fresh = await kept('2026-11-20T08:00:00Z');
    await store.put(old);
    await store.put(fresh);
    expect((await store.all(false)).map(({ id }) => id)).toEqual([fresh.id, old.id]);
    expect((await store.get(old.id))?.articles).toHaveLength(2);
    await store.delete(old.id);
    expect(await store.get(old.id)).toBeUndefined();
  });

  it('drops what is older than the reader keeps', async () => {
    const store = briefStore(mapStore(), mapStore());
    await store.put(await kept('2026-11-01T08:00:00Z'));
    const fresh = await kept('2026-11-20T08:00:00Z');
    await store.put(fresh);
    await store.prune('forever', Date.parse('2026-11-22T08:00:00Z'));
    expect(await store.all(false)).toHaveLength(2);
    await store.prune(7, Date.parse('2026-11-22T08:00:00Z'));
    expect((await store.all(false)).map(({ id }) => id)).toEqual([fresh.id]);
  });

  it('of a private window is apart from the other and never on disk', async () => {
    const disk = mapStore();
    const store = briefStore(disk, mapStore());
    const mine = await kept('2026-11-20T08:00:00Z', true);
    await store.put(mine);
    expect(disk.records.size).toBe(0);
    expect(await store.all(false)).toEqual([]);
    expect((await store.all(true)).map(({ id }) => id)).toEqual([mine.id]);
  });

  it('passes over a record that is none of this format', async () => {
    const disk = mapStore();
    await disk.put({ id: 'old' });
    const store = briefStore(disk, mapStore());
    expect(await store.all(false)).toEqual([]);
    expect(await store.get('old')).toBeUndefined();
  });
});

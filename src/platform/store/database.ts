import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { AiBotError } from '../../core/errors.ts';
import { storyMarks } from '../../core/history-entry.ts';
import { BriefSchema } from '../../core/schema.ts';

interface AiBotDatabase extends DBSchema {
  /** Runs, by id. Values are checked when read. */
  jobs: { key: string; value: unknown };
  /** Kept briefs with their articles, by brief id; found by what ties a story together. */
  briefs: { key: string; value: unknown; indexes: { marks: string } };
  /** "This is wrong" reports, by id. */
  reports: { key: string; value: unknown };
  /** The watch list's feeds, by address. */
  feeds: { key: string; value: unknown };
  /** Reports of those feeds, by key; found by feed and time, by story, by the stems they are known by. */
  items: {
    key: string;
    value: unknown;
    indexes: { byFeed: [string, string]; byStory: string; byStem: string; byTime: string };
  };
  /** Stories that more than one outlet tells, by id. */
  stories: { key: string; value: unknown };
  /** How many reports of each feed are kept, by its address: to count them takes the browser long. */
  counts: { key: string; value: number };
}

/** A brief kept by an older version, with what ties it to its story. */
function withMarks(record: unknown): unknown {
  const parsed = v.safeParse(v.looseObject({ brief: BriefSchema }), record);
  return parsed.success ? { ...parsed.output, marks: storyMarks(parsed.output.brief) } : undefined;
}

let opened: Promise<IDBPDatabase<AiBotDatabase>> | undefined;

/** @throws AiBotError `storage-failed` */
export function database(): Promise<IDBPDatabase<AiBotDatabase>> {
  opened ??= openDB<AiBotDatabase>('aibot', 5, {
    async upgrade(db, from, _, transaction) {
      if (from < 1) {
        db.createObjectStore('jobs', { keyPath: 'id' });
        db.createObjectStore('briefs', { keyPath: 'id' });
      }
      if (from < 2) {
        db.createObjectStore('feeds', { keyPath: 'url' });
        db.createObjectStore('items', { keyPath: 'key' });
      }
      if (from < 3) {
        db.createObjectStore('reports', { keyPath: 'id' });
        const briefs = transaction.objectStore('briefs');
        briefs.createIndex('marks', 'marks', { multiEntry: true });
        for (let at = await briefs.openCursor(); at !== null; at = await at.continue()) {
          const marked = withMarks(at.value);
          if (marked !== undefined) await at.update(marked);
        }
      }
      if (from < 4) {
        const items = transaction.objectStore('items');
        items.createIndex('byFeed', ['feedUrl', 'publishedAt']);
        items.createIndex('byStory', 'storyId');
        items.createIndex('byStem', 'signature', { multiEntry: true });
        items.createIndex('byTime', 'publishedAt');
        db.createObjectStore('stories', { keyPath: 'id' });
      }
      if (from < 5) {
        const counts = db.createObjectStore('counts');
        const byFeed = transaction.objectStore('items').index('byFeed');
        for (const url of await transaction.objectStore('feeds').getAllKeys())
          await counts.put(await byFeed.count(IDBKeyRange.bound([url], [url, []])), url);
      }
    },
    blocking(_, __, event) {
      // a newer version of the extension wants in
      if (event.target instanceof IDBDatabase) event.target.close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch((cause: unknown) => {
    opened = undefined;
    throw new AiBotError('storage-failed', { cause });
  });
  return opened;
}

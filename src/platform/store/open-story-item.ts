import * as v from 'valibot';
import { type StoredItem, storedItem } from './stored-item.ts';

const openStoryItem = (key: string): StoredItem<string | null> =>
  storedItem<string | null>({ key, area: 'session', fallback: null, version: 1, schema: v.nullable(v.string()) });

const NORMAL = openStoryItem('open-story');
const PRIVATE = openStoryItem('open-story:private');

/** The id of the job that "Add to story" adds to, until the browser closes. */
export function openStoryOf(isPrivate: boolean): StoredItem<string | null> {
  return isPrivate ? PRIVATE : NORMAL;
}

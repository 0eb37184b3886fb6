import * as v from 'valibot';
import { type StoredItem, storedItem } from './stored-item.ts';

const panelItem = (key: string): StoredItem<string | null> =>
  storedItem<string | null>({ key, area: 'session', fallback: null, version: 1, schema: v.nullable(v.string()) });

const NORMAL = panelItem('panel');
const PRIVATE = panelItem('panel:private');

/** The id of the brief that the side panel shows, until the browser closes. */
export function panelOf(isPrivate: boolean): StoredItem<string | null> {
  return isPrivate ? PRIVATE : NORMAL;
}

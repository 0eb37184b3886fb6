import * as v from 'valibot';
import { storedItem } from './stored-item.ts';

/**
 * Match patterns of the sites that were allowed for a model endpoint and for nothing else: the browser knows but one
 * permission for a site, the reader means two.
 */
export const modelSitesItem = storedItem<readonly string[]>({
  key: 'model-sites',
  area: 'local',
  fallback: [],
  version: 1,
  schema: v.array(v.string()),
});

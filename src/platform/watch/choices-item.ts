import { DEFAULT_CHOICES, WatchChoicesSchema } from '../../core/watch/watch-choices.ts';
import { storedItem } from '../store/stored-item.ts';

/** What the reader chose about the watch list, on this computer. */
export const choicesItem = storedItem({
  key: 'watch',
  area: 'local',
  fallback: DEFAULT_CHOICES,
  version: 1,
  schema: WatchChoicesSchema,
});

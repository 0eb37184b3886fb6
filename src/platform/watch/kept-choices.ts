import type { WatchChoices } from '../../core/watch/watch-choices.ts';
import type { StoredItem } from '../store/stored-item.ts';

/** The reader's choices; changes are made one after the other. */
export interface KeptChoices {
  readonly get: () => Promise<WatchChoices>;
  readonly change: (change: (choices: WatchChoices) => WatchChoices) => Promise<void>;
}

export function keptChoices(item: Pick<StoredItem<WatchChoices>, 'get' | 'set'>): KeptChoices {
  let last: Promise<unknown> = Promise.resolve();
  return {
    get: item.get,
    change: (change) => {
      const turn = last.then(async () => {
        const before = await item.get();
        const after = change(before);
        if (after !== before) await item.set(after);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

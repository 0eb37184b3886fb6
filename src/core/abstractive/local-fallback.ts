import type { Distiller } from '../distiller.ts';
import type { AiBotError } from '../errors.ts';
import { toAiBotError } from '../errors.ts';
import type { CompletionPort, Usage } from './completion.ts';

export interface Fallback {
  readonly port: Pick<CompletionPort, 'host'>;
  /** What the failed attempt has cost. */
  readonly usage: () => Usage;
  readonly onFailure?: (error: AiBotError) => void;
}

/**
 * The first distiller, and where it fails the second one, which says so: its brief names the host and the requests
 * that were made all the same. A cancelled run stays cancelled.
 */
export function withFallback(first: Distiller, second: Distiller, { port, usage, onFailure }: Fallback): Distiller {
  return {
    async distil(story, options) {
      try {
        return await first.distil(story, options);
      } catch (thrown) {
        const error = toAiBotError(thrown);
        if (error.code === 'cancelled') throw error;
        onFailure?.(error);
        const { onPartial: _, ...rest } = options;
        const draft = await second.distil(story, rest);
        const { sent } = usage();
        return {
          ...draft,
          engine: {
            ...draft.engine,
            ...(sent > 0 && port.host !== undefined ? { host: port.host } : {}),
            requestsMade: sent,
          },
          notes: [...(draft.notes ?? []), { code: 'model-failed', params: { code: error.code } }],
        };
      }
    },
  };
}

import type { Note } from '../article.ts';
import type { Engine } from '../brief.ts';
import type { Distiller } from '../distiller.ts';
import type { AiBotError } from '../errors.ts';
import { toAiBotError } from '../errors.ts';
import type { CompletionPort, Usage } from './completion.ts';
import { tokensOf } from './run.ts';

export interface Fallback {
  readonly port: Pick<CompletionPort, 'host' | 'price'>;
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
        return {
          ...draft,
          engine: engineAfterFailure(draft.engine, port, usage()),
          notes: [...(draft.notes ?? []), noteOfFailure(error)],
        };
      }
    },
  };
}

/** Who wrote in the end, with the host that was asked and what that took all the same. */
export function engineAfterFailure(own: Engine, port: Fallback['port'], usage: Usage): Engine {
  const tokens = tokensOf(usage, port);
  return {
    ...own,
    ...(usage.sent > 0 && port.host !== undefined ? { host: port.host } : {}),
    requestsMade: usage.sent,
    ...(tokens === undefined ? {} : { tokens }),
  };
}

export function noteOfFailure({ code, params }: AiBotError): Note {
  return { code: 'model-failed', params: { ...params, code } };
}

import type { Article } from '../core/article.ts';
import type { Brief } from '../core/brief.ts';
import { isActive } from '../core/job-steps.ts';
import type { PopupScreen } from '../view/popup-model.ts';

export interface HeldBrief {
  /** The reader is in the brief that stands in. */
  readonly stay: () => void;
  /** The reader wants what the model has written, or has gone elsewhere. */
  readonly release: () => void;
  /** The screen to show for a run's: with the brief the reader is in, if they are in one. */
  readonly on: (next: PopupScreen) => PopupScreen;
}

/** Keeps the brief that stood in while a model wrote, where the reader is in it, until they ask for the written one. */
export function heldBrief(): HeldBrief {
  let standIn: { readonly jobId: string; readonly brief: Brief; readonly articles: readonly Article[] } | undefined;
  let isIn = false;
  const release = (): void => {
    standIn = undefined;
    isIn = false;
  };
  return {
    stay: () => {
      isIn = standIn !== undefined;
    },
    release,
    on: (next) => {
      const job = next.screen === 'brief' ? next.job : undefined;
      if (next.screen !== 'brief' || job === undefined) {
        release();
        return next;
      }
      const { brief, articles } = next;
      if (job.briefIsStandIn === true && isActive(job)) {
        if (standIn?.jobId !== job.id || standIn.brief.id !== brief.id) {
          standIn = { jobId: job.id, brief, articles };
          isIn = false;
        }
        return next;
      }
      if (isIn && standIn?.jobId === job.id && standIn.brief.id !== brief.id && !isActive(job))
        return { ...next, brief: standIn.brief, articles: standIn.articles, isWrittenReady: true };
      release();
      return next;
    },
  };
}

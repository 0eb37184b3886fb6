import type { Job } from '../core/job.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import type { ThisPage } from '../platform/page/this-page.ts';
import type { Wish } from '../platform/store/wish-item.ts';
import type { PopupScreen } from '../view/popup-model.ts';

/** What a press may use of the popup around it. */
export interface PopupPlace {
  readonly page: ThisPage;
  readonly call: CallWorker;
  readonly screen: () => PopupScreen;
  /** The run that the popup is about. */
  readonly job: () => Job | undefined;
  /** Opens a screen over the run. */
  readonly over: (screen: PopupScreen) => void;
  /** A press that answers with a run. */
  readonly start: (job: Promise<Job>) => void;
  readonly fail: (thrown: unknown) => void;
  /**
   * Stores the wish, opens the browser's prompt, and goes on if the popup is still there. The store is not waited
   * for: after a wait the press would no longer count.
   */
  readonly wishAndAsk: (wish: Wish, ask: () => Promise<boolean>) => void;
  readonly openReader: (fragment: string) => void;
}

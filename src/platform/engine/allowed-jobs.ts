import { browser } from '../browser.ts';

const PREFIX = 'may-send:';

/** Runs whose text the reader agreed to send once; forgotten when the browser closes. */
export function allowedJobs(): {
  readonly has: (jobId: string) => Promise<boolean>;
  readonly add: (jobId: string) => Promise<void>;
} {
  return {
    has: async (jobId) => (await browser.storage.session.get(PREFIX + jobId))[PREFIX + jobId] === true,
    add: (jobId) => browser.storage.session.set({ [PREFIX + jobId]: true }),
  };
}

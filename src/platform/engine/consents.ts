import * as v from 'valibot';
import { browser } from '../browser.ts';

/** What the reader was shown of one run before anything of it leaves, and whether they agreed. */
export interface Consent {
  /** Where it would go. */
  readonly address: string;
  /** A name for each text that would go there. */
  readonly texts: readonly string[];
  readonly isAgreed: boolean;
}

/** By run; forgotten when the browser closes. */
export interface Consents {
  readonly get: (jobId: string) => Promise<Consent | undefined>;
  readonly set: (jobId: string, consent: Consent) => Promise<void>;
}

const PREFIX = 'may-send:';
const ConsentSchema = v.object({ address: v.string(), texts: v.array(v.string()), isAgreed: v.boolean() });

export function consents(): Consents {
  return {
    get: async (jobId) => {
      const found = v.safeParse(ConsentSchema, (await browser.storage.session.get(PREFIX + jobId))[PREFIX + jobId]);
      return found.success ? found.output : undefined;
    },
    set: (jobId, consent) => browser.storage.session.set({ [PREFIX + jobId]: consent }),
  };
}

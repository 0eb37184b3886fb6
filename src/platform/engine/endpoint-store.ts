import * as v from 'valibot';
import { type EndpointConfig, EndpointConfigSchema } from '../../core/abstractive/endpoint-config.ts';
import { engineDatabase } from './engine-database.ts';

/** The configured endpoint with its key, for the worker alone. */
export interface KeptEndpoint {
  readonly config: EndpointConfig;
  readonly key: string;
  /** Text may go there without being shown first. */
  readonly sendsUnasked: boolean;
}

const KeptSchema = v.object({ config: EndpointConfigSchema, key: v.string(), sendsUnasked: v.boolean() });

const ONLY = 'only';

export interface EndpointStore {
  readonly get: () => Promise<KeptEndpoint | undefined>;
  readonly set: (kept: KeptEndpoint) => Promise<void>;
  readonly clear: () => Promise<void>;
}

export function endpointStore(): EndpointStore {
  return {
    get: async () => {
      const kept = v.safeParse(KeptSchema, await (await engineDatabase()).get('endpoint', ONLY));
      return kept.success ? kept.output : undefined;
    },
    set: async (kept) => {
      await (await engineDatabase()).put('endpoint', kept, ONLY);
    },
    clear: async () => (await engineDatabase()).delete('endpoint', ONLY),
  };
}

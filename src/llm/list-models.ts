import { checkAddress } from '../core/abstractive/endpoint-address.ts';
import type { EndpointConfig } from '../core/abstractive/endpoint-config.ts';
import { presetFor } from '../core/abstractive/endpoint-presets.ts';
import { WIRE_BY_NAME } from '../core/abstractive/wires/index.ts';
import type { ModelListing } from '../core/abstractive/wires/wire.ts';
import { AiBotError } from '../core/errors.ts';
import type { EndpointOptions } from './endpoint-completion.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { send } from './send.ts';

const LIST_TIMEOUT_MS = 15_000;

/** The models an endpoint offers, by name. @throws AiBotError with one of the `endpoint-` codes */
export async function listModels(
  config: Omit<EndpointConfig, 'model'>,
  { key, fetch: givenFetch, limits }: EndpointOptions,
): Promise<ModelListing[]> {
  const { url } = checkAddress(config.address, config);
  const wire = WIRE_BY_NAME[config.wire];
  const preset = presetFor(config);
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(new AiBotError('endpoint-stalled')), LIST_TIMEOUT_MS);
  try {
    const sent = await send(wire.list(url, key, preset?.keyHeader), {
      origin: url.origin,
      fetch: givenFetch ?? fetch.bind(globalThis),
      limits: { ...DEFAULT_LIMITS, ...limits, retries: 0 },
      signal: timeout.signal,
    });
    if ('refused' in sent) throw sent.refused.error;
    const models = wire.models(await sent.response.json().catch(() => undefined));
    if (models.length === 0) throw new AiBotError('endpoint-not-api', { params: { reason: 'no models' } });
    return models.toSorted((a, b) => a.id.localeCompare(b.id));
  } finally {
    clearTimeout(timer);
  }
}

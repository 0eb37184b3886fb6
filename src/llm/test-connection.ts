import type { EndpointConfig } from '../core/abstractive/endpoint-config.ts';
import { type AiBotError, toAiBotError, withHost } from '../core/errors.ts';
import { type EndpointOptions, endpointCompletion } from './endpoint-completion.ts';

export type ConnectionTest =
  | { readonly works: true; readonly host: string; readonly tokensIn?: number; readonly tokensOut?: number }
  | { readonly works: false; readonly error: AiBotError };

/** Enough for a model that thinks before it says one word. */
const TINY_REPLY_TOKENS = 64;

/** One tiny real request, nothing of the reader's in it; says by its code what is wrong. */
export async function testConnection(
  config: EndpointConfig,
  options: EndpointOptions,
  signal?: AbortSignal,
): Promise<ConnectionTest> {
  try {
    const port = endpointCompletion(config, {
      ...options,
      limits: { firstByteMs: 30_000, ...options.limits, retries: 0 },
    });
    const { tokensIn, tokensOut } = await port.complete({
      prompt: { system: 'Answer with the word OK.', user: 'Are you there?' },
      maxOutputTokens: TINY_REPLY_TOKENS,
      ...(signal === undefined ? {} : { signal }),
    });
    return {
      works: true,
      host: port.host ?? '',
      ...(tokensIn === undefined ? {} : { tokensIn }),
      ...(tokensOut === undefined ? {} : { tokensOut }),
    };
  } catch (thrown) {
    const host = URL.canParse(config.address) ? new URL(config.address).host : undefined;
    return { works: false, error: withHost(toAiBotError(thrown), host) };
  }
}

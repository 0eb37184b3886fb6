import * as v from 'valibot';
import { LEAST_CONTEXT, PriceSchema, WIRES } from '../../core/abstractive/endpoint-config.ts';
import type { ErrorCode } from '../../core/errors.ts';

const text = v.pipe(v.string(), v.maxLength(2_000));

/** The endpoint form as filled in; `key` only when the reader typed one. */
export const EndpointInputSchema = v.object({
  preset: text,
  url: text,
  model: text,
  /** Which protocol an address of one's own speaks; a preset knows its own. */
  wire: v.exactOptional(v.picklist(WIRES)),
  key: v.exactOptional(text),
  keyPlace: v.picklist(['disk', 'memory']),
  contextTokens: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(LEAST_CONTEXT))),
  price: v.exactOptional(PriceSchema),
  allowPrivateHttp: v.exactOptional(v.boolean()),
});
export type EndpointInput = v.InferOutput<typeof EndpointInputSchema>;

/** What is kept of an endpoint, as far as a page may see it: never the key. */
export interface KeptEndpointView extends Omit<EndpointInput, 'key' | 'allowPrivateHttp'> {
  /** The last four characters of the key. */
  readonly keyEnding?: string;
  /** It was in memory only, and the browser was closed since. */
  readonly isKeyForgotten: boolean;
  /** Tokens of prompt and reply together that are reckoned with, whoever said so. */
  readonly contextInUse: number;
}

/** A model as the endpoint's own list has it. */
export interface ListedModel {
  readonly id: string;
  readonly contextTokens?: number;
  /** US dollars per million tokens. */
  readonly price?: { readonly in: number; readonly out: number };
}

export type EndpointTesting =
  | { readonly state: 'ok'; readonly model: string; readonly milliseconds: number }
  | { readonly state: 'failed'; readonly code: ErrorCode; readonly params: Readonly<Record<string, string | number>> };

/** Exactly what would leave the computer, and to whom. */
export interface Sending {
  readonly host: string;
  readonly model?: string;
  readonly sources: readonly { readonly outlet: string; readonly words: number; readonly text: string }[];
  readonly instructions: { readonly words: number; readonly text: string };
  /** The story is too long for one request: another one, made of the sentences that were chosen, follows. */
  readonly isInParts: boolean;
}

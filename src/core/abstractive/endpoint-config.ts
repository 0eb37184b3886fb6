import * as v from 'valibot';
import type { Price } from './completion.ts';

export const WIRES = ['openai', 'anthropic', 'gemini'] as const;
/** The three protocols that endpoints speak. */
export type WireName = (typeof WIRES)[number];

/** A model endpoint as the reader configured it; its key is kept elsewhere. */
export interface EndpointConfig {
  readonly wire: WireName;
  /** Base address: what comes before `/chat/completions`, `/v1/messages` or `/v1beta/models`. */
  readonly address: string;
  readonly model: string;
  /** Which preset it came from, for its name, prices and peculiarities. */
  readonly preset?: string;
  /** Tokens of prompt and reply together; what the preset says where absent. */
  readonly contextTokens?: number;
  /** What the reader pays, where they said so. */
  readonly price?: PriceOf;
  /** What the endpoint's own list says of the model; what the reader set comes first. */
  readonly asked?: { readonly contextTokens?: number; readonly price?: PriceOf };
  /** Plain http to a private address, after the reader's explicit yes. */
  readonly allowPrivateHttp?: boolean;
}

/** US dollars per million tokens. */
type PriceOf = Pick<Price, 'in' | 'out'>;

/** A window smaller than this holds no story. */
export const LEAST_CONTEXT = 1_024;

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
export const PriceSchema = v.object({ in: amount, out: amount });
const tokens = v.pipe(v.number(), v.integer(), v.minValue(LEAST_CONTEXT));

export const EndpointConfigSchema = v.object({
  wire: v.picklist(WIRES),
  address: v.string(),
  model: v.pipe(v.string(), v.minLength(1)),
  preset: v.exactOptional(v.string()),
  contextTokens: v.exactOptional(tokens),
  price: v.exactOptional(PriceSchema),
  asked: v.exactOptional(v.object({ contextTokens: v.exactOptional(tokens), price: v.exactOptional(PriceSchema) })),
  allowPrivateHttp: v.exactOptional(v.boolean()),
});

/** A key as it may be shown: its last four characters. */
export function maskedKey(key: string): string {
  return key.length < 12 ? (key === '' ? '' : '••••') : `••••${key.slice(-4)}`;
}

import * as v from 'valibot';

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
  /** Plain http to a private address, after the reader's explicit yes. */
  readonly allowPrivateHttp?: boolean;
}

export const EndpointConfigSchema = v.object({
  wire: v.picklist(WIRES),
  address: v.string(),
  model: v.pipe(v.string(), v.minLength(1)),
  preset: v.exactOptional(v.string()),
  contextTokens: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1_024))),
  allowPrivateHttp: v.exactOptional(v.boolean()),
});

/** A key as it may be shown: its last four characters. */
export function maskedKey(key: string): string {
  return key.length < 12 ? (key === '' ? '' : '••••') : `••••${key.slice(-4)}`;
}

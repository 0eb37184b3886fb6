import * as v from 'valibot';
import type { ErrorCode } from '../../core/errors.ts';

const text = v.pipe(v.string(), v.maxLength(2_000));

/** The endpoint form as filled in; `key` only when the reader typed one. */
export const EndpointInputSchema = v.object({
  preset: text,
  url: text,
  model: text,
  key: v.exactOptional(text),
  allowPrivateHttp: v.exactOptional(v.boolean()),
});
export type EndpointInput = v.InferOutput<typeof EndpointInputSchema>;

/** What is kept of an endpoint, as far as a page may see it: never the key. */
export interface KeptEndpointView {
  readonly preset: string;
  readonly url: string;
  readonly model: string;
  /** The last four characters of the key. */
  readonly keyEnding?: string;
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
}

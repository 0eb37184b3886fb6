import type { ErrorCode } from '../../core/errors.ts';

/** A place to start from: a local server, or a provider's address. */
export interface EndpointPreset {
  readonly id: string;
  /** A product's name, or words already in the reader's language. */
  readonly name: string;
  readonly url: string;
  readonly model?: string;
  readonly needsKey: boolean;
}

/** What is kept of an endpoint, as far as a page may see it: never the key. */
export interface EndpointValue {
  readonly preset: string;
  readonly url: string;
  readonly model: string;
  /** Last characters of the key that is kept. */
  readonly keyEnding?: string;
}

/** What the form hands over; `key` only when the reader typed one. */
export interface EndpointInput {
  readonly preset: string;
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

export type EndpointTest =
  | { readonly state: 'testing' }
  | { readonly state: 'ok'; readonly model: string; readonly milliseconds: number }
  | { readonly state: 'failed'; readonly code: ErrorCode; readonly params: Readonly<Record<string, string | number>> };

export interface EndpointFormProps {
  readonly presets: readonly EndpointPreset[];
  /** The endpoint that is kept; absent before the first save. */
  readonly value?: EndpointValue;
  /** Models the endpoint listed, once it was asked. */
  readonly models?: readonly string[];
  readonly testResult?: EndpointTest;
  readonly onSave: (input: EndpointInput) => void;
  readonly onTest: (input: EndpointInput) => void;
  readonly onRemove: () => void;
}

import type { WireName } from '../../core/abstractive/endpoint-config.ts';
import type { ErrorCode } from '../../core/errors.ts';

/** US dollars per million tokens. */
export interface EndpointPrice {
  readonly in: number;
  readonly out: number;
}

/** A place to start from: a local server, or a provider's address. */
export interface EndpointPreset {
  readonly id: string;
  /** A product's name, or words already in the reader's language. */
  readonly name: string;
  readonly url: string;
  readonly model?: string;
  readonly needsKey: boolean;
  /** Models offered until the endpoint's own list is there. */
  readonly models: readonly ListedModel[];
  /** Tokens of prompt and reply together, where nobody says otherwise. */
  readonly contextTokens: number;
  /** The month its prices are of. */
  readonly pricesAsOf?: string;
  /** An address of one's own: the reader says which protocol it speaks. */
  readonly asksWire?: boolean;
}

/** A model as the endpoint or the preset lists it. */
export interface ListedModel {
  readonly id: string;
  readonly contextTokens?: number;
  readonly price?: EndpointPrice;
}

/** What the form hands over; `key` only when the reader typed one. */
export interface EndpointInput {
  readonly preset: string;
  readonly url: string;
  readonly model: string;
  readonly wire?: WireName;
  readonly key?: string;
  readonly keyPlace: 'disk' | 'memory';
  readonly contextTokens?: number;
  readonly price?: EndpointPrice;
}

/** What is kept of an endpoint, as far as a page may see it: never the key. */
export interface EndpointValue extends Omit<EndpointInput, 'key'> {
  /** Last characters of the key that is kept. */
  readonly keyEnding?: string;
  /** It was in memory only, and the browser was closed since. */
  readonly isKeyForgotten: boolean;
  /** Tokens that are reckoned with, whoever said so. */
  readonly contextInUse: number;
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
  readonly models?: readonly ListedModel[];
  readonly testResult?: EndpointTest;
  readonly onSave: (input: EndpointInput) => void;
  readonly onTest: (input: EndpointInput) => void;
  readonly onRemove: () => void;
}

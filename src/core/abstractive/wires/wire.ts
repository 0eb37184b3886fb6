import type { AiBotError } from '../../errors.ts';
import type { Finish, Prompt, ReplySchema } from '../completion.ts';

/** How much beyond the bare question a request may ask; endpoints that refuse a field are asked with less. */
export const ASK_LEVELS = ['schema', 'options', 'bare'] as const;
export type AskLevel = (typeof ASK_LEVELS)[number];

export interface WireQuestion {
  readonly model: string;
  readonly prompt: Prompt;
  readonly schema?: ReplySchema;
  readonly maxOutputTokens: number;
  readonly level: AskLevel;
  readonly limitField?: string;
  readonly temperature?: number;
}

/** An HTTP request as plain values; the adapter adds nothing but the network. */
export interface WireRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What one event of a stream adds. */
export interface WireEvent {
  readonly text?: string;
  readonly finish?: Finish;
  readonly tokensIn?: number;
  readonly tokensOut?: number;
  /** The stream itself says that it failed. */
  readonly error?: AiBotError;
}

/** One model that an endpoint offers. */
export interface ModelListing {
  readonly id: string;
  /** Tokens of prompt and reply together, where the list tells. */
  readonly contextTokens?: number;
  /** US dollars per million tokens, where the list tells. */
  readonly price?: { readonly in: number; readonly out: number };
}

/** One protocol: pure mappers from a question to a request and from a stream's events to text. */
export interface Wire {
  question(address: URL, key: string, question: WireQuestion, keyHeader?: string): WireRequest;
  /** @param data the `data` field of one server-sent event, parsed; `[DONE]` never reaches it */
  event(data: unknown): WireEvent;
  /** The reply of a server that answers as a whole although a stream was asked for. */
  whole(data: unknown): WireEvent;
  /** Asks for the models it offers. */
  list(address: URL, key: string, keyHeader?: string): WireRequest;
  models(reply: unknown): ModelListing[];
}

/** An address with a path added, its query kept (Azure puts the version there), and never added twice. */
export function addressWith(address: URL, path: string): string {
  const url = new URL(address);
  const base = url.pathname.replace(/\/+$/, '');
  const first = path.split('/')[1] ?? '';
  // `https://host/v1` and `https://host` both lead to `/v1/messages`
  url.pathname = base.endsWith(path)
    ? base
    : base.endsWith(`/${first}`) && first !== ''
      ? base + path.slice(first.length + 1)
      : base + path;
  return url.href;
}

/** What is put to a model: standing rules, and the one question with its data. */
export interface Prompt {
  readonly system: string;
  readonly user: string;
}

/** A JSON Schema the reply is asked to follow, in the subset that every structured-output endpoint accepts. */
export interface ReplySchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface CompletionRequest {
  readonly prompt: Prompt;
  readonly schema?: ReplySchema;
  /** Tokens the reply may have. */
  readonly maxOutputTokens: number;
  readonly signal?: AbortSignal;
  /** Called with all the text so far, each time some arrives. */
  readonly onText?: (soFar: string) => void;
  /** Called just before each HTTP request leaves, retries included; awaited, so that a count can reach the disk first. */
  readonly onSent?: () => void | Promise<void>;
}

/**
 * How a reply ended: by itself, at the token limit, refused by the model or its filter, or cut off without any end.
 */
export type Finish = 'stop' | 'length' | 'refused' | 'cut';

export interface Completion {
  readonly text: string;
  readonly finish: Finish;
  /** As counted by the endpoint; absent where it does not say. */
  readonly tokensIn?: number;
  readonly tokensOut?: number;
}

/** One model that completes text: an endpoint (src/llm) or the browser's own. Everything around it is pure. */
export interface CompletionPort {
  readonly kind: 'endpoint' | 'builtin';
  /** Host as the reader is shown it, port included; absent for the browser's own model. */
  readonly host?: string;
  readonly model?: string;
  /** Tokens of prompt and reply together that the model takes. */
  readonly contextTokens: number;
  /** Requests that may be under way at the same time. */
  readonly parallel: number;
  /** What its tokens cost, where that is known. */
  readonly price?: Price;
  /** @throws AiBotError `cancelled` or one of the `endpoint-` codes */
  complete(request: CompletionRequest): Promise<Completion>;
}

/** US dollars per million tokens. */
export interface Price {
  readonly in: number;
  readonly out: number;
  /** The month in which it was looked up, `2025-10`; absent where the reader or the endpoint itself said so. */
  readonly asOf?: string;
}

/** What a run has cost so far. */
export interface Usage {
  /** HTTP requests that left this computer. */
  readonly sent: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

export const NO_USAGE: Usage = { sent: 0, tokensIn: 0, tokensOut: 0 };

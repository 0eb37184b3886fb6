/** What a request asks, whichever wire it came over. */
export interface ServedQuestion {
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly stream: boolean;
  readonly hasSchema: boolean;
  readonly maxTokens?: number;
}

/** One reply as the model "wrote" it. */
export interface ServedReply {
  readonly text: string;
  readonly finish: 'stop' | 'length' | 'refused';
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** Server side of one protocol: how it reads a request, frames a reply, and says that something is wrong. */
export interface ServedWire {
  /** undefined: not a completion request of this wire. */
  question(path: string, body: unknown): ServedQuestion | undefined;
  /** The fault in a request that the real endpoint would refuse. */
  fault(headers: NodeJS.Dict<string | string[]>, body: unknown): string | undefined;
  key(headers: NodeJS.Dict<string | string[]>): string;
  error(status: number, kind: ErrorKind, message: string): unknown;
  whole(question: ServedQuestion, reply: ServedReply): unknown;
  /** Frames of a stream: before the text, for each piece of it, and at its end. */
  open(question: ServedQuestion, reply: ServedReply): string[];
  piece(question: ServedQuestion, text: string): string;
  close(question: ServedQuestion, reply: ServedReply): string[];
  models(names: readonly string[]): unknown;
  isList(path: string): boolean;
}

export type ErrorKind = 'key' | 'credit' | 'model' | 'rate' | 'server' | 'overloaded' | 'request';

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A message's content: a string, or parts of which the text ones count. */
export function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  return list(content)
    .map((part) => String(record(part).text ?? ''))
    .join('');
}

export function header(headers: NodeJS.Dict<string | string[]>, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropicServer } from './anthropic.ts';
import { geminiServer } from './gemini.ts';
import { type Misbehaviour, misbehave, REFUSALS, type Refusal } from './misbehaviours.ts';
import { openaiServer } from './openai.ts';
import type { ErrorKind, ServedQuestion, ServedReply, ServedWire } from './question.ts';

export { MISBEHAVIOURS, type Misbehaviour } from './misbehaviours.ts';
export type { ServedQuestion } from './question.ts';

export type WireName = 'openai' | 'anthropic' | 'gemini';
export const TEST_KEY = 'sk-test-0123456789abcdef';
export const TEST_MODEL = 'test-model';

export interface ModelServerOptions {
  readonly wire: WireName;
  readonly misbehaviour?: Misbehaviour;
  /** How many requests misbehave before one is answered well; all of them where absent. */
  readonly times?: number;
  /** Whether it wants a key; most local servers do not. */
  readonly needsKey?: boolean;
  /** Writes the replies in place of the careful model. */
  readonly write?: (question: ServedQuestion) => string;
  /** Pause between two pieces, ms. */
  readonly paceMs?: number;
  /** Characters of a piece. */
  readonly pieceChars?: number;
}

export interface ServedRequest {
  readonly path: string;
  readonly question?: ServedQuestion;
  readonly headers: NodeJS.Dict<string | string[]>;
  /** When the first piece of text was written, `performance.now()`. */
  firstPieceAt?: number;
  /** Whether the whole reply went out. */
  answered: boolean;
  /** When that was, `performance.now()`. */
  answeredAt?: number;
}

export interface ModelServer {
  readonly origin: string;
  /** The base address a reader would configure. */
  readonly address: string;
  readonly requests: readonly ServedRequest[];
  close(): Promise<void>;
}

const WIRES: Readonly<Record<WireName, ServedWire>> = {
  openai: openaiServer,
  anthropic: anthropicServer,
  gemini: geminiServer,
};

/** A local server that speaks one wire as its vendor's reference describes it, and misbehaves as told. */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const requests: ServedRequest[] = [];
  let bad = options.times ?? Number.POSITIVE_INFINITY;
  const server = createServer((req, res) => {
    serve(req, res, options, requests, () => bad-- > 0).catch(() => res.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    address: options.wire === 'openai' ? `${origin}/v1` : origin,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function serve(
  req: IncomingMessage,
  res: ServerResponse,
  options: ModelServerOptions,
  requests: ServedRequest[],
  isBad: () => boolean,
): Promise<void> {
  const wire = WIRES[options.wire];
  const path = new URL(req.url ?? '/', 'http://local').pathname;
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  const body = parse(Buffer.concat(chunks).toString('utf8'));
  const fail = (status: number, kind: ErrorKind, message: string, headers: Record<string, string> = {}): void => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers });
    res.end(JSON.stringify(wire.error(status, kind, message)));
  };
  const question = wire.question(path, body);
  const served: ServedRequest = {
    path,
    headers: req.headers,
    answered: false,
    ...(question === undefined ? {} : { question }),
  };
  requests.push(served);
  const wanted = options.misbehaviour ?? 'none';
  const kind = wanted !== 'none' && isBad() ? wanted : 'none';
  const refusal = REFUSALS.find((name) => name === kind);
  if (refusal !== undefined && refuse(refusal, res, fail, question)) return;
  if (options.needsKey !== false && wire.key(req.headers) !== TEST_KEY)
    return fail(options.wire === 'gemini' ? 400 : 401, 'key', 'Incorrect API key provided');
  if (wire.isList(path)) {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(wire.models([TEST_MODEL, 'other-model'])));
    return;
  }
  if (question === undefined) return fail(404, 'model', `Invalid URL (POST ${path})`);
  const fault = wire.fault(req.headers, body);
  if (fault !== undefined) return fail(400, 'request', fault);
  if (question.model !== TEST_MODEL) return fail(404, 'model', `The model \`${question.model}\` does not exist`);
  const written = misbehave(kind, question);
  const text = options.write?.(question) ?? written.text;
  const reply = { ...written, text, tokensOut: Math.ceil(text.length / 4) };
  if (!question.stream || kind === 'whole') {
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(wire.whole(question, reply)));
    answered(served);
    return;
  }
  await stream(res, wire, question, reply, kind, options, served);
}

function refuse(
  kind: Refusal,
  res: ServerResponse,
  fail: (status: number, kind: ErrorKind, message: string, headers?: Record<string, string>) => void,
  question: ServedQuestion | undefined,
): boolean {
  const page = (status: number, headers: Record<string, string>): void => {
    res.writeHead(status, { 'content-type': 'text/html', ...headers });
    res.end('<!doctype html><title>Welcome</title><p>Not an API.');
  };
  // the message repeats the key, as some endpoints do: it must reach no error of ours
  if (kind === '401') fail(401, 'key', `Incorrect API key provided: ${TEST_KEY}`);
  else if (kind === '402') fail(402, 'credit', 'Your credit balance is too low');
  else if (kind === '404') fail(404, 'model', 'The model does not exist');
  else if (kind === '429-seconds') fail(429, 'rate', 'Slow down', { 'retry-after': '1' });
  else if (kind === '429-date')
    fail(429, 'rate', 'Slow down', { 'retry-after': new Date(Date.now() + 1_500).toUTCString() });
  else if (kind === '500') fail(500, 'server', 'The server had an error');
  else if (kind === '503') fail(503, 'overloaded', 'Unavailable');
  else if (kind === '529') fail(529, 'overloaded', 'Overloaded');
  else if (kind === '403-origin') {
    res.writeHead(403);
    res.end();
  } else if (kind === 'redirect') page(302, { location: 'http://127.0.0.1:9/elsewhere' });
  else if (kind === 'html-page') page(200, {});
  else if (kind === 'not-found-page') page(404, {});
  else if (question?.hasSchema === true)
    fail(400, 'request', "'response_format' of type 'json_schema' is not supported");
  else return false;
  return true;
}

async function stream(
  res: ServerResponse,
  wire: ServedWire,
  question: ServedQuestion,
  reply: ServedReply,
  kind: Misbehaviour,
  { paceMs = 0, pieceChars = 24 }: ModelServerOptions,
  served: ServedRequest,
): Promise<void> {
  if (kind === 'slow-first-byte') await pause(500);
  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  res.socket?.setNoDelay(true);
  for (const frame of wire.open(question, reply)) res.write(frame);
  const pieces = [...piecesOf(reply.text, pieceChars)];
  const half = Math.floor(pieces.length / 2);
  for (const [index, piece] of pieces.entries()) {
    if (res.destroyed) return;
    if (index === half && kind === 'stall') return void (await pause(30_000));
    if (index === half && kind === 'cut-mid-json') {
      // what was written must be on its way before the line goes dead
      await pause(20);
      res.socket?.destroy();
      return;
    }
    if (index === half && kind === 'error-in-stream') {
      res.end(`event: error\ndata: ${JSON.stringify(wire.error(529, 'overloaded', 'Overloaded'))}\n\n`);
      return;
    }
    if (index === half && kind === 'cut-mid-character') {
      const bytes = Buffer.from(wire.piece(question, `${piece}é`));
      // the last byte sent is the first of the two that make an é
      res.write(bytes.subarray(0, bytes.indexOf(0xc3) + 1), () => res.socket?.destroy());
      return;
    }
    served.firstPieceAt ??= performance.now();
    res.write(wire.piece(question, piece));
    if (paceMs > 0) await pause(paceMs);
    // a long reply must not keep whoever reads it in the same process from reading
    else if (index % 256 === 255) await new Promise((resolve) => setImmediate(resolve));
  }
  if (kind !== 'no-finish') for (const frame of wire.close(question, reply)) res.write(frame);
  answered(served);
  res.end();
}

function answered(served: ServedRequest): void {
  served.answered = true;
  served.answeredAt = performance.now();
}

function* piecesOf(text: string, size: number): Generator<string> {
  const chars = [...text];
  for (let i = 0; i < chars.length; i += size) yield chars.slice(i, i + size).join('');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

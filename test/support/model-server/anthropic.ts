import { contentText, type ErrorKind, header, list, record, type ServedWire } from './question.ts';

const TYPES: Readonly<Record<ErrorKind, string>> = {
  key: 'authentication_error',
  credit: 'billing_error',
  model: 'not_found_error',
  rate: 'rate_limit_error',
  server: 'api_error',
  overloaded: 'overloaded_error',
  request: 'invalid_request_error',
};

/** Anthropic Messages, as its reference describes them. */
export const anthropicServer: ServedWire = {
  question(path, body) {
    if (!path.endsWith('/v1/messages')) return undefined;
    const { model, system, messages, stream, output_config, max_tokens } = record(body);
    return {
      model: String(model),
      system: contentText(system),
      user: list(messages)
        .map((m) => contentText(record(m).content))
        .join('\n'),
      stream: stream === true,
      hasSchema: record(record(output_config).format).type === 'json_schema',
      ...(typeof max_tokens === 'number' ? { maxTokens: max_tokens } : {}),
    };
  },
  fault(headers, body) {
    if (header(headers, 'anthropic-version') === '') return 'anthropic-version: header is required';
    const { model, max_tokens, messages } = record(body);
    if (typeof model !== 'string') return 'model: Field required';
    if (typeof max_tokens !== 'number') return 'max_tokens: Field required';
    if (list(messages).length === 0) return 'messages: at least one message is required';
    if (record(list(messages)[0]).role !== 'user') return 'messages: first message must use the "user" role';
    return undefined;
  },
  key: (headers) => header(headers, 'x-api-key') || header(headers, 'authorization').replace(/^Bearer /, ''),
  error: (_, kind, message) => ({ type: 'error', error: { type: TYPES[kind], message }, request_id: 'req_test' }),
  whole: ({ model }, reply) => ({
    ...message(model),
    content: [{ type: 'text', text: reply.text, citations: null }],
    stop_reason: reason(reply.finish),
    usage: { input_tokens: reply.tokensIn, output_tokens: reply.tokensOut },
  }),
  open: ({ model }, { tokensIn }) => [
    frame('message_start', {
      message: {
        ...message(model),
        content: [],
        stop_reason: null,
        usage: { input_tokens: tokensIn, output_tokens: 1 },
      },
    }),
    frame('content_block_start', { index: 0, content_block: { type: 'text', text: '', citations: null } }),
    frame('ping', {}),
  ],
  piece: (_, text) => frame('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  close: (_, { finish, tokensOut }) => [
    frame('content_block_stop', { index: 0 }),
    frame('message_delta', {
      delta: { stop_reason: reason(finish), stop_sequence: null },
      usage: { output_tokens: tokensOut },
    }),
    frame('message_stop', {}),
  ],
  models: (names) => ({
    data: names.map((id) => ({ type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z' })),
    has_more: false,
    first_id: names[0] ?? null,
    last_id: names.at(-1) ?? null,
  }),
  isList: (path) => path === '/v1/models',
};

function message(model: string): Readonly<Record<string, unknown>> {
  return { id: 'msg_test', type: 'message', role: 'assistant', model, stop_sequence: null };
}

function reason(finish: string): string {
  return finish === 'stop' ? 'end_turn' : finish === 'length' ? 'max_tokens' : 'refusal';
}

function frame(type: string, event: Readonly<Record<string, unknown>>): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...event })}\n\n`;
}

import { contentText, type ErrorKind, header, list, record, type ServedWire } from './question.ts';

const ID = 'chatcmpl-test';
const TYPES: Readonly<Record<ErrorKind, readonly [type: string, code: string | null]>> = {
  key: ['invalid_request_error', 'invalid_api_key'],
  credit: ['insufficient_quota', 'insufficient_quota'],
  model: ['invalid_request_error', 'model_not_found'],
  rate: ['requests', 'rate_limit_exceeded'],
  server: ['server_error', null],
  overloaded: ['server_error', null],
  request: ['invalid_request_error', null],
};

/** OpenAI chat completions, as its reference describes them. */
export const openaiServer: ServedWire = {
  question(path, body) {
    if (!path.endsWith('/chat/completions')) return undefined;
    const { model, messages, stream, response_format, max_tokens, max_completion_tokens } = record(body);
    const said = (role: string) =>
      list(messages)
        .map(record)
        .filter((m) => m.role === role)
        .map((m) => contentText(m.content))
        .join('\n');
    const limit = max_tokens ?? max_completion_tokens;
    return {
      model: String(model),
      system: said('system'),
      user: said('user'),
      stream: stream === true,
      hasSchema: record(response_format).type === 'json_schema',
      ...(typeof limit === 'number' ? { maxTokens: limit } : {}),
    };
  },
  fault(_, body) {
    const { model, messages, response_format } = record(body);
    if (typeof model !== 'string') return 'you must provide a model parameter';
    if (list(messages).length === 0) return "Missing required parameter: 'messages'.";
    const format = record(response_format);
    if (format.type === 'json_schema' && typeof record(format.json_schema).name !== 'string')
      return "Missing required parameter: 'response_format.json_schema.name'.";
    return undefined;
  },
  key: (headers) => header(headers, 'authorization').replace(/^Bearer /, '') || header(headers, 'api-key'),
  error: (_, kind, message) => ({ error: { message, type: TYPES[kind][0], param: null, code: TYPES[kind][1] } }),
  whole: ({ model }, { text, finish, tokensIn, tokensOut }) => ({
    id: ID,
    object: 'chat.completion',
    created: 1_800_000_000,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text, refusal: null },
        logprobs: null,
        finish_reason: reason(finish),
      },
    ],
    usage: { prompt_tokens: tokensIn, completion_tokens: tokensOut, total_tokens: tokensIn + tokensOut },
  }),
  open: ({ model }) => [frame({ ...chunk(model), choices: [choice({ role: 'assistant', content: '' }, null)] })],
  piece: ({ model }, text) => frame({ ...chunk(model), choices: [choice({ content: text }, null)] }),
  close: ({ model }, { finish, tokensIn, tokensOut }) => [
    frame({ ...chunk(model), choices: [choice({}, reason(finish))] }),
    frame({
      ...chunk(model),
      choices: [],
      usage: { prompt_tokens: tokensIn, completion_tokens: tokensOut, total_tokens: tokensIn + tokensOut },
    }),
    'data: [DONE]\n\n',
  ],
  models: (names) => ({
    object: 'list',
    data: names.map((id) => ({ id, object: 'model', created: 1_800_000_000, owned_by: 'test' })),
  }),
  isList: (path) => path === '/v1/models',
};

function chunk(model: string): Readonly<Record<string, unknown>> {
  return { id: ID, object: 'chat.completion.chunk', created: 1_800_000_000, model };
}

function choice(delta: unknown, finish_reason: string | null): unknown {
  return { index: 0, delta, logprobs: null, finish_reason };
}

function reason(finish: string): string {
  return finish === 'refused' ? 'content_filter' : finish;
}

function frame(event: unknown): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}

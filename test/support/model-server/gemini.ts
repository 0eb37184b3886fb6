import {
  contentText,
  type ErrorKind,
  header,
  list,
  record,
  type ServedQuestion,
  type ServedReply,
  type ServedWire,
} from './question.ts';

const STATUSES: Readonly<Record<ErrorKind, string>> = {
  key: 'INVALID_ARGUMENT',
  credit: 'RESOURCE_EXHAUSTED',
  model: 'NOT_FOUND',
  rate: 'RESOURCE_EXHAUSTED',
  server: 'INTERNAL',
  overloaded: 'UNAVAILABLE',
  request: 'INVALID_ARGUMENT',
};
const ASKED = /\/v1beta\/models\/([^/:]+):(generateContent|streamGenerateContent)$/;

/** Google Gemini, as its reference describes it. */
export const geminiServer: ServedWire = {
  question(path, body) {
    const [, model, method] = ASKED.exec(path) ?? [];
    if (model === undefined) return undefined;
    const { systemInstruction, contents, generationConfig } = record(body);
    const config = record(generationConfig);
    return {
      model: decodeURIComponent(model),
      system: contentText(record(systemInstruction).parts),
      user: list(contents)
        .map((content) => contentText(record(content).parts))
        .join('\n'),
      stream: method === 'streamGenerateContent',
      hasSchema: config.responseMimeType === 'application/json',
      ...(typeof config.maxOutputTokens === 'number' ? { maxTokens: config.maxOutputTokens } : {}),
    };
  },
  fault: (_, body) =>
    list(record(body).contents).length === 0
      ? '* GenerateContentRequest.contents: contents is not specified'
      : undefined,
  key: (headers) => header(headers, 'x-goog-api-key'),
  error: (status, kind, message) => ({
    error: {
      code: status,
      message: kind === 'key' ? 'API key not valid. Please pass a valid API key.' : message,
      status: STATUSES[kind],
    },
  }),
  whole: (question, reply) => chunk(question, reply.text, reply),
  open: () => [],
  piece: (question, text) => frame(chunk(question, text)),
  close: (question, reply) => [frame(chunk(question, '', reply))],
  models: (names) => ({
    models: names.map((id) => ({
      name: `models/${id}`,
      displayName: id,
      inputTokenLimit: 32_768,
      outputTokenLimit: 8_192,
      supportedGenerationMethods: ['generateContent', 'countTokens'],
    })),
  }),
  isList: (path) => path === '/v1beta/models',
};

function chunk({ model }: ServedQuestion, text: string, end?: ServedReply): unknown {
  const finish = end && { finishReason: { stop: 'STOP', length: 'MAX_TOKENS', refused: 'SAFETY' }[end.finish] };
  return {
    candidates: [{ content: { parts: [{ text }], role: 'model' }, index: 0, ...finish }],
    modelVersion: model,
    ...(end && {
      usageMetadata: {
        promptTokenCount: end.tokensIn,
        candidatesTokenCount: end.tokensOut,
        totalTokenCount: end.tokensIn + end.tokensOut,
      },
    }),
  };
}

function frame(event: unknown): string {
  return `data: ${JSON.stringify(event)}\r\n\r\n`;
}

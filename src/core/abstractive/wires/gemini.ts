import type { Finish } from '../completion.ts';
import { isRecord, listOf, textOf } from '../reply-text.ts';
import { errorFromBody } from './endpoint-errors.ts';
import { addressWith, type Wire } from './wire.ts';

/** Google Gemini (https://ai.google.dev/api/generate-content). */
export const gemini: Wire = {
  question(address, key, { model, prompt, schema, maxOutputTokens, level, temperature }) {
    const url = new URL(addressWith(address, `/v1beta/models/${encodeURIComponent(model.replace(/^models\//, ''))}`));
    url.pathname += ':streamGenerateContent';
    url.searchParams.set('alt', 'sse');
    const format =
      schema !== undefined && level === 'schema'
        ? { responseMimeType: 'application/json', responseJsonSchema: schema.schema }
        : {};
    return {
      url: url.href,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...keyHeaders(key) },
      body: JSON.stringify({
        systemInstruction: { parts: [{ text: prompt.system }] },
        contents: [{ role: 'user', parts: [{ text: prompt.user }] }],
        generationConfig: {
          maxOutputTokens,
          ...(temperature === undefined || level === 'bare' ? {} : { temperature }),
          ...format,
        },
      }),
    };
  },

  event(data) {
    if (!isRecord(data)) return {};
    if (data.error !== undefined) return { error: errorFromBody(500, data) };
    const [candidate] = listOf(data.candidates);
    const content = isRecord(candidate) && isRecord(candidate.content) ? candidate.content : {};
    const text = listOf(content.parts)
      .map((part) => (isRecord(part) && part.thought !== true && typeof part.text === 'string' ? part.text : ''))
      .join('');
    const blocked = isRecord(data.promptFeedback) && textOf(data.promptFeedback.blockReason) !== '';
    const finish = blocked ? 'refused' : isRecord(candidate) ? finishOf(textOf(candidate.finishReason)) : undefined;
    const usage = isRecord(data.usageMetadata) ? data.usageMetadata : {};
    const written = [usage.candidatesTokenCount, usage.thoughtsTokenCount].filter((n) => typeof n === 'number');
    return {
      ...(text === '' ? {} : { text }),
      ...(finish === undefined ? {} : { finish }),
      ...(typeof usage.promptTokenCount === 'number' ? { tokensIn: usage.promptTokenCount } : {}),
      ...(written.length === 0 ? {} : { tokensOut: written.reduce((sum, n) => sum + n, 0) }),
    };
  },

  whole: (data) => gemini.event(data),

  list: (address, key) => ({ url: addressWith(address, '/v1beta/models'), method: 'GET', headers: keyHeaders(key) }),

  models: (reply) =>
    listOf(isRecord(reply) ? reply.models : undefined).flatMap((model) => {
      if (!isRecord(model)) return [];
      const methods = listOf(model.supportedGenerationMethods);
      if (methods.length > 0 && !methods.includes('generateContent')) return [];
      const id = textOf(model.name).replace(/^models\//, '');
      const limit = model.inputTokenLimit;
      return id === '' ? [] : [{ id, ...(typeof limit === 'number' ? { contextTokens: limit } : {}) }];
    }),
};

function keyHeaders(key: string): Readonly<Record<string, string>> {
  return key === '' ? {} : { 'x-goog-api-key': key };
}

const REFUSED = new Set(['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'LANGUAGE']);

function finishOf(reason: string): Finish | undefined {
  if (reason === '' || reason === 'FINISH_REASON_UNSPECIFIED') return undefined;
  if (reason === 'MAX_TOKENS') return 'length';
  return REFUSED.has(reason) ? 'refused' : 'stop';
}

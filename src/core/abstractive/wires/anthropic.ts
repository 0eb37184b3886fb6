import type { Finish } from '../completion.ts';
import { isRecord, listOf, textOf } from '../reply-text.ts';
import { errorFromBody } from './endpoint-errors.ts';
import { addressWith, type Wire } from './wire.ts';

/** Anthropic Messages (https://docs.anthropic.com/en/api/messages-streaming). */
export const anthropic: Wire = {
  question(address, key, { model, prompt, schema, maxOutputTokens, level, temperature }) {
    const format =
      schema !== undefined && level === 'schema'
        ? { output_config: { format: { type: 'json_schema', schema: schema.schema } } }
        : {};
    return {
      url: addressWith(address, '/v1/messages'),
      method: 'POST',
      headers: { 'content-type': 'application/json', ...keyHeaders(key) },
      body: JSON.stringify({
        model,
        max_tokens: maxOutputTokens,
        system: prompt.system,
        messages: [{ role: 'user', content: prompt.user }],
        stream: true,
        ...(temperature === undefined || level === 'bare' ? {} : { temperature }),
        ...format,
      }),
    };
  },

  event(data) {
    if (!isRecord(data)) return {};
    if (data.type === 'error') return { error: errorFromBody(500, data) };
    if (data.type === 'message_start' && isRecord(data.message)) return tokensOf(data.message.usage);
    if (data.type === 'content_block_delta' && isRecord(data.delta) && data.delta.type === 'text_delta')
      return { text: typeof data.delta.text === 'string' ? data.delta.text : '' };
    if (data.type === 'message_delta' && isRecord(data.delta)) {
      const finish = finishOf(textOf(data.delta.stop_reason));
      return { ...tokensOf(data.usage), ...(finish === undefined ? {} : { finish }) };
    }
    return {};
  },

  whole(data) {
    if (!isRecord(data) || !Array.isArray(data.content)) return { error: errorFromBody(500, data) };
    const text = data.content.map((part) => (isRecord(part) && part.type === 'text' ? textOf(part.text) : '')).join('');
    const finish = finishOf(textOf(data.stop_reason));
    return { text, ...tokensOf(data.usage), ...(finish === undefined ? {} : { finish }) };
  },

  list: (address, key) => ({ url: `${addressWith(address, '/v1/models')}`, method: 'GET', headers: keyHeaders(key) }),

  models: (reply) =>
    listOf(isRecord(reply) ? reply.data : undefined).flatMap((model) =>
      isRecord(model) && textOf(model.id) !== '' ? [{ id: textOf(model.id) }] : [],
    ),
};

function keyHeaders(key: string): Readonly<Record<string, string>> {
  return {
    'x-api-key': key,
    'anthropic-version': '2023-06-01',
    'anthropic-dangerous-direct-browser-access': 'true',
  };
}

function tokensOf(usage: unknown): { tokensIn?: number; tokensOut?: number } {
  if (!isRecord(usage)) return {};
  return {
    ...(typeof usage.input_tokens === 'number' ? { tokensIn: usage.input_tokens } : {}),
    ...(typeof usage.output_tokens === 'number' ? { tokensOut: usage.output_tokens } : {}),
  };
}

function finishOf(reason: string): Finish | undefined {
  if (reason === '') return undefined;
  if (reason === 'max_tokens' || reason === 'model_context_window_exceeded') return 'length';
  return reason === 'refusal' ? 'refused' : 'stop';
}

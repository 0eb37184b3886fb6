import type { Finish } from '../completion.ts';
import { isRecord, listOf, textOf } from '../reply-text.ts';
import { errorFromBody } from './endpoint-errors.ts';
import { addressWith, type ModelListing, type Wire, type WireEvent } from './wire.ts';

/** OpenAI-compatible chat completions, as the field speaks it (https://platform.openai.com/docs/api-reference/chat). */
export const openai: Wire = {
  question(address, key, { model, prompt, schema, maxOutputTokens, level, limitField, temperature }, keyHeader) {
    const format =
      schema !== undefined && level === 'schema'
        ? {
            response_format: {
              type: 'json_schema',
              json_schema: { name: schema.name, strict: true, schema: schema.schema },
            },
          }
        : {};
    const options =
      level === 'bare'
        ? {}
        : {
            stream_options: { include_usage: true },
            [limitField ?? 'max_tokens']: maxOutputTokens,
            ...(temperature === undefined ? {} : { temperature }),
          };
    return {
      url: addressWith(address, '/chat/completions'),
      method: 'POST',
      headers: { 'content-type': 'application/json', ...keyHeaders(key, keyHeader) },
      body: JSON.stringify({
        model,
        messages: [
          { role: 'system', content: prompt.system },
          { role: 'user', content: prompt.user },
        ],
        stream: true,
        ...options,
        ...format,
      }),
    };
  },

  event(data) {
    if (!isRecord(data)) return {};
    if (data.error !== undefined) return { error: errorFromBody(500, data) };
    const usage = isRecord(data.usage) ? data.usage : {};
    const [choice] = listOf(data.choices);
    const delta = isRecord(choice) && isRecord(choice.delta) ? choice.delta : {};
    const finish = isRecord(choice) ? finishOf(textOf(choice.finish_reason)) : undefined;
    // a refusal comes in a field of its own, as text
    const refused = typeof delta.refusal === 'string' && delta.refusal !== '';
    const event: WireEvent = {
      ...(typeof delta.content === 'string' && delta.content !== '' ? { text: delta.content } : {}),
      ...(refused ? { finish: 'refused' as const } : finish === undefined ? {} : { finish }),
      ...(typeof usage.prompt_tokens === 'number' ? { tokensIn: usage.prompt_tokens } : {}),
      ...(typeof usage.completion_tokens === 'number' ? { tokensOut: usage.completion_tokens } : {}),
    };
    return event;
  },

  whole(data) {
    const [choice] = listOf(isRecord(data) ? data.choices : undefined);
    if (!isRecord(data) || !isRecord(choice)) return { error: errorFromBody(500, data) };
    return openai.event({ ...data, choices: [{ ...choice, delta: choice.message }] });
  },

  list(address, key, keyHeader) {
    const url = new URL(address);
    url.pathname = url.pathname.replace(/\/chat\/completions\/?$/, '');
    return { url: addressWith(url, '/models'), method: 'GET', headers: keyHeaders(key, keyHeader) };
  },

  models: (reply) =>
    listOf(isRecord(reply) ? reply.data : reply).flatMap((model): ModelListing[] => {
      if (!isRecord(model) || textOf(model.id) === '') return [];
      // OpenRouter, Groq, vLLM and Mistral each have a name for it
      const context = [model.context_length, model.context_window, model.max_model_len, model.max_context_length];
      const contextTokens = context.find((n) => typeof n === 'number' && n > 0);
      const pricing = isRecord(model.pricing) ? model.pricing : {};
      const price = { in: Number(pricing.prompt) * 1e6, out: Number(pricing.completion) * 1e6 };
      return [
        {
          id: textOf(model.id),
          ...(typeof contextTokens === 'number' ? { contextTokens } : {}),
          ...(Number.isFinite(price.in) && Number.isFinite(price.out) && price.in >= 0 && price.out >= 0
            ? { price }
            : {}),
        },
      ];
    }),
};

function keyHeaders(key: string, keyHeader: string | undefined): Readonly<Record<string, string>> {
  if (key === '') return {};
  return keyHeader === undefined ? { authorization: `Bearer ${key}` } : { [keyHeader]: key };
}

function finishOf(reason: string): Finish | undefined {
  if (reason === '') return undefined;
  if (reason === 'length') return 'length';
  return reason === 'content_filter' ? 'refused' : 'stop';
}

import { type PartialJson, readPartialJson } from './partial-json.ts';

const REASONING = /<(think|thinking|reasoning|thought)>[\s\S]*?(?:<\/\1>|$)/gi;
/** Some servers cut the opening mark off and send only the closing one. */
const REASONING_END = /^[\s\S]*<\/(?:think|thinking|reasoning|thought)>/i;

/** A reply without its reasoning blocks; an unfinished one takes everything after it along. */
export function withoutReasoning(text: string): string {
  return text.replace(REASONING, '').replace(REASONING_END, '');
}

/**
 * The JSON object a reply holds, wherever it stands in it: after a code fence, after words, before words, cut short.
 * Of several the one with the most of the wanted keys counts.
 */
export function jsonOf(reply: string, wantedKeys: readonly string[]): PartialJson {
  const text = withoutReasoning(reply);
  let best: PartialJson = { value: undefined, complete: false };
  let bestKeys = 0;
  for (
    let at = text.indexOf('{'), tries = 0;
    at >= 0 && tries < MAX_STARTS;
    at = text.indexOf('{', at + 1), tries += 1
  ) {
    const read = readPartialJson(text, at);
    const keys = isRecord(read.value) ? wantedKeys.filter((key) => key in Object(read.value)).length : 0;
    if (keys > bestKeys) [best, bestKeys] = [read, keys];
    // the outermost object of the reply comes first; inner ones hold fewer of the keys
    if (bestKeys >= 2) break;
  }
  return best;
}

/** Objects tried before a reply counts as having none of ours. */
const MAX_STARTS = 200;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

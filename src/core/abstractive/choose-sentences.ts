import { AiBotError } from '../errors.ts';
import { citesOf } from './model-reply.ts';
import { fitChosen, keepCount, type Plan } from './plan.ts';
import { keepPrompt } from './prompt.ts';
import { KEEP_REPLY } from './reply-schema.ts';
import { isRecord, jsonOf } from './reply-text.ts';
import type { Run } from './run.ts';
import type { NumberedSentence, NumberedSources } from './source-sentences.ts';

export interface Chosen {
  /** What the request for the brief is made of. */
  readonly sentences: readonly NumberedSentence[];
  /** Sentences that no request held. */
  readonly unread: readonly NumberedSentence[];
}

const KEEP_TOKENS = 600;

/**
 * The sentences for the brief: all of them, or, where they don't fit, what the model chooses part by part. A part
 * whose reply names nothing usable is led by its first sentences, and the rest of it counts as not read.
 * @throws AiBotError of the first part that failed
 */
export async function chooseSentences(
  run: Run,
  sources: NumberedSources,
  plan: Plan,
  signal?: AbortSignal,
): Promise<Chosen> {
  if (plan.parts.length === 0) return { sentences: sources.sentences, unread: plan.unread };
  const failing = new AbortController();
  const stop = signal === undefined ? failing.signal : AbortSignal.any([signal, failing.signal]);
  const unread: NumberedSentence[] = [...plan.unread];
  const chosen = await inOrder(plan.parts, run.port.parallel, failing, async (part) => {
    const count = keepCount(plan, part);
    // a part that is kept whole needs no question
    if (count >= part.length) return part;
    const reply = await run.ask({
      prompt: keepPrompt(sources, part, count),
      schema: KEEP_REPLY,
      maxOutputTokens: KEEP_TOKENS,
      signal: stop,
    });
    const kept = keptOf(reply.text, sources, part).slice(0, count);
    if (kept.length > 0) return kept;
    unread.push(...part.slice(count));
    return part.slice(0, count);
  });
  return { sentences: fitChosen(sources, chosen, plan.room), unread };
}

function keptOf(reply: string, sources: NumberedSources, part: readonly NumberedSentence[]): NumberedSentence[] {
  const { value } = jsonOf(reply, ['keep']);
  const labels = citesOf(isRecord(value) ? value.keep : reply);
  const own = new Set(part);
  const kept = labels.flatMap((label) => sources.byLabel.get(label) ?? []).filter((sentence) => own.has(sentence));
  return [...new Set(kept)];
}

/** Maps with a few at a time, results in order; the first failure stops the others and is the one thrown. */
async function inOrder<T, R>(
  all: readonly T[],
  parallel: number,
  failing: AbortController,
  map: (one: T) => Promise<R>,
): Promise<R[]> {
  const results = new Map<number, R>();
  let failure: unknown;
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < all.length && !failing.signal.aborted) {
      const index = next;
      next += 1;
      const one = all[index];
      if (one === undefined) continue;
      try {
        results.set(index, await map(one));
      } catch (thrown) {
        failure ??= thrown;
        failing.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, parallel) }, lane));
  if (failure !== undefined) throw failure;
  return all.map((_, index) => {
    const result = results.get(index);
    if (result === undefined) throw new AiBotError('internal');
    return result;
  });
}

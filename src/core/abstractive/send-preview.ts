import type { Story } from '../story.ts';
import type { CompletionPort, Prompt } from './completion.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { keepCount, planRequests } from './plan.ts';
import { briefPrompt, keepPrompt, type Telling } from './prompt.ts';
import { numberSources } from './source-sentences.ts';

/** Exactly what a run would send, and to whom; shown before the first text goes to a host. */
export interface SendPreview {
  /** Absent for the browser's own model: nothing leaves. */
  readonly host?: string;
  readonly model?: string;
  /** The texts, to the letter. Where a story is chosen from in parts, a last request repeats sentences of these. */
  readonly prompts: readonly Prompt[];
  /** Whether a request made of the chosen sentences follows. */
  readonly thenChosenSentences: boolean;
  readonly sentences: number;
  readonly outlets: readonly string[];
  /** Estimated; the endpoint's own count is reported afterwards. */
  readonly tokens: number;
}

export function previewOf(
  story: Story,
  telling: Telling,
  port: Pick<CompletionPort, 'host' | 'model' | 'contextTokens'>,
): SendPreview {
  const sources = numberSources(story);
  const plan = planRequests(sources, telling, port.contextTokens);
  const parts = plan.parts.flatMap((part) => {
    const count = keepCount(plan, part);
    return count >= part.length ? [] : [keepPrompt(sources, part, count)];
  });
  const prompts = plan.parts.length === 0 ? [briefPrompt(sources, sources.sentences, telling)] : parts;
  return {
    ...(port.host === undefined ? {} : { host: port.host }),
    ...(port.model === undefined ? {} : { model: port.model }),
    prompts,
    thenChosenSentences: plan.parts.length > 0,
    sentences: sources.sentences.length,
    outlets: [...new Set(sources.articles.map((a) => a.outlet))],
    tokens:
      prompts.reduce((sum, p) => sum + estimateTokens(p.system + p.user), 0) + (plan.parts.length > 0 ? plan.room : 0),
  };
}

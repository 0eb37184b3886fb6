import type { Story } from '../story.ts';
import type { CompletionPort, Prompt } from './completion.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { keepCount, planRequests } from './plan.ts';
import { briefPrompt, keepPrompt, type Telling } from './prompt.ts';
import { type NumberedSentence, numberSources } from './source-sentences.ts';

/** One request with the outlets whose text is in it. */
export interface PreviewedRequest {
  readonly prompt: Prompt;
  readonly outlets: readonly string[];
}

/**
 * What a run would send, and to whom; shown before the first text goes to a host. What may follow (the chosen sentences,
 * sentences that fail a check, claims of a second reading) repeats text of these and what the model itself wrote.
 */
export interface SendPreview {
  /** Absent for the browser's own model: nothing leaves. */
  readonly host?: string;
  readonly model?: string;
  /** To the letter. */
  readonly requests: readonly PreviewedRequest[];
  /** Whether a request made of the chosen sentences follows. */
  readonly thenChosenSentences: boolean;
  readonly sentences: number;
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
  const inParts = plan.parts.length > 0;
  const outletsOf = (sentences: readonly NumberedSentence[]): string[] => {
    const used = new Set(sentences.map((s) => s.article));
    return [...new Set(sources.articles.filter((a) => used.has(a.article)).map((a) => a.outlet))];
  };
  const isWhole = (part: readonly NumberedSentence[]) => keepCount(plan, part) >= part.length;
  const parts = plan.parts
    .filter((part) => !isWhole(part))
    .map((part) => ({ prompt: keepPrompt(sources, part, keepCount(plan, part)), outlets: outletsOf(part) }));
  // parts that need no choosing go out with the chosen sentences
  const whole = plan.parts.filter(isWhole).flat();
  if (whole.length > 0) parts.push({ prompt: briefPrompt(sources, whole, telling), outlets: outletsOf(whole) });
  const requests = inParts
    ? parts
    : [{ prompt: briefPrompt(sources, sources.sentences, telling), outlets: sources.articles.map((a) => a.outlet) }];
  const asked = requests.reduce((sum, { prompt }) => sum + estimateTokens(prompt.system + prompt.user), 0);
  return {
    ...(port.host === undefined ? {} : { host: port.host }),
    ...(port.model === undefined ? {} : { model: port.model }),
    requests,
    thenChosenSentences: inParts,
    sentences: sources.sentences.length,
    tokens: asked + (inParts ? plan.room : 0),
  };
}

import { estimateTokens } from './estimate-tokens.ts';
import { briefPrompt, keepPrompt, type Telling } from './prompt.ts';
import { type NumberedSentence, type NumberedSources, sourceLine } from './source-sentences.ts';

/** What will be asked of a model for one story. */
export interface Plan {
  /** Parts to choose from first, each small enough for one request; empty when all fits into one request. */
  readonly parts: readonly NumberedSentence[][];
  /** Tokens of source sentences that the request for the brief takes. */
  readonly room: number;
  /** Tokens the reply with the brief may have. */
  readonly replyTokens: number;
  /** Sentences longer than any request can hold; they are not read. */
  readonly unread: readonly NumberedSentence[];
}

/** Output tokens per word of prose: the words, their JSON and citations, details and timeline; bench/tokens.ts. */
const REPLY_TOKENS_PER_WORD = 4;
const REPLY_TOKENS_BASE = 800;
/** Room for a reasoning model to think, where the context allows it. */
const REASONING_TOKENS = 4_000;
const ROOMY_CONTEXT = 24_000;
const KEEP_REPLY_TOKENS = 600;
/** A line's own cost beside its text, and what the estimate may be off by. */
const LINE_TOKENS = 2;
/** Letter and time of an article. */
const HEAD_TOKENS = 16;

/** Splits a story into requests that fit the model's context. */
export function planRequests(sources: NumberedSources, telling: Telling, contextTokens: number): Plan {
  const wanted = REPLY_TOKENS_BASE + REPLY_TOKENS_PER_WORD * telling.words;
  const replyTokens =
    contextTokens >= ROOMY_CONTEXT ? wanted + REASONING_TOKENS : Math.min(wanted, Math.floor(contextTokens * 0.4));
  const headTokens = sources.articles.map((a) => estimateTokens(`# ${a.outlet} ${a.headline}`) + HEAD_TOKENS);
  const heads = headTokens.reduce((sum, n) => sum + n, 0);
  const brief = briefPrompt({ ...sources, articles: [] }, [], telling);
  const room = contextTokens - replyTokens - estimateTokens(brief.system + brief.user) - heads;
  if (tokensOfAll(sources.sentences) <= room) return { parts: [], room, replyTokens, unread: [] };

  const keep = keepPrompt({ ...sources, articles: [] }, [], 99);
  const partRoom =
    contextTokens - KEEP_REPLY_TOKENS - estimateTokens(keep.system + keep.user) - Math.max(0, ...headTokens);
  const limit = Math.min(room, partRoom);
  const unread = sources.sentences.filter((s) => tokensOf(s) > limit);
  const parts: NumberedSentence[][] = [];
  for (const { article } of sources.articles) {
    let part: NumberedSentence[] = [];
    let used = 0;
    for (const sentence of sources.sentences) {
      if (sentence.article !== article || tokensOf(sentence) > limit) continue;
      if (part.length > 0 && used + tokensOf(sentence) > partRoom) {
        parts.push(part);
        [part, used] = [[], 0];
      }
      part.push(sentence);
      used += tokensOf(sentence);
    }
    if (part.length > 0) parts.push(part);
  }
  return { parts, room, replyTokens, unread };
}

/** How many sentences to keep of each part, so that together they fill the request for the brief. */
export function keepCount(plan: Plan, part: readonly NumberedSentence[]): number {
  const all = plan.parts.reduce((sum, p) => sum + tokensOfAll(p), 0);
  const share = Math.min(1, plan.room / Math.max(1, all));
  return Math.max(1, Math.round(part.length * share));
}

/** Of each part's choice, most important first, as much as the request for the brief takes; in source order. */
export function fitChosen(
  sources: NumberedSources,
  chosen: readonly (readonly NumberedSentence[])[],
  room: number,
): NumberedSentence[] {
  const kept = new Set<NumberedSentence>();
  let used = 0;
  const longest = Math.max(0, ...chosen.map((part) => part.length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const part of chosen) {
      const sentence = part[rank];
      if (sentence === undefined || kept.has(sentence) || used + tokensOf(sentence) > room) continue;
      kept.add(sentence);
      used += tokensOf(sentence);
    }
  }
  return sources.sentences.filter((sentence) => kept.has(sentence));
}

function tokensOf(sentence: NumberedSentence): number {
  return estimateTokens(sourceLine(sentence)) + LINE_TOKENS;
}

function tokensOfAll(sentences: readonly NumberedSentence[]): number {
  return sentences.reduce((sum, sentence) => sum + tokensOf(sentence), 0);
}

import type { Engine, TokenCount } from '../brief.ts';
import { hashOf } from '../hash.ts';
import {
  type Completion,
  type CompletionPort,
  type CompletionRequest,
  NO_USAGE,
  type Prompt,
  type Usage,
} from './completion.ts';
import { isRecord, textOf } from './reply-text.ts';

/**
 * Where answered requests of one job are kept, so that a restart pays nothing twice. The keys hold no text of a page.
 */
export interface Checkpoints {
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string): Promise<void>;
}

export interface RunOptions {
  readonly checkpoints?: Checkpoints;
  readonly onUsage?: (usage: Usage) => void;
}

/** One run against a model: counts what leaves the computer, and remembers what was answered. */
export interface Run {
  readonly port: CompletionPort;
  usage(): Usage;
  /** @param attempt 0, or 1 for the second time the same thing is asked */
  ask(request: Omit<CompletionRequest, 'onSent'>, attempt?: number): Promise<Completion>;
}

const SENT = 'sent';

export async function startRun(port: CompletionPort, { checkpoints, onUsage }: RunOptions): Promise<Run> {
  let usage: Usage = { ...NO_USAGE, sent: Number((await checkpoints?.read(SENT)) ?? 0) || 0 };
  const spend = (more: Partial<Usage>): void => {
    usage = {
      sent: usage.sent + (more.sent ?? 0),
      tokensIn: usage.tokensIn + (more.tokensIn ?? 0),
      tokensOut: usage.tokensOut + (more.tokensOut ?? 0),
    };
    onUsage?.(usage);
  };
  const tell = (reply: Completion): Completion => {
    spend({ tokensIn: reply.tokensIn ?? 0, tokensOut: reply.tokensOut ?? 0 });
    return reply;
  };
  return {
    port,
    usage: () => usage,
    async ask(request, attempt = 0) {
      const key = answerKey(port, request.schema?.name, request.prompt, attempt);
      const kept = completionOf(await checkpoints?.read(key));
      if (kept !== undefined) {
        request.onText?.(kept.text);
        return tell(kept);
      }
      const reply = await port.complete({
        ...request,
        onSent: async () => {
          spend({ sent: port.kind === 'endpoint' ? 1 : 0 });
          await checkpoints?.write(SENT, String(usage.sent));
        },
      });
      // a reply that broke off was not answered
      if (reply.finish !== 'cut') await checkpoints?.write(key, JSON.stringify(reply));
      return tell(reply);
    },
  };
}

/** The name under which an answer is kept: who was asked what, for the how-manieth time. */
export function answerKey(
  { host, model }: Pick<CompletionPort, 'host' | 'model'>,
  schema: string | undefined,
  { system, user }: Prompt,
  attempt: number,
): string {
  return hashOf([host, model, attempt, schema, system, user].join('\n'));
}

/** What is literally true at this moment of who writes and what it took. */
export function engineOf({ port, usage }: Run): Engine {
  const { kind, host, model } = port;
  const tokens = tokensOf(usage(), port);
  return {
    kind,
    ...(host === undefined ? {} : { host }),
    ...(model === undefined ? {} : { model }),
    requestsMade: usage().sent,
    ...(tokens === undefined ? {} : { tokens }),
  };
}

/** Tokens with their price; nothing where the endpoint counted none. */
export function tokensOf(
  { tokensIn, tokensOut }: Usage,
  { price }: Pick<CompletionPort, 'price'>,
): TokenCount | undefined {
  if (tokensIn + tokensOut === 0) return undefined;
  return {
    in: tokensIn,
    out: tokensOut,
    ...(price === undefined ? {} : { dollars: (tokensIn * price.in + tokensOut * price.out) / 1e6 }),
    ...(price?.asOf === undefined ? {} : { pricesAsOf: price.asOf }),
  };
}

function completionOf(stored: string | undefined): Completion | undefined {
  if (stored === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value.text !== 'string') return undefined;
  const finish = (['stop', 'length', 'refused'] as const).find((known) => known === textOf(value.finish));
  if (finish === undefined) return undefined;
  return {
    text: value.text,
    finish,
    ...(typeof value.tokensIn === 'number' ? { tokensIn: value.tokensIn } : {}),
    ...(typeof value.tokensOut === 'number' ? { tokensOut: value.tokensOut } : {}),
  };
}

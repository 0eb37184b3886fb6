import type { Note } from '../article.ts';
import type { Distiller, DistilOptions } from '../distiller.ts';
import type { Draft } from '../draft.ts';
import { AiBotError, throwIfCancelled, toAiBotError, withHost } from '../errors.ts';
import type { Story } from '../story.ts';
import { countWords } from '../text/count-words.ts';
import { chooseSentences } from './choose-sentences.ts';
import type { Completion, CompletionPort } from './completion.ts';
import { type ModelReply, parseBriefReply } from './model-reply.ts';
import { planRequests } from './plan.ts';
import { briefPrompt, type Telling } from './prompt.ts';
import { repairOnce } from './repair.ts';
import { isOtherLanguage } from './reply-language.ts';
import { BRIEF_REPLY } from './reply-schema.ts';
import { engineOf, type Run, type RunOptions, startRun } from './run.ts';
import { type NumberedSentence, numberSources } from './source-sentences.ts';
import { toDraft } from './to-draft.ts';
import { groundingVerifier, type Verifier } from './verify.ts';

export interface ModelDistillerOptions extends RunOptions {
  readonly verifier?: Verifier;
  /** A run that goes on after the draft; one of its own where absent. */
  readonly run?: Run;
}

/** A brief of which more than this share fails the check is worse than the local one. */
const MAX_FAILING_SHARE = 2 / 3;

/**
 * A model behind the distiller's port, whichever it is: number the sentences, choose where they don't fit, ask for the
 * brief, mend once what fails. Throws rather than hand over a draft that is worse than the local one.
 */
export function modelDistiller(port: CompletionPort, options: ModelDistillerOptions = {}): Distiller {
  return {
    distil: (story, wanted) =>
      distil(port, options, story, wanted).catch((thrown: unknown) => {
        throw withHost(toAiBotError(thrown), port.host);
      }),
  };
}

async function distil(
  port: CompletionPort,
  { verifier = groundingVerifier, run: given, ...runOptions }: ModelDistillerOptions,
  story: Story,
  { words, language = story.language, now, signal, onPartial }: DistilOptions,
): Promise<Draft> {
  throwIfCancelled(signal);
  const sources = numberSources(story);
  if (sources.sentences.length === 0) throw new AiBotError('nothing-to-distil');
  const run = given ?? (await startRun(port, runOptions));
  const telling: Telling = { words, language, ...(now === undefined ? {} : { now }) };
  const draftOf = (reply: ModelReply): Draft => toDraft(reply, sources, story, engineOf(run), language);

  const plan = planRequests(sources, telling, port.contextTokens);
  const { sentences, unread } = await chooseSentences(run, sources, plan, signal);
  if (sentences.length === 0) throw new AiBotError('endpoint-failed', { params: { reason: 'context too small' } });

  throwIfCancelled(signal);
  const { reply, completion } = await askForBrief(run, {
    prompt: briefPrompt(sources, sentences, telling),
    schema: BRIEF_REPLY,
    maxOutputTokens: plan.replyTokens,
    language,
    ...(signal === undefined ? {} : { signal }),
    ...(onPartial === undefined ? {} : { onReply: (partial: ModelReply) => onPartial(draftOf(partial)) }),
  });

  throwIfCancelled(signal);
  const gated = await repairOnce(run, draftOf(reply), sources, verifier(story, language), signal);
  if (gated.total === 0 || gated.failing > gated.total * MAX_FAILING_SHARE)
    throw new AiBotError('endpoint-bad-reply', { params: { reason: 'unsupported' } });
  const notes = notesOf(completion, unread);
  return {
    ...gated.draft,
    engine: engineOf(run),
    repaired: gated.repaired,
    wordsRead: wordsRead(story, unread),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

interface BriefQuestion {
  readonly prompt: ReturnType<typeof briefPrompt>;
  readonly schema: typeof BRIEF_REPLY;
  readonly maxOutputTokens: number;
  readonly language: string;
  readonly signal?: AbortSignal;
  readonly onReply?: (partial: ModelReply) => void;
}

/** One try, and one more where the reply is refused, empty, cut off or in another language. */
async function askForBrief(
  run: Run,
  { language, onReply, ...question }: BriefQuestion,
): Promise<{ reply: ModelReply; completion: Completion }> {
  let wrong: AiBotError | undefined;
  let held: { reply: ModelReply; completion: Completion } | undefined;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const onText = onReply === undefined ? {} : { onText: whenChanged(onReply) };
    const completion = await run.ask({ ...question, ...onText }, attempt);
    const reply = parseBriefReply(completion.text);
    wrong = whatIsWrong(reply, completion, language);
    if (wrong !== undefined) continue;
    if (completion.finish !== 'cut' || reply.complete) return { reply, completion };
    held = { reply, completion };
  }
  // a reply that broke off twice is taken for what it holds
  if (held !== undefined) return held;
  throw wrong ?? new AiBotError('endpoint-bad-reply', { params: { reason: 'cut' } });
}

function whatIsWrong(reply: ModelReply, completion: Completion, language: string): AiBotError | undefined {
  const prose = [...reply.lede, ...reply.sections.flatMap((s) => s.sentences)];
  if (completion.finish === 'refused') return new AiBotError('endpoint-refused-task');
  if (prose.length === 0) {
    return new AiBotError('endpoint-bad-reply', {
      params: { reason: completion.text.trim() === '' ? 'empty' : 'shape' },
    });
  }
  const text = prose.map((s) => s.text).join(' ');
  return isOtherLanguage(text, language)
    ? new AiBotError('endpoint-bad-reply', { params: { reason: 'language' } })
    : undefined;
}

/** A reply is looked at again once it has grown by this share: each look reads all of it. */
const GROWTH = 0.02;

/** Calls on with the reply so far whenever there is more to see. */
function whenChanged(onReply: (partial: ModelReply) => void): (soFar: string) => void {
  let seen = 0;
  let read = 0;
  return (soFar) => {
    if (soFar.length < read * (1 + GROWTH)) return;
    read = soFar.length;
    const partial = parseBriefReply(soFar);
    const size = JSON.stringify(partial).length;
    if (size === seen || (partial.headline === '' && partial.lede.length === 0)) return;
    seen = size;
    onReply(partial);
  };
}

function wordsRead(story: Story, unread: readonly NumberedSentence[]): number[] {
  return story.articles.map((article, index) => {
    const missed = unread.filter((s) => s.article === index).reduce((sum, s) => sum + countWords(s.text), 0);
    return Math.max(0, article.wordCount - missed);
  });
}

function notesOf(completion: Completion, unread: readonly NumberedSentence[]): Note[] {
  const notes: Note[] = [];
  if (completion.finish === 'length' || completion.finish === 'cut') notes.push({ code: 'model-truncated' });
  if (unread.length > 0) notes.push({ code: 'partial-read' });
  return notes;
}

import * as v from 'valibot';
import { NOTE_CODES } from '../../core/article.ts';
import { AiBotError, ERROR_CODES } from '../../core/errors.ts';
import { type BriefRequest, makeBrief, STAGES, type World } from '../../core/make-brief.ts';
import { ArticleSchema, parseBrief } from '../../core/schema.ts';
import type { BriefMaker } from './job-runner.ts';

/** Runs here: for a worker that shares its thread with no page. */
export function inlineMaker(world: Pick<World, 'distiller' | 'readTable'>, now: () => string): BriefMaker {
  return (request, { signal, onStage, onPartial }) =>
    makeBrief(request, { ...world, now: now(), signal, onStage, onPartial });
}

const AnswerSchema = v.variant('type', [
  v.object({ type: v.literal('stage'), stage: v.picklist(STAGES) }),
  v.object({ type: v.literal('brief'), brief: v.unknown() }),
  v.object({
    type: v.literal('failed'),
    code: v.picklist(ERROR_CODES),
    params: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
]);

/** What a dedicated worker is told; see src/distil.worker.ts. */
export interface DistilOrder {
  readonly request: BriefRequest;
  readonly now: string;
}
export const DistilOrderSchema: v.GenericSchema<unknown, DistilOrder> = v.object({
  request: v.object({
    articles: v.array(ArticleSchema),
    words: v.number(),
    language: v.exactOptional(v.string()),
    leftOut: v.exactOptional(v.map(v.number(), v.picklist(NOTE_CODES))),
    onUnsupported: v.exactOptional(v.picklist(['mark', 'drop'])),
  }),
  now: v.string(),
});
export type DistilAnswer = v.InferOutput<typeof AnswerSchema>;

/** Runs in a dedicated worker: Firefox's event page shares its thread with the popup. Cancelling ends the worker. */
export function threadMaker(spawn: () => Worker, now: () => string): BriefMaker {
  return (request, { signal, onStage }) =>
    new Promise((resolve, reject) => {
      const thread = spawn();
      const end = (): void => {
        thread.terminate();
        signal.removeEventListener('abort', cancel);
      };
      const cancel = (): void => {
        end();
        reject(new AiBotError('cancelled'));
      };
      signal.addEventListener('abort', cancel);
      thread.onerror = (event) => {
        end();
        reject(new AiBotError('internal', { cause: event.message }));
      };
      thread.onmessage = ({ data }: MessageEvent<unknown>) => {
        const answer = v.safeParse(AnswerSchema, data);
        if (!answer.success) return;
        if (answer.output.type === 'stage') return onStage(answer.output.stage);
        end();
        if (answer.output.type === 'brief') resolve(parseBrief(answer.output.brief));
        else reject(new AiBotError(answer.output.code, { params: answer.output.params }));
      };
      thread.postMessage({ request, now: now() } satisfies DistilOrder);
    });
}

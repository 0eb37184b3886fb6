import { type CompletionPort, NO_USAGE, type Usage } from '../../core/abstractive/completion.ts';
import { engineAfterFailure, noteOfFailure } from '../../core/abstractive/local-fallback.ts';
import { modelDistiller } from '../../core/abstractive/model-distiller.ts';
import { type Checkpoints, startRun } from '../../core/abstractive/run.ts';
import { secondReader } from '../../core/abstractive/second-reading.ts';
import { toAiBotError } from '../../core/errors.ts';
import { makeBrief } from '../../core/make-brief.ts';
import type { Settings } from '../../core/settings.ts';
import type { TableReader } from '../../core/tables.ts';
import type { BriefMaker, RunHooks } from '../jobs/job-runner.ts';
import { atMostEvery } from './at-most-every.ts';

export interface EngineParts {
  readonly local: BriefMaker;
  readonly readTable: TableReader;
  /** ISO 8601. */
  readonly now: () => string;
  readonly settings: () => Promise<Pick<Settings, 'engine' | 'secondReading'>>;
  /** The model that may write this job; absent where none is set up, or where the reader has yet to agree to send. */
  readonly portFor: (engine: 'builtin' | 'endpoint', jobId: string) => Promise<CompletionPort | undefined>;
  readonly answersOf: (job: RunHooks['job']) => Checkpoints;
}

/** Between two looks at what is being written, ms: each carries the whole run to every open view. */
const PARTIAL_MS = 80;

/**
 * Makes briefs with the engine the reader chose. A model's brief has the local one stand in for it while it is written,
 * and for good where the model fails; every answered request is kept until the run's end is on
 * disk, so that a worker stopped at any moment resumes without asking again.
 */
export function engineMaker(parts: EngineParts): BriefMaker {
  return async (request, hooks) => {
    const { engine, secondReading } = await parts.settings();
    const port = engine === 'local' ? undefined : await parts.portFor(engine, hooks.job.id);
    if (port === undefined) return parts.local(request, hooks);

    const standIn = await parts.local(request, { ...hooks, onStage: () => undefined });
    hooks.onStandIn(standIn);
    const answers = parts.answersOf(hooks.job);
    let usage: Usage = NO_USAGE;
    try {
      const { signal, onStage } = hooks;
      const run = await startRun(port, {
        checkpoints: answers,
        onUsage: (spent) => {
          usage = spent;
        },
      });
      const now = await startOf(answers, parts.now);
      const onPartial = atMostEvery(PARTIAL_MS, hooks.onPartial, signal);
      return await makeBrief(request, {
        distiller: modelDistiller(port, { run }),
        ...(secondReading ? { secondReader: secondReader(run) } : {}),
        readTable: parts.readTable,
        now,
        signal,
        onStage,
        onPartial: onPartial.call,
      }).finally(onPartial.end);
    } catch (thrown) {
      const error = toAiBotError(thrown);
      if (error.code === 'cancelled') throw error;
      return {
        ...standIn,
        engine: engineAfterFailure(standIn.engine, port, usage),
        notes: [...standIn.notes, noteOfFailure(error)],
      };
    }
  };
}

/** When the run began: the same after a restart, since the question holds it. */
async function startOf(answers: Checkpoints, now: () => string): Promise<string> {
  const began = await answers.read('now');
  if (began !== undefined) return began;
  const fresh = now();
  await answers.write('now', fresh);
  return fresh;
}

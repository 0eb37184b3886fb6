import type { Engine } from '../../core/brief.ts';
import type { Job } from '../../core/job.ts';
import { engineWords } from '../parts/engine-words.ts';
import { Status } from '../parts/status.tsx';
import { useUi } from '../ui.ts';
import { PartialStory } from './partial-story.tsx';
import { progressWords } from './progress-words.ts';

export interface BeingWrittenProps {
  /** The engine that writes. */
  readonly engine: Engine;
  readonly job: Job;
}

/** What a model has written so far, above the local brief that stands in for it and is called so, or the brief as it was. */
export function BeingWritten({ engine, job }: BeingWrittenProps) {
  const { t } = useUi();
  const { partial } = job;
  const { name, fact } = engineWords(t, partial?.engine ?? engine, true);
  const writer = engine.kind === 'endpoint' && fact !== '' ? fact : name;
  return (
    <div class="being-written" data-testid="being-written">
      {partial === undefined ? null : <PartialStory draft={partial} />}
      <p class="stands-in">
        <i class="spin" aria-hidden="true" />
        {job.briefIsStandIn === true ? t('standing_in', { name: writer }) : progressWords(t, job)}
      </p>
      <Status words={progressWords(t, job)} />
    </div>
  );
}

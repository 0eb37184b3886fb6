import type { Engine } from '../../core/brief.ts';
import type { Job } from '../../core/job.ts';
import { isActive } from '../../core/job-steps.ts';
import { engineWords } from '../parts/engine-words.ts';
import { Ghost } from '../parts/ghost.tsx';
import { useUi } from '../ui.ts';
import { PartialStory } from './partial-story.tsx';
import { progressWords } from './progress-words.ts';
import { useFollow } from './use-follow.ts';

export interface BeingWrittenProps {
  /** The engine that writes. */
  readonly engine: Engine;
  readonly job: Job;
  /** It has written, and the reader is still in the brief that stood in. */
  readonly isReady: boolean;
  readonly onShow: () => void;
}

/**
 * What a model is writing, in a place of its own under the brief in view: however long it grows, nothing in view moves.
 * A run that soon ends is one line.
 */
export function BeingWritten({ engine, job, isReady, onShow }: BeingWrittenProps) {
  const { t, intents } = useUi();
  const { partial } = job;
  const follow = useFollow(partial);
  const { name, fact } = engineWords(t, partial?.engine ?? engine, true);
  const writer = engine.kind === 'endpoint' && fact !== '' ? fact : name;
  const isWriting = isActive(job) && (job.briefIsStandIn === true || partial !== undefined);
  // from the start for an engine that will write here: a place that opens later would push
  const hasPlace = isWriting || (isActive(job) && engine.kind !== 'local');
  return (
    <section class="being-written" aria-label={t('being_written')} aria-busy={!isReady} data-testid="being-written">
      <div class="writing-head">
        {isReady ? null : <i class="spin" aria-hidden="true" />}
        <p>
          {isReady
            ? t('written', { name: writer })
            : isWriting
              ? t('standing_in', { name: writer })
              : progressWords(t, job)}
        </p>
        {isReady ? (
          <button type="button" class="button primary small" data-testid="show-written" onClick={onShow}>
            {t('show_written')}
          </button>
        ) : (
          <button type="button" class="link" data-testid="stop-writing" onClick={intents.cancel}>
            {t('cancel')}
          </button>
        )}
      </div>
      {hasPlace ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is written scrolls, and holds nothing else to focus
        <div class="writing-text" tabIndex={0} {...follow}>
          {partial === undefined ? <Ghost headline={false} /> : <PartialStory draft={partial} />}
        </div>
      ) : null}
    </section>
  );
}

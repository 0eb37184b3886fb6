import type { Engine } from '../../core/brief.ts';
import type { Job } from '../../core/job.ts';
import { Elapsed } from '../parts/elapsed.tsx';
import { Ghost } from '../parts/ghost.tsx';
import { Plate } from '../parts/plate.tsx';
import { useUi } from '../ui.ts';
import { PartialStory } from './partial-story.tsx';
import { ReadList } from './read-list.tsx';
import { Steps } from './steps.tsx';

/** How far a run is: each source, each stage, what is written so far; it goes on when the popup closes. */
export function ProgressScreen({ engine, job }: { readonly engine: Engine; readonly job: Job }) {
  const { t, intents } = useUi();
  const { partial } = job;
  const count = job.sources.length;
  return (
    <>
      <Plate engine={partial?.engine ?? engine} isPlan={partial === undefined} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is written scrolls, and holds nothing else to focus */}
      <main aria-busy="true" data-testid="progress" tabIndex={0}>
        <div class="heading-row">
          <h1 class="screen-title">{count > 1 ? t('merging', { count }) : t('reading_page')}</h1>
          <Elapsed since={job.createdAt} />
        </div>
        <Steps state={job.state} />
        <ReadList sources={job.sources} />
        <div class="arrive">
          {partial === undefined ? (
            <>
              <p class="next-up">{t('progress_next')}</p>
              <Ghost headline />
            </>
          ) : (
            <PartialStory draft={partial} />
          )}
        </div>
      </main>
      <footer class="bar">
        <span class="meta">{t('safe_to_close')}</span>
        <button type="button" class="button push" data-testid="cancel" onClick={intents.cancel}>
          {t('cancel')}
        </button>
      </footer>
    </>
  );
}

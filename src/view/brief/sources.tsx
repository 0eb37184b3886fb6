import { sourcesInOrder } from '../../core/export/export-lines.ts';
import { useUi } from '../ui.ts';
import { LeftOut } from './left-out.tsx';
import { SourceRow } from './source-row.tsx';
import { useStory } from './story-context.ts';

/** What was read, what was used of it, and what was left out and why. */
export function Sources({ canChange }: { readonly canChange: boolean }) {
  const { t } = useUi();
  const { brief, numbers, voices } = useStory();
  const ordered = sourcesInOrder(brief, numbers);
  const most = Math.max(1, ...brief.sources.map((s) => s.sentencesUsed));
  const speaking = ordered.filter((s) => s.leftOut === undefined);
  const silent = ordered.filter((s) => s.leftOut !== undefined);
  return (
    <section class="story-section" data-testid="sources">
      <h2 class="is-ruled">{t('sources')}</h2>
      <ol class="sources">
        {speaking.map((source) => (
          <SourceRow key={source.article} source={source} most={most} canLeaveOut={canChange && speaking.length > 1} />
        ))}
      </ol>
      {silent.length > 0 ? <LeftOut sources={silent} canTakeBack={canChange} /> : null}
      {voices.length > 1 ? <p class="meta sources-legend">{t('single_legend')}</p> : null}
    </section>
  );
}

import { useUi } from '../ui.ts';
import { useStory } from './story-context.ts';

/** Headline of one page's brief: the page's outlet and hour, and what the brief saves. */
export function PageHeadline() {
  const { t, formats } = useUi();
  const { brief } = useStory();
  const source = brief.sources.find((s) => s.leftOut === undefined) ?? brief.sources[0];
  const { wordsRead, wordsWritten, minutesSaved } = brief.stats;
  return (
    <>
      <h1 data-testid="headline">{brief.headline}</h1>
      <p class="byline" dir={t.dir}>
        <b>{source?.outlet ?? ''}</b>
        {source?.publishedAt ? (
          <>
            {' '}
            · <time dateTime={source.publishedAt}>{formats.moment(source.publishedAt)}</time>
          </>
        ) : null}
        <span class="byline-stats">
          {t('brief_by')} ·{' '}
          <span role="img" aria-label={t('words_cut_label', { read: wordsRead, written: wordsWritten })}>
            {t('words_cut', { read: wordsRead, written: wordsWritten })}
          </span>
          {minutesSaved >= 1 ? <> · {t('minutes_saved', { count: minutesSaved })}</> : null}
        </span>
      </p>
    </>
  );
}

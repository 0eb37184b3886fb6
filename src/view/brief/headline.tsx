import { useUi } from '../ui.ts';
import { useStory } from './story-context.ts';

/** Headline, byline, and what reading the brief saves. */
export function Headline() {
  const { t, formats } = useUi();
  const { brief, voices } = useStory();
  const { wordsRead, wordsWritten, minutesSaved } = brief.stats;
  return (
    <>
      <h1 data-testid="headline">{brief.headline}</h1>
      <p class="byline" dir={t.dir}>
        <b>AiBot</b> · <time dateTime={brief.createdAt}>{formats.moment(brief.createdAt)}</time>
        <span class="byline-stats">
          {t('from_outlets', { count: voices.length })} ·{' '}
          <span role="img" aria-label={t('words_cut_label', { read: wordsRead, written: wordsWritten })}>
            {t('words_cut', { read: wordsRead, written: wordsWritten })}
          </span>
          {minutesSaved >= 1 ? <> · {t('minutes_saved', { count: minutesSaved })}</> : null}
        </span>
      </p>
    </>
  );
}

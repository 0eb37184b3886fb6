import { useUi } from '../ui.ts';
import { SentenceText } from './sentence-text.tsx';
import { useStory } from './story-context.ts';

/** What happened when; hollow dots are still to come. */
export function Timeline() {
  const { t } = useUi();
  const { brief, dates } = useStory();
  if (brief.timeline.length === 0) return null;
  return (
    <section class="story-section">
      <h2>{t('timeline')}</h2>
      <ol class="timeline">
        {brief.timeline.map((entry) => (
          <li key={`${entry.iso} ${entry.sentence.text}`} class={entry.future ? 'is-future' : ''}>
            <time dateTime={entry.iso} title={entry.asWritten}>
              {dates.when(entry.iso, entry.precision, brief.createdAt) || entry.asWritten}
              {entry.future ? <span class="unseen"> {t('timeline_future')}</span> : null}
            </time>
            <span>
              <SentenceText sentence={entry.sentence} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

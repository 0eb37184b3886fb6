import { footnotesOf } from '../../core/export/footnotes.ts';
import { useStory } from '../brief/story-context.ts';
import { useUi } from '../ui.ts';

/** On paper the cards cannot open: the source sentences are printed, by source. */
export function PrintNotes() {
  const { t } = useUi();
  const { brief, numbers } = useStory();
  const notes = footnotesOf(brief).list;
  const sources = [...numbers].sort((a, b) => a[1] - b[1]);
  return (
    <section class="print-notes" aria-hidden="true">
      <h2>{t('source_sentences')}</h2>
      {sources.map(([article, number]) => {
        const quotes = notes.filter((note) => note.article === article).sort((a, b) => a.start - b.start);
        if (quotes.length === 0) return null;
        return (
          <p key={article}>
            <b>
              {number} {brief.sources.find((s) => s.article === article)?.outlet ?? ''}
            </b>{' '}
            {quotes.map((note) => `¶ ${note.paragraph + 1} “${note.quote}”`).join(' · ')}
          </p>
        );
      })}
    </section>
  );
}

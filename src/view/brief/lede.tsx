import { Sentences } from './sentences.tsx';
import { useStory } from './story-context.ts';

/** The first paragraph, after its dateline. */
export function Lede() {
  const { brief, dates } = useStory();
  const { place, eventDate } = brief.dateline;
  if (brief.lede.length === 0) return null;
  const date = eventDate === undefined ? '' : dates.when(eventDate.iso, 'day');
  const dateline = [place ?? '', date].filter((part) => part !== '').join(', ');
  return (
    <p class="lede">
      {dateline === '' ? null : (
        <>
          <span class="dateline">{dateline}</span>
          {' — '}
        </>
      )}
      <Sentences sentences={brief.lede} />
    </p>
  );
}

import type { Brief } from '../../core/brief.ts';
import { useUi } from '../ui.ts';

/** The newspaper's flag: the day, the name, how many outlets. */
export function Flag({ brief }: { readonly brief: Brief }) {
  const { t, formats } = useUi();
  const speaking = brief.sources.filter((source) => source.leftOut === undefined);
  const outlets = new Set(speaking.map((source) => source.independentOutlet)).size;
  return (
    <div class="flag">
      <span>{formats.longDay(brief.createdAt)}</span>
      <span class="flag-name" aria-hidden="true">
        AiBot
      </span>
      <span>{outlets > 1 ? t('merged_from', { count: outlets }) : (speaking[0]?.outlet ?? '')}</span>
    </div>
  );
}

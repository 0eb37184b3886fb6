import { NumberChip } from '../parts/number-chip.tsx';
import { useStory } from './story-context.ts';

/** An independent outlet with the number of the source that speaks for it. */
export function OutletName({ outlet }: { readonly outlet: number }) {
  const { brief, numbers, outlets } = useStory();
  const source = brief.sources.find((s) => s.independentOutlet === outlet && numbers.has(s.article));
  const number = source === undefined ? undefined : numbers.get(source.article);
  return (
    <span class="outlet-name">
      {number === undefined ? null : <NumberChip number={number} />} {outlets.get(outlet) ?? ''}
    </span>
  );
}

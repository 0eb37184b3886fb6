import { slotOf } from './slot-of.ts';

/** The number of a source in the colour it keeps through the story. */
export function NumberChip({ number }: { readonly number: number }) {
  return (
    <span class="chip" data-slot={slotOf(number)}>
      {number}
    </span>
  );
}

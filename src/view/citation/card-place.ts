/** Pixels between the chips and their card. */
const GAP = 8;

/**
 * Where the card goes inside its frame: under the chips, or over them where there is no room below within what is
 * scrolled into view; never beyond the frame's sides.
 */
export function cardPlace(anchor: Element, card: Element, frame: Element): { top: number; left: number } {
  const chip = anchor.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const view = (frame.closest('main') ?? document.documentElement).getBoundingClientRect();
  const bottom = Math.min(view.bottom, window.innerHeight);
  const top = Math.max(view.top, 0);
  const fitsBelow = chip.bottom + GAP + size.height <= bottom;
  const fitsAbove = chip.top - GAP - size.height >= top;
  const y = fitsBelow || !fitsAbove ? chip.bottom + GAP : chip.top - GAP - size.height;
  const wanted = chip.left + chip.width / 2 - size.width / 2 - box.left;
  const left = Math.min(Math.max(wanted, 0), Math.max(0, box.width - size.width));
  return { top: y - box.top, left };
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a section that is drawn anew: on the control that had it where that only changed its place (an element
 * that is moved drops the focus), else on the section itself.
 * @param isTaken whether the focus has somewhere else to go once its control is gone
 */
export function useKeptPlace(section: RefObject<HTMLElement | null>, isTaken: boolean): void {
  const held = useRef<HTMLElement | undefined>(undefined);
  const at = document.activeElement;
  // before the old content goes
  held.current = at instanceof HTMLElement && section.current?.contains(at) === true ? at : undefined;
  useLayoutEffect(() => {
    const had = held.current;
    if (had === undefined || document.activeElement === had) return;
    if (had.isConnected) had.focus();
    else if (!isTaken) section.current?.focus({ preventScroll: true });
  });
}

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where the focus was in a place whose content is replaced (when `key` changes), it goes to the place, not to nowhere. */
export function useKeptFocus(place: RefObject<HTMLElement | null>, key: string): void {
  const hadFocus = useRef(false);
  // before the old content goes
  hadFocus.current = place.current?.contains(document.activeElement) ?? false;
  // each time the content is replaced
  useLayoutEffect(() => {
    if (hadFocus.current && place.current?.contains(document.activeElement) === false)
      place.current.focus({ preventScroll: true });
  }, [key]);
}

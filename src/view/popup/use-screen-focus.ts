import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A screen that replaces one in which the focus was takes it, once it is there: else the reader would stand nowhere. */
export function useScreenFocus(frame: RefObject<HTMLElement | null>, screen: string): void {
  const shown = useRef(screen);
  const hadFocus = useRef(false);
  // before the old screen goes
  hadFocus.current = frame.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null || shown.current === screen) return;
    shown.current = screen;
    if (!hadFocus.current) return;
    const take = (): boolean => {
      const main = place.querySelector('main');
      if (main === null) return false;
      // a screen may have a field that takes it
      if (document.activeElement === document.body) {
        if (!main.hasAttribute('tabindex')) main.tabIndex = -1;
        main.focus({ preventScroll: true });
      }
      return true;
    };
    if (take()) return;
    // a screen that is fetched when it is first shown
    const coming = new MutationObserver(() => {
      if (take()) coming.disconnect();
    });
    coming.observe(place, { childList: true, subtree: true });
    return () => coming.disconnect();
  }, [frame, screen]);
}

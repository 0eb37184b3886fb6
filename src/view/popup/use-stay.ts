import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const SIGNS = ['scroll', 'pointerdown', 'focusin'] as const;

/** Tells, once, that the reader is in what this place shows: has scrolled it, pressed in it or moved the focus there. */
export function useStay(isAsked: boolean, stay: () => void): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = ref.current;
    if (!isAsked || place === null) return;
    const leave = (): void => {
      for (const sign of SIGNS) place.removeEventListener(sign, tell);
    };
    const tell = (event?: Event): void => {
      // a screen that takes the focus of the one before it is no sign of the reader's
      if (event?.type === 'focusin' && event.target === place) return;
      leave();
      stay();
    };
    for (const sign of SIGNS) place.addEventListener(sign, tell, { passive: true });
    if (place.scrollTop > 0 || isWithin(place, document.activeElement)) tell();
    return leave;
  }, [isAsked, stay]);
  return ref;
}

function isWithin(place: HTMLElement, element: Element | null): boolean {
  return element !== null && element !== place && place.contains(element);
}

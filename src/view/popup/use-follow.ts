import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface Following {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
}

/** How far from its end a text still counts as read to the end, px. */
const NEAR = 8;

/** Keeps the end of a text that grows in view, until the reader scrolls back in it. */
export function useFollow(text: unknown): Following {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // each time it grew
  useLayoutEffect(() => {
    const place = ref.current;
    if (place !== null && atEnd.current) place.scrollTop = place.scrollHeight;
  }, [text]);
  return {
    ref,
    onScroll: () => {
      const place = ref.current;
      if (place !== null) atEnd.current = place.scrollHeight - place.scrollTop - place.clientHeight < NEAR;
    },
  };
}

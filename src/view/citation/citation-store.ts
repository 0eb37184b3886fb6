import { type ReadonlySignal, signal } from '@preact/signals';
import type { Citation } from '../../core/brief.ts';

export interface OpenCitation {
  /** The chips the card belongs to; focus goes back there. */
  readonly anchor: HTMLElement;
  readonly citations: readonly Citation[];
  readonly index: number;
  /** Opened by a press: it stays until it is closed, and takes the focus. */
  readonly pinned: boolean;
  /** Turned to another of its sources since it was opened. */
  readonly isTurned?: boolean;
}

export interface CitationStore {
  readonly open: ReadonlySignal<OpenCitation | undefined>;
  show(
    anchor: HTMLElement,
    citations: readonly Citation[],
    options: { readonly index?: number; readonly pinned: boolean },
  ): void;
  /** To the next or previous source of the sentence; stays within them. */
  page(step: 1 | -1): void;
  /** Closes the card; `returnFocus` gives the focus back to the chips. */
  close(returnFocus?: boolean): void;
  /** Closes an unpinned card soon, unless `stay` is called: the way from the chip to the card with a mouse. */
  leave(): void;
  stay(): void;
}

/** Long enough to cross the gap between chip and card. */
const LEAVE_MS = 220;

/** Which citation is open; one per story on show. */
export function createCitationStore(): CitationStore {
  const open = signal<OpenCitation | undefined>(undefined);
  let returning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stay = (): void => clearTimeout(timer);
  const close = (returnFocus = false): void => {
    stay();
    const anchor = open.value?.anchor;
    open.value = undefined;
    if (!returnFocus || anchor === undefined) return;
    returning = true;
    anchor.focus();
    returning = false;
  };
  return {
    open,
    show(anchor, citations, { index = 0, pinned }) {
      stay();
      if (returning || (open.value?.pinned && !pinned)) return;
      open.value = { anchor, citations, index, pinned };
    },
    page(step) {
      const now = open.value;
      if (now === undefined) return;
      const index = Math.min(Math.max(now.index + step, 0), now.citations.length - 1);
      open.value = { ...now, index, isTurned: true };
    },
    close,
    leave() {
      stay();
      if (open.value?.pinned === false) timer = setTimeout(() => close(), LEAVE_MS);
    },
    stay,
  };
}

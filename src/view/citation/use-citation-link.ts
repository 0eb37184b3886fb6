import type { TargetedFocusEvent, TargetedMouseEvent, TargetedPointerEvent } from 'preact';
import type { Citation } from '../../core/brief.ts';
import { useStory } from '../brief/story-context.ts';

/** The citations in the order of their numbers, and what makes an element open their card. */
export function useCitationLink(citations: readonly Citation[]) {
  const { numbers, citations: store } = useStory();
  const ordered = [...citations].sort((a, b) => (numbers.get(a.article) ?? 0) - (numbers.get(b.article) ?? 0));
  const open = store.open.value;
  const isOpen =
    open !== undefined &&
    open.citations.length === ordered.length &&
    open.citations.every((c, i) => isSame(c, ordered[i]));

  const show = (target: EventTarget | null, anchor: HTMLElement, pinned: boolean): void => {
    const pressed =
      target instanceof Element ? target.closest('[data-article]')?.getAttribute('data-article') : undefined;
    const index = Math.max(
      0,
      ordered.findIndex((c) => String(c.article) === pressed),
    );
    store.show(anchor, ordered, { index, pinned });
  };

  return {
    ordered,
    /** The article whose passage the card shows, while it is this one's card. */
    shown: isOpen ? open?.citations[open.index]?.article : undefined,
    href: `#source-${ordered[0]?.article ?? 0}`,
    link: {
      'aria-haspopup': 'dialog',
      'aria-expanded': isOpen,
      onClick: (event: TargetedMouseEvent<HTMLAnchorElement>) => {
        event.preventDefault();
        if (open?.anchor === event.currentTarget && open.pinned) store.close(true);
        else show(event.target, event.currentTarget, true);
      },
      onPointerOver: (event: TargetedPointerEvent<HTMLAnchorElement>) => {
        if (event.pointerType === 'mouse') show(event.target, event.currentTarget, false);
      },
      onPointerLeave: store.leave,
      onFocus: (event: TargetedFocusEvent<HTMLAnchorElement>) => {
        if (event.currentTarget.matches(':focus-visible')) show(null, event.currentTarget, false);
      },
      onBlur: store.leave,
    } as const,
  };
}

/** Whether two citations are of one passage, be they of one object or not. */
function isSame(one: Citation, other: Citation | undefined): boolean {
  return one.article === other?.article && one.start === other.start && one.end === other.end;
}

/** What only a live page can tell. Headless reading goes without it, by markup alone. */
export interface Layout {
  /** Whether the element and all in it is not shown (`display: none`, hidden visibility, nothing to see). */
  readonly isHidden: (element: Element) => boolean;
  /** Whether a shown block cannot be seen all the same: off the page, without size, transparent. */
  readonly isUnseen: (element: Element) => boolean;
  /** The element's shadow root, closed ones included where the browser lets an extension have them. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
}

/** The layout of a live page; absent when the document has none (headless, or a body that is itself not rendered). */
export function layoutOf(document: Document, shadowRootOf?: Layout['shadowRootOf']): Layout | undefined {
  const view = document.defaultView;
  const body = document.body;
  if (!view || !body || typeof body.checkVisibility !== 'function' || !body.checkVisibility()) return undefined;
  return {
    isHidden: (element) => {
      if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const style = view.getComputedStyle(element);
      if (style.display === 'contents') return false;
      // text that fades in when scrolled to is the page's text
      if (element.checkVisibility({ visibilityProperty: true }))
        return parseFloat(style.transitionDuration) === 0 && style.animationName === 'none';
      return true;
    },
    isUnseen: (element) => {
      const style = view.getComputedStyle(element);
      if (parseFloat(style.fontSize) < 3 || /^rgba\(.*, 0\)$|^transparent$/.test(style.color)) return true;
      const box = element.getBoundingClientRect();
      if (style.display === 'contents' || style.display === 'inline') return false;
      const [right, bottom] = [box.right + view.scrollX, box.bottom + view.scrollY];
      // a tab woken in the background has no size yet, and nor has anything in it
      if (view.innerWidth <= 1) return right < 0 || bottom < 0;
      return box.width <= 1 || box.height <= 1 || right <= 0 || bottom <= 0;
    },
    ...(shadowRootOf === undefined ? {} : { shadowRootOf }),
  };
}

const NAME = 'aibot-passage';

/**
 * Shows a range of the page: scrolled to and marked by the CSS Custom Highlight API, by a plain selection where
 * that is missing. Neither changes the page's document.
 */
export function markRange(range: Range): void {
  const element = range.startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  const sheet = paint();
  if (typeof Highlight === 'undefined' || !('highlights' in CSS) || sheet === undefined) {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    return;
  }
  CSS.highlights.set(NAME, new Highlight(range));
}

/** The highlight's colours, as a constructed sheet: the page's own markup stays as it was. */
function paint(): CSSStyleSheet | undefined {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`::highlight(${NAME}) { background-color: #ffe27a; color: #111; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return sheet;
  } catch {
    return undefined;
  }
}

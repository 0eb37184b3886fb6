const RULE = /([^{}@;]+)\{([^{}]*)\}/g;
const HIDES =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|!|$)|(?:left|right|top|bottom|text-indent)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01]|opacity\s*:\s*0\s*(?:;|!|$)/i;
const SIMPLE = /^(?:[a-z][\w-]*)?[.#][A-Za-z_][\w-]*$/;
/** Longer style sheets are a framework's: their hiding classes are switched by scripts. */
const MAX_CHARS = 60_000;

/**
 * Class names and ids that the page's own style sheets hide, for reading without layout: plain `.x { display: none }`
 * rules outside media queries. Anything conditional is left alone.
 */
export function hidingNames(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  for (const style of document.getElementsByTagName('style')) {
    const media = style.getAttribute('media');
    if (media !== null && !/all|screen/i.test(media)) continue;
    const source = style.textContent ?? '';
    if (source.length > MAX_CHARS || !HIDES.test(source)) continue;
    const css = withoutBlocks(source);
    for (const [, selectors = '', body = ''] of css.matchAll(RULE)) {
      if (!HIDES.test(body)) continue;
      for (const selector of selectors.split(',')) {
        const simple = selector.trim();
        if (SIMPLE.test(simple)) names.add(simple.replace(/^[a-z][\w-]*(?=[.#])/, ''));
      }
    }
  }
  return names;
}

export function isHiddenByName(element: Element, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  if (element.id && names.has(`#${element.id}`)) return true;
  const classes = element.getAttribute('class');
  return classes !== null && classes.split(/\s+/).some((name) => names.has(`.${name}`));
}

/** The sheet without its at-rules' blocks and comments. */
function withoutBlocks(css: string): string {
  let out = '';
  let depth = 0;
  let skipFrom = -1;
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (let i = 0; i < plain.length; i++) {
    const c = plain[i];
    if (c === '@' && depth === 0 && skipFrom < 0) skipFrom = depth;
    if (c === '{') depth += 1;
    if (skipFrom < 0) out += c;
    if (c === '}') {
      depth -= 1;
      if (skipFrom >= 0 && depth <= skipFrom) skipFrom = -1;
    } else if (c === ';' && skipFrom >= 0 && depth === 0) skipFrom = -1;
  }
  return out;
}

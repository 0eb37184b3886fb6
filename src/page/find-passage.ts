/** Text of these is never shown. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TEXTAREA', 'SELECT', 'OPTION']);

interface Place {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The range of the page that shows `quote`, spaces aside; the first of several. Nothing of the page is changed.
 * Works across inline markup and paragraph ends, since quotes may run over both.
 */
export function findPassage(document: Document, quote: string): Range | undefined {
  const wanted = squeeze(quote);
  if (wanted === '' || document.body === null) return undefined;
  const places: Place[] = [];
  let seen = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!isText(node) || UNSEEN.has(node.parentElement?.tagName ?? '')) continue;
    const { data } = node;
    for (let offset = 0; offset < data.length; offset += 1) {
      const kept = squeeze(data[offset] ?? '');
      if (kept === '') continue;
      seen += kept;
      places.push({ node, offset });
    }
  }
  const at = seen.indexOf(wanted);
  const first = places[at];
  const last = places[at + wanted.length - 1];
  if (at < 0 || first === undefined || last === undefined) return undefined;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** Without spaces, soft hyphens and zero-width signs: what differs between a page's markup and its read text. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '');
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

import { isElement, isText, tagOf } from './dom.ts';
import { BLOCK_TAGS, SKIPPED_TAGS } from './tags.ts';

/**
 * The text of an element as it would be read aloud: a line for each block in it, a space between neighbours that only
 * markup keeps apart ("Live updates" "Politics"). Stops soon after `limit` characters.
 */
export function linesIn(element: Element, limit: number, skip?: (inner: Element) => boolean): string {
  let out = '';
  let isEdge = false;
  const visit = (node: Node): boolean => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (out.length > limit * 2) return false;
      if (isText(child)) {
        const text = child.data.replace(/\s+/g, ' ');
        if (text === '') continue;
        out += isEdge && areGlued(out, text) ? ` ${text}` : text;
        isEdge = false;
      } else if (isElement(child)) {
        const tag = tagOf(child);
        if (SKIPPED_TAGS.has(tag) || skip?.(child)) continue;
        const breaks = tag === 'br' || BLOCK_TAGS.has(tag);
        if (breaks) out += '\n';
        isEdge = true;
        if (!visit(child)) return false;
        if (breaks) out += '\n';
        isEdge = true;
      }
    }
    return true;
  };
  visit(element);
  return out
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** Whether two texts that no space parts would make one word of two: "privatUm", "12:00Updated". */
export function areGlued(before: string, after: string): boolean {
  return /[\p{Ll}\p{N}.!?]$/u.test(before.slice(-2)) && /^\p{Lu}\p{Ll}/u.test(after.slice(0, 4));
}

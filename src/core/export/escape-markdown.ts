/**
 * Text that Markdown (CommonMark and GitHub's dialect) shows to the letter, on one line: no markup, table,
 * raw HTML or footnote can come out of it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#&^$]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An address inside `<...>` of a Markdown link. */
export function markdownUrl(url: string): string {
  return url.replace(/[<>\\\s]/g, (c) => encodeURIComponent(c));
}

/**
 * Puts HTML and plain text on the clipboard together, so that a mail gets the table and an editor the Markdown.
 * @returns whether the browser took it
 */
export async function copyRich(html: string, text: string): Promise<boolean> {
  const blob = (type: string, body: string): Blob => new Blob([body], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', text) }),
    ]);
    return true;
  } catch {
    return false;
  }
}

export async function copyPlain(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text of a feed's bytes: by byte order mark, HTTP charset, then the XML prolog; UTF-8 where none tells or none is known. */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const label = bom(bytes) ?? charsetOf(contentType ?? '') ?? prologEncoding(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function bom([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*"?([\w.:-]{2,40})/i.exec(contentType)?.[1];
}

function prologEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(start)?.[1];
}

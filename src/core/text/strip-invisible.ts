/** Soft hyphens, zero-width spaces, direction overrides, icon-font glyphs and tag characters: never text that is seen. */
const INVISIBLE =
  /[\u00ad\u200b\u2060\u2061-\u2064\ufeff\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]|\udb40[\udc00-\udc7f]/g;

export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

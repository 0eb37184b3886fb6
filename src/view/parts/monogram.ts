/** One or two letters for an outlet: the initials of its name, or its first letters. */
export function monogram(outlet: string): string {
  const words = outlet.replace(/^(the|el|la|le|les|der|die|das|o|a)\s+/i, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0] ?? '';
  const second = words[1];
  const letters =
    second === undefined ? [...first].slice(0, 2).join('') : `${[...first][0] ?? ''}${[...second][0] ?? ''}`;
  return letters.toLocaleUpperCase();
}

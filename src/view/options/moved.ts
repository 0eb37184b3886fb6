/** A copy of the list in which one element has changed places with its neighbour; the same list at its ends. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const copy = [...list];
  const [taken] = copy.splice(from, 1);
  const to = from + by;
  if (taken === undefined || to < 0 || to > copy.length) return list;
  copy.splice(to, 0, taken);
  return copy;
}

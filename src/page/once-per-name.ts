/** A judgement of class names for one page, which uses the same names over and over: each is judged once. */
export function oncePerName<T>(judge: (names: string) => T): (names: string) => T {
  const known = new Map<string, T>();
  return (names) => {
    const before = known.get(names);
    if (before !== undefined) return before;
    const judged = judge(names);
    known.set(names, judged);
    return judged;
  };
}

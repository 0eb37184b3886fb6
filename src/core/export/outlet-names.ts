import type { Brief } from '../brief.ts';

/** The name of each independent outlet, by its index: the source that speaks for it, not its wire copies. */
export function outletNames(brief: Brief): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const speaking = brief.sources.filter((s) => s.wireCopyOf === undefined && s.leftOut === undefined);
  for (const source of [...speaking, ...brief.sources]) {
    if (!names.has(source.independentOutlet)) names.set(source.independentOutlet, source.outlet);
  }
  return names;
}

import type { Section } from '../../core/brief.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';

/**
 * The sections to show: those the reader has on, in the reader's order. A reader who never moved one gets the brief's
 * own order, which is that of the news.
 */
export function sectionsInOrder(sections: readonly Section[], wanted: Settings['sections']): Section[] {
  const shown = sections.filter((section) => wanted.includes(section.kind));
  const untouched = DEFAULT_SETTINGS.sections.filter((kind) => wanted.includes(kind));
  if (untouched.join() === wanted.join()) return shown;
  return shown.sort((a, b) => wanted.indexOf(a.kind) - wanted.indexOf(b.kind));
}

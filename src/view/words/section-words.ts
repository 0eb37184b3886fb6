import type { Section, SectionKind } from '../../core/brief.ts';
import type { MessageKey } from '../i18n/message-key.ts';
import type { Translate } from '../i18n/translate.ts';

export const SECTION_WORDS: Readonly<Record<SectionKind | 'timeline' | 'key-details', MessageKey>> = {
  'key-details': 'key_details',
  'what-happened': 'section_what_happened',
  reactions: 'section_reactions',
  'whats-next': 'section_whats_next',
  background: 'section_background',
  other: 'section_other',
  timeline: 'timeline',
};

/** The section's own heading, or the name of its kind where the brief gave none. */
export function sectionHeading(t: Translate, section: Section): string {
  return section.heading.trim() || t(SECTION_WORDS[section.kind]);
}

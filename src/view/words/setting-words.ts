import type { Settings } from '../../core/settings.ts';
import type { MessageKey } from '../i18n/message-key.ts';

/** What the options page calls each setting. */
export const SETTING_WORDS: Readonly<Record<keyof Settings, MessageKey>> = {
  engine: 'opt_engine',
  length: 'opt_length',
  language: 'opt_write_in',
  sections: 'opt_sections',
  onUnsupported: 'opt_unsupported',
  secondReading: 'opt_second_reading',
  readAllowed: 'opt_read_allowed',
  theme: 'opt_theme',
  keepDays: 'opt_keep',
  singleKeyShortcuts: 'opt_single_keys',
};

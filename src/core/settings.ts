import type { SectionKind } from './brief.ts';

/** What the reader can choose. One declaration; defaults below are the only ones. */
export interface Settings {
  readonly engine: 'local' | 'builtin' | 'endpoint';
  readonly length: 'short' | 'normal' | 'long';
  /** BCP 47, or `auto` for the story's own. */
  readonly language: string;
  /** Order of the sections shown; one that is not listed is off. */
  readonly sections: readonly (SectionKind | 'timeline' | 'key-details')[];
  readonly onUnsupported: 'mark' | 'drop';
  /** Whether a model that writes also reads partly supported sentences once more. */
  readonly secondReading: boolean;
  /** Whether each press also reads the other open tabs of allowed sites, to count those on the same story. */
  readonly readAllowed: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** Days a brief is kept; `forever`, or 0 to keep nothing. */
  readonly keepDays: number | 'forever';
  readonly singleKeyShortcuts: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  engine: 'local',
  length: 'normal',
  language: 'auto',
  sections: ['key-details', 'what-happened', 'reactions', 'whats-next', 'background', 'other', 'timeline'],
  onUnsupported: 'mark',
  secondReading: false,
  readAllowed: false,
  theme: 'system',
  keepDays: 'forever',
  singleKeyShortcuts: true,
};

/** Words of prose for each length; one page alone is given half. */
export const WORDS_OF_LENGTH: Readonly<Record<Settings['length'], number>> = { short: 150, normal: 300, long: 600 };

export function isSettingName(name: string): name is keyof Settings {
  return Object.hasOwn(DEFAULT_SETTINGS, name);
}

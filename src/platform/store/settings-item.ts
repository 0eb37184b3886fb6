import * as v from 'valibot';
import { SECTION_KINDS } from '../../core/brief.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { storedItem } from './stored-item.ts';

const shape = {
  engine: v.picklist(['local', 'builtin', 'endpoint']),
  length: v.picklist(['short', 'normal', 'long']),
  language: v.string(),
  sections: v.array(v.picklist([...SECTION_KINDS, 'timeline', 'key-details'])),
  onUnsupported: v.picklist(['mark', 'drop']),
  secondReading: v.boolean(),
  readAllowed: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  keepDays: v.union([v.literal('forever'), v.pipe(v.number(), v.minValue(0))]),
  singleKeyShortcuts: v.boolean(),
};

/** Settings as they are checked on the way in; a field that an older version did not have gets its default. */
export const SettingsSchema: v.GenericSchema<unknown, Settings> = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((stored) => ({ ...DEFAULT_SETTINGS, ...stored })),
  v.object(shape),
);

/** Some of the settings, by name; {@link applyChange} checks their values. */
export const SettingsChangeSchema = v.record(v.picklist(Object.keys(DEFAULT_SETTINGS)), v.unknown());

/** @throws v.ValiError when a value is none of its setting's */
export function applyChange(settings: Settings, change: Readonly<Record<string, unknown>>): Settings {
  return v.parse(SettingsSchema, { ...settings, ...change });
}

/** What the reader chose, on this computer. */
export const settingsItem = storedItem({
  key: 'settings',
  area: 'local',
  fallback: DEFAULT_SETTINGS,
  version: 1,
  schema: SettingsSchema,
});

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes are read, made and written one after the other: two that come at once must not undo each other.
 * @throws v.ValiError when a value is none of its setting's
 */
export function changeSettings(change: Readonly<Record<string, unknown>>): Promise<void> {
  const turn = last.then(async () => settingsItem.set(applyChange(await settingsItem.get(), change)));
  last = turn.catch(() => undefined);
  return turn;
}

import * as v from 'valibot';
import { AiBotError } from '../../core/errors.ts';
import { browser } from '../browser.ts';

export interface StoredItem<T> {
  readonly get: () => Promise<T>;
  readonly set: (value: T) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Calls back with every later value, whoever wrote it; the returned function ends it. */
  readonly watch: (call: (value: T) => void) => () => void;
}

export interface ItemDeclaration<T> {
  readonly key: string;
  /** `session` lives in memory and ends with the browser; `local` is on disk. */
  readonly area: 'local' | 'session';
  readonly fallback: T;
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, T>;
  /** Migrations by the version they lead from: `{1: toVersion2}`. */
  readonly migrations?: Readonly<Record<number, (old: unknown) => unknown>>;
}

const EnvelopeSchema = v.object({ version: v.number(), value: v.unknown() });

/**
 * One thing that is stored, declared once. A value that no migration brings to this version, or that fails its
 * schema, stays where it is untouched.
 * @throws AiBotError `storage-failed` from `get` for such a value, and from `set` when the browser refuses.
 */
export function storedItem<T>(declaration: ItemDeclaration<T>): StoredItem<T> {
  const { key, area, fallback } = declaration;
  const storage = () => browser.storage[area];
  return {
    get: async () => {
      const found = (await storage().get(key))[key];
      return found === undefined ? fallback : reviveItem(declaration, found);
    },
    set: async (value) => {
      await storage()
        .set({ [key]: { version: declaration.version, value } })
        .catch((cause: unknown) => {
          throw new AiBotError('storage-failed', { cause, params: { key } });
        });
    },
    clear: () => storage().remove(key),
    watch: (call) => {
      const listener = (changes: Record<string, { newValue?: unknown }>, changed: string): void => {
        const change = changes[key];
        if (changed !== area || change === undefined) return;
        call(change.newValue === undefined ? fallback : reviveItem(declaration, change.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** A stored envelope as this version's value. */
export function reviveItem<T>(declaration: ItemDeclaration<T>, found: unknown): T {
  const envelope = v.safeParse(EnvelopeSchema, found);
  const fail = (cause: unknown) => new AiBotError('storage-failed', { cause, params: { key: declaration.key } });
  if (!envelope.success) throw fail(envelope.issues[0].message);
  let { version, value } = envelope.output;
  while (version < declaration.version) {
    const migrate = declaration.migrations?.[version];
    if (migrate === undefined) throw fail(`no migration from version ${version}`);
    value = migrate(value);
    version += 1;
  }
  const parsed = v.safeParse(declaration.schema, value);
  if (version > declaration.version || !parsed.success) throw fail('not of this format');
  return parsed.output;
}

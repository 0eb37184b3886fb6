import { toAiBotError } from '../core/errors.ts';
import { readMovedFile } from '../core/export/moved-file.ts';
import type { MovedBrief } from '../core/export/write-moved-file.ts';
import { isSettingName, type Settings } from '../core/settings.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import { applyChange } from '../platform/store/settings-item.ts';
import type { Imported, ImportFailure } from '../view/options-model.ts';

export interface Import {
  readonly imported: Imported;
  /** Takes it back; absent where nothing was changed. */
  readonly undo?: () => Promise<unknown>;
}

/** Characters of briefs in one message to the worker: browsers refuse very long ones. */
const MOST_CHARACTERS = 8_000_000;

/** Takes up a file that AiBot exported: nothing that is here is overwritten unseen, and all of it can be taken back. */
export async function importMoved(call: CallWorker, settings: Settings, text: string): Promise<Import> {
  try {
    const file = readMovedFile(text);
    if (file.kind === 'settings') return await importSettings(call, settings, file.settings);
    return await importHistory(call, file.briefs, file.unreadable);
  } catch (thrown) {
    const { code, params } = toAiBotError(thrown);
    return { imported: { kind: 'failed', why: code === 'bad-file' ? whyOf(params.why) : 'not-kept' } };
  }
}

async function importHistory(call: CallWorker, briefs: readonly MovedBrief[], unreadable: number): Promise<Import> {
  const added: string[] = [];
  for (const some of inMessages(briefs)) added.push(...(await call('importBriefs', { briefs: some })));
  return {
    imported: { kind: 'history', added: added.length, present: briefs.length - added.length, unreadable },
    ...(added.length === 0 ? {} : { undo: () => call('deleteBriefs', { briefIds: added }) }),
  };
}

async function importSettings(
  call: CallWorker,
  settings: Settings,
  file: Readonly<Record<string, unknown>>,
): Promise<Import> {
  const known = Object.fromEntries(Object.entries(file).filter(([name]) => isSettingName(name)));
  const wanted = checked(settings, known);
  if (wanted === undefined) return { imported: { kind: 'failed', why: 'damaged' } };
  const changed = Object.keys(known)
    .filter(isSettingName)
    .filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(wanted[name]));
  if (changed.length > 0) await call('changeSettings', { change: { ...wanted } });
  return {
    imported: { kind: 'settings', changed },
    ...(changed.length === 0 ? {} : { undo: () => call('changeSettings', { change: { ...settings } }) }),
  };
}

/** The settings with the file's in them; nothing where one of those is none of its setting's. */
function checked(settings: Settings, file: Readonly<Record<string, unknown>>): Settings | undefined {
  try {
    return applyChange(settings, file);
  } catch {
    return undefined;
  }
}

function inMessages(briefs: readonly MovedBrief[]): MovedBrief[][] {
  const messages: MovedBrief[][] = [];
  let room = 0;
  for (const moved of briefs) {
    const size = JSON.stringify(moved).length;
    const last = messages.at(-1);
    if (last === undefined || size > room) {
      messages.push([moved]);
      room = MOST_CHARACTERS - size;
    } else {
      last.push(moved);
      room -= size;
    }
  }
  return messages;
}

function whyOf(why: string | number | undefined): ImportFailure {
  return why === 'foreign' || why === 'newer' ? why : 'damaged';
}

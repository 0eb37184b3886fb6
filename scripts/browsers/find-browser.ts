import { existsSync } from 'node:fs';
import places from './places.json' with { type: 'json' };

/** The one that `AIBOT_CHROMIUM` names; else the first that is installed. */
export function findChromium(): string | undefined {
  return firstThere(process.env.AIBOT_CHROMIUM, places.chromium);
}

/** The one that `AIBOT_FIREFOX` names; else the first that is installed. */
export function findFirefox(): string | undefined {
  return firstThere(process.env.AIBOT_FIREFOX, places.firefox);
}

function firstThere(own: string | undefined, usual: readonly string[]): string | undefined {
  return (own === undefined || own === '' ? usual : [own]).find((path) => existsSync(path));
}

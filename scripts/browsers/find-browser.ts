import { existsSync } from 'node:fs';
import places from './places.json' with { type: 'json' };

/** `AIBOT_CHROMIUM` names one; else the first that is installed. */
export function findChromium(): string | undefined {
  return firstThere(process.env.AIBOT_CHROMIUM, places.chromium);
}

/** `AIBOT_FIREFOX` names one; else the first that is installed. */
export function findFirefox(): string | undefined {
  return firstThere(process.env.AIBOT_FIREFOX, places.firefox);
}

function firstThere(own: string | undefined, usual: readonly string[]): string | undefined {
  return [own ?? '', ...usual].find((path) => path !== '' && existsSync(path));
}

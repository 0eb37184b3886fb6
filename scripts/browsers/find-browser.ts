import { existsSync } from 'node:fs';

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOXES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** `AIBOT_CHROMIUM` names one; else the first that is installed. */
export function findChromium(): string | undefined {
  return [process.env.AIBOT_CHROMIUM ?? '', ...CHROMIUMS].find((path) => path !== '' && existsSync(path));
}

/** `AIBOT_FIREFOX` names one; else the first that is installed. */
export function findFirefox(): string | undefined {
  return [process.env.AIBOT_FIREFOX ?? '', ...FIREFOXES].find((path) => path !== '' && existsSync(path));
}

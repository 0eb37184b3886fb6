// What a fresh machine lacks, installed once: npm packages, and on Debian as root the browsers. Plain Node, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.aibot-lock';

/** Debian's packages for each need, and how to see that they are there. */
const NEEDS = {
  chromium: { packages: ['chromium'], there: () => browser('AIBOT_CHROMIUM', CHROMIUMS) },
  firefox: { packages: ['firefox-esr'], there: () => browser('AIBOT_FIREFOX', FIREFOXES) },
  screen: { packages: ['xvfb', 'xauth', 'xdotool'], there: () => ['Xvfb', 'xdotool'].every(inPath) },
  fonts: {
    packages: ['fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk'],
    there: () => process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto'),
  },
};
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

function browser(variable, places) {
  return [process.env[variable], ...places].some((path) => path !== undefined && existsSync(path));
}

function inPath(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`));
}

/** Installs what package-lock.json says, unless it did so already. */
export function setUpPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  const own = 'node_modules/.package-lock.json';
  const fresh = existsSync(own) && statSync(own).mtimeMs >= statSync('package-lock.json').mtimeMs;
  if (!fresh) {
    console.log('set-up: npm ci');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      console.error('set-up: npm ci failed; the lines above say why');
      process.exit(status ?? 1);
    }
  }
  writeFileSync(STAMP, lock);
}

/**
 * Installs what is missing by apt, as root on Debian.
 * @param {(keyof typeof NEEDS)[]} needs
 * @returns {(keyof typeof NEEDS)[]} what is still missing
 */
export function setUpSystem(needs) {
  const missing = needs.filter((need) => !NEEDS[need].there());
  if (missing.length === 0) return [];
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const packages = missing.flatMap((need) => NEEDS[need].packages);
    console.log(`set-up: apt-get install ${packages.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  return needs.filter((need) => !NEEDS[need].there());
}

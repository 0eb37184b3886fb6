// What a fresh machine lacks, installed once: npm packages, and on Debian as root the browsers. Plain Node, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.aibot-lock';
/** Where browsers are installed, the preferred first. */
const PLACES = JSON.parse(readFileSync(new URL('./browsers/places.json', import.meta.url), 'utf8'));

/** Debian's packages for each need, and how to see that they are there. */
const NEEDS = {
  chromium: { packages: ['chromium'], there: () => findBrowser('chromium') !== undefined },
  firefox: { packages: ['firefox-esr'], there: () => findBrowser('firefox') !== undefined },
  screen: { packages: ['xvfb', 'xauth', 'xdotool'], there: () => ['Xvfb', 'xdotool'].every(inPath) },
  fonts: {
    packages: ['fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk'],
    there: () => process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto'),
  },
};
/**
 * The browser that the environment names, else the first installed one.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | undefined} its path
 */
export function findBrowser(kind) {
  const own = process.env[kind === 'chromium' ? 'AIBOT_CHROMIUM' : 'AIBOT_FIREFOX'];
  return [own, ...PLACES[kind]].find((path) => path !== undefined && path !== '' && existsSync(path));
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

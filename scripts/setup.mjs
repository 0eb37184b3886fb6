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
/** What the environment names. @param {'chromium' | 'firefox'} kind */
export function namedBrowser(kind) {
  return process.env[kind === 'chromium' ? 'AIBOT_CHROMIUM' : 'AIBOT_FIREFOX'] || undefined;
}

/**
 * The browser that the environment names, else the first installed one.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | undefined} its path; nothing where the one that is named is not there
 */
export function findBrowser(kind) {
  const own = namedBrowser(kind);
  return (own === undefined ? PLACES[kind] : [own]).find((path) => existsSync(path));
}

function inPath(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`));
}

/** Installs what package-lock.json says, unless it did so already. */
export function setUpPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`set-up: this is Node ${process.versions.node}; AiBot needs 20.19 or newer`);
    process.exit(1);
  }
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
  // nothing that could be installed would be the one that was named
  const wanted = missing.filter((need) => !(need in PLACES) || namedBrowser(need) === undefined);
  if (wanted.length === 0) return missing;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const packages = wanted.flatMap((need) => NEEDS[need].packages);
    console.log(`set-up: apt-get install ${packages.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  }
  return needs.filter((need) => !NEEDS[need].there());
}

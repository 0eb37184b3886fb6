import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { findChromium } from './find-browser.ts';

export interface ChromiumOptions {
  /** The absolute folder of the built extension; its id follows from it. */
  readonly extension: string;
  /** Where the hosts go; see `serveSites`. Absent: the real network. */
  readonly port?: number;
  /** Which hosts go there; all of them where absent. */
  readonly hosts?: readonly string[];
  /** Permissions that count as granted, so that a request is answered without a prompt. */
  readonly granted?: { readonly api?: readonly string[]; readonly origins?: readonly string[] };
  /** Opened in tabs of their own before the extension is installed. */
  readonly openFirst?: readonly string[];
  readonly headless?: boolean;
  /** A profile that an earlier launch left, with what was granted in it; a fresh one where absent. */
  readonly profile?: string;
  /** Whether the extension may read files of this computer; as the browser sees fit where absent. */
  readonly withFiles?: boolean;
  /** Whether the extension may run in private windows. */
  readonly inPrivate?: boolean;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Chromium {
  readonly browser: Browser;
  readonly id: string;
  readonly profile: string;
  /** Presses the real toolbar button over a page; the popup it opens. */
  readonly press: (page: Page) => Promise<Page>;
  /** The popup that opens next, or is open. */
  readonly popup: () => Promise<Page>;
  /** Closes the popup if one is open. */
  readonly closePopup: () => Promise<void>;
  /** The background worker, with its API in place; started if it sleeps. */
  readonly worker: () => Promise<WebWorker>;
  /** Ends the browser; the profile goes too, unless it is to be launched again. */
  readonly close: (keep?: { readonly profile: boolean }) => Promise<void>;
}

class NoWorkerError extends Error {}

const POPUP = 'src/popup/index.html';
const WELCOME = 'src/welcome/index.html';

/** An unpacked extension without a key is named for its folder. */
export function extensionId(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Chromium with the extension; launched anew once where its worker never shows up on a busy machine. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  return launch(options).catch((cause: unknown) => {
    if (cause instanceof NoWorkerError) return launch(options);
    throw cause;
  });
}

async function launch(options: ChromiumOptions): Promise<Chromium> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium; AIBOT_CHROMIUM names one');
  const id = extensionId(options.extension);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'aibot-chromium-'));
  seedProfile(profile, id, options);
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    env: { ...process.env, ...options.env },
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--no-first-run',
      '--disable-sync',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--window-size=1180,860',
      '--window-position=10,10',
      ...(options.port === undefined || options.hosts?.length === 0
        ? []
        : [
            `--host-resolver-rules=${(options.hosts ?? ['*']).map((h) => `MAP ${h} 127.0.0.1:${options.port}`).join(',')}`,
          ]),
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...(options.args ?? []),
    ],
  });
  for (const url of options.openFirst ?? []) await (await browser.newPage()).goto(url);
  const installed = await browser.installExtension(options.extension);
  if (installed !== id) throw new Error(`the extension got the id ${installed}, not ${id}`);
  // one that is just being installed is waited for, never ended
  await workerOf(browser, id, 20_000, Number.POSITIVE_INFINITY).catch(async (cause: unknown) => {
    await browser.close();
    throw cause;
  });
  // the page of the first install comes to the front; a tab that is chosen before it would be behind it
  const isWelcome = (target: Target): boolean => target.url() === `chrome-extension://${id}/${WELCOME}`;
  await browser.waitForTarget(isWelcome, { timeout: 5_000 }).catch(() => undefined);

  const isPopup = (target: Target): boolean => target.url() === `chrome-extension://${id}/${POPUP}`;
  const popup = async (): Promise<Page> => (await browser.waitForTarget(isPopup, { timeout: 15_000 })).asPage();
  /** One that closes by itself, since something else came to the front, is among the targets for a moment more. */
  const untilGone = async (ms: number): Promise<void> => {
    const until = Date.now() + ms;
    while (browser.targets().some(isPopup) && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
  };
  return {
    browser,
    id,
    profile,
    popup,
    press: async (page) => {
      await page.bringToFront();
      await untilGone(1_000);
      const opened = popup();
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) throw new Error('the extension is gone');
      await page.triggerExtensionAction(extension);
      return opened;
    },
    closePopup: async () => {
      await browser
        .targets()
        .find(isPopup)
        ?.asPage()
        .then((open) => open.close())
        .catch(() => undefined);
      await untilGone(5_000);
    },
    worker: () => workerOf(browser, id),
    close: async (keep) => {
      await browser.close().catch(() => undefined);
      if (keep?.profile !== true) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Pins the extension in a profile and gives it what is granted. An extension that a test tool loads is none that the browser
 * remembers: what it held is gone with the browser, and seeded anew.
 */
function seedProfile(profile: string, id: string, options: ChromiumOptions): void {
  const file = join(profile, 'Default/Preferences');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const grant = {
    api: options.granted?.api ?? [],
    explicit_host: options.granted?.origins ?? [],
    manifest_permissions: [],
    scriptable_host: [],
  };
  writeFileSync(
    file,
    JSON.stringify({
      ...before,
      browser: { ...before.browser, has_seen_welcome_page: true },
      extensions: {
        ...before.extensions,
        pinned_extensions: [id],
        settings: {
          ...before.extensions?.settings,
          [id]: {
            ...before.extensions?.settings?.[id],
            ...(options.granted === undefined
              ? {}
              : { granted_permissions: grant, runtime_granted_permissions: grant }),
            ...(options.withFiles === undefined ? {} : { newAllowFileAccess: options.withFiles }),
            ...(options.inPrivate === true ? { incognito: true } : {}),
          },
        },
      },
    }),
  );
}

/** How long a worker that was killed may take to come back before it is woken by hand. */
const ASLEEP_AFTER = 6_000;

/** The worker's target appears before its API does, and that of a killed one goes a moment after it. */
async function workerOf(
  browser: Browser,
  id: string,
  timeout = 20_000,
  asleepAfter = ASLEEP_AFTER,
): Promise<WebWorker> {
  const started = Date.now();
  let isWoken = false;
  while (Date.now() < started + timeout) {
    const targets = browser.targets().filter((t) => t.type() === 'service_worker' && t.url().includes(id));
    for (const target of targets.reverse()) {
      const worker = await target.worker().catch(() => null);
      const ready = await worker
        ?.evaluate(() => 'chrome' in globalThis && 'tabs' in Reflect.get(globalThis, 'chrome'))
        .catch(() => false);
      if (worker !== null && ready === true) return worker;
    }
    if (!isWoken && Date.now() > started + asleepAfter) {
      isWoken = true;
      await wake(browser, id);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new NoWorkerError('the worker did not start');
}

/**
 * Starts the worker anew, from a page of its own origin. One that was killed and came back at once may run unseen: the test
 * tool let go of it while it came back. That one is ended first.
 */
async function wake(browser: Browser, id: string): Promise<void> {
  const root = await browser.target().createCDPSession();
  const { targetInfos } = await root.send('Target.getTargets');
  for (const { type, url, targetId } of targetInfos)
    if (type === 'service_worker' && url.includes(id)) await root.send('Target.closeTarget', { targetId });
  await root.detach();
  // in front it would close the popup that a test looks at
  const page = await browser.newPage({ background: true });
  await page.goto(`chrome-extension://${id}/manifest.json`);
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${id}/` });
  await page.close();
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { FIREFOX_ID } from '../../build/manifest-for.ts';
import { findFirefox } from './find-browser.ts';

export interface FirefoxOptions {
  /** The absolute folder of the built extension. */
  readonly extension: string;
  /** Where every host goes; see `serveSites`. */
  readonly port: number;
  /** Whether permission requests are granted without a prompt. */
  readonly grants?: boolean;
  readonly prefs?: Readonly<Record<string, unknown>>;
  /**
   * A folder for the profile, kept when the browser ends; one of an earlier launch has the extension in it. Absent: a fresh
   * one, with the extension for this run alone.
   */
  readonly profile?: string;
}

/** The popup in its panel: not a page of the test tool's, so it is looked at by scripts only. */
export interface FirefoxPopup {
  /** Runs a function in the popup; its result as JSON. */
  readonly evaluate: <T>(call: string) => Promise<T>;
  /** Waits until an expression is true in the popup. */
  readonly until: (expression: string, timeoutMs?: number) => Promise<void>;
  /** Clicks what a selector finds, as a reader would: with user activation. */
  readonly press: (selector: string) => Promise<void>;
}

export interface Firefox {
  readonly browser: Browser;
  /** Presses the real toolbar button over a page; the popup it opens. */
  readonly press: (page: Page) => Promise<FirefoxPopup>;
  readonly closePopup: () => Promise<void>;
  /** Suspends the event page as the browser does when it has been idle, whatever it is doing. */
  readonly suspend: () => Promise<void>;
  /** From now on the browser asks for permissions, whatever it was launched with. */
  readonly askFromNowOn: () => Promise<void>;
  /** Waits for the browser's own permission prompt, closes the popup as it does elsewhere, and presses "Allow". */
  readonly allowInPrompt: () => Promise<void>;
  /** The same, and presses "Deny". */
  readonly refuseInPrompt: () => Promise<void>;
  /** The extension's address of a path. */
  readonly url: (path: string) => string;
  readonly close: () => Promise<void>;
}

/** Fixed, so that the extension's address is known beforehand. */
const UUID = '0f0e0d0c-0b0a-4908-8706-050403020100';

const PROMPTS = 'extensions.webextOptionalPermissionPrompts';

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}

/** Firefox with the extension, driven over BiDi. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('no Firefox; AIBOT_FIREFOX names one');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: ['--remote-allow-system-access', '--width=1180', '--height=860'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
      ...(options.grants === true ? { [PROMPTS]: false } : {}),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': options.port,
      'network.proxy.no_proxies_on': '',
      'dom.security.https_first': false,
      'dom.events.testing.asyncClipboard': true,
      'ui.popup.disable_autohide': true,
      ...(options.profile === undefined
        ? {}
        : { 'xpinstall.signatures.required': false, 'extensions.experiments.enabled': true }),
      ...options.prefs,
    },
  });
  const send = async (method: string, params: unknown): Promise<unknown> =>
    (await connectionOf(browser).send(method, params)).result;
  const isInstalled =
    options.profile !== undefined && existsSync(join(options.profile, 'extensions', `${FIREFOX_ID}.xpi`));
  if (options.profile === undefined) await browser.installExtension(options.extension);
  else if (!isInstalled) {
    const archive = join(options.profile, 'aibot.xpi');
    execFileSync('zip', ['-q', '-r', archive, '.'], { cwd: options.extension });
    await send('webExtension.install', {
      extensionData: { type: 'archivePath', path: archive },
      'moz:permanent': true,
    });
  }
  const window = contextIn(await send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const evaluate = async (context: string, expression: string): Promise<unknown> =>
    valueIn(await send('script.evaluate', { expression, awaitPromise: true, target: { context } }));

  /** The panel is none of BiDi's contexts: a frame script looks into it from the browser's own window. */
  const isPopupOpen = (): Promise<unknown> => evaluate(window, `${POPUP_BROWSER} !== undefined`);
  const inPopup = async (expression: string, { asReader = false, ms = ANSWER_MS } = {}): Promise<unknown> =>
    evaluate(window, askPopup(expression, asReader, ms));
  const pressButton = `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(FIREFOX_ID)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  })()`;

  const suspend = async (): Promise<void> => {
    await evaluate(
      window,
      `(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.GlobalManager.getExtension(${JSON.stringify(FIREFOX_ID)}).terminateBackground();
        return null;
      })()`,
    );
  };

  const closePopup = async () => {
    await evaluate(
      window,
      `for (const panel of document.querySelectorAll('panel[viewId], #customizationui-widget-panel')) panel.hidePopup?.(); null`,
    );
    await poll(async () => (await isPopupOpen()) === false, 5_000, 'the popup did not close');
  };

  const askFromNowOn = async (): Promise<void> => {
    await evaluate(window, `Services.prefs.setBoolPref('${PROMPTS}', true); null`);
  };
  const answerPrompt = async (button: 'button' | 'secondaryButton'): Promise<void> => {
    const prompt = `PopupNotifications.getNotification('addon-webext-permissions')`;
    const isUp = async () => (await evaluate(window, `PopupNotifications.isPanelOpen && ${prompt} != null`)) === true;
    await poll(isUp, 10_000, 'no prompt came');
    await closePopup();
    await evaluate(window, `${prompt}.owner.panel.firstElementChild.${button}.click(); null`);
  };

  return {
    browser,
    askFromNowOn,
    allowInPrompt: () => answerPrompt('button'),
    refuseInPrompt: () => answerPrompt('secondaryButton'),
    url: (path) => `moz-extension://${UUID}/${path}`,
    closePopup,
    suspend,
    press: async (page) => {
      // a press on the button of an open popup only closes it
      if ((await isPopupOpen()) === true) await closePopup();
      await page.bringToFront();
      await evaluate(window, pressButton);
      await poll(async () => (await isPopupOpen()) === true, 10_000, 'no popup came');
      /** A question that a popup lost while it changed its process is asked again: it changes nothing. */
      const isTrue = async (expression: string): Promise<boolean> =>
        (await inPopup(expression, { ms: ASK_AGAIN_MS }).catch(() => 'false')) === 'true';
      return {
        evaluate: async <T>(expression: string): Promise<T> => JSON.parse(String(await inPopup(expression))),
        press: async (selector) => {
          await inPopup(`document.querySelector(${JSON.stringify(selector)}).click()`, { asReader: true });
        },
        until: (expression, timeoutMs = 20_000) => poll(() => isTrue(expression), timeoutMs, expression),
      };
    },
    close: async () => {
      await browser.close().catch(() => undefined);
    },
  };
}

const POPUP_BROWSER = `[...document.querySelectorAll('browser')].find((b) => b.closest('panel') && b.currentURI?.spec.includes('/src/popup/index.html'))`;

/**
 * Runs in the popup's own process: the page's policy forbids it to evaluate text, a sandbox beside it may. It hears the
 * channel that stands before it.
 */
const FRAME_SCRIPT = `
addMessageListener(channel, async ({ data }) => {
  try {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const activation = data.asReader ? content.windowUtils.setHandlingUserInput(true) : undefined;
    const json = Cu.evalInSandbox(data.code, sandbox);
    activation?.destruct();
    sendAsyncMessage('aibot:answer', { id: data.id, json: await json });
  } catch (error) {
    sendAsyncMessage('aibot:answer', { id: data.id, error: String(error) });
  }
});`;

const ANSWER_MS = 8_000;
const ASK_AGAIN_MS = 1_500;

function askPopup(expression: string, asReader: boolean, ms: number): string {
  const code = `(async () => JSON.stringify((await (${expression})) ?? null))()`;
  return `new Promise((resolve, reject) => {
    const popup = ${POPUP_BROWSER};
    if (popup === undefined) return reject(new Error('the popup is closed'));
    const manager = popup.messageManager;
    // a popup that changes its process gets another manager, which knows no script yet; and one that forgot its script
    // still has it: on a channel of its own no press is heard twice
    if (!manager.aibotChannel) {
      manager.aibotChannel = 'aibot:ask:' + Math.random();
      const script = 'const channel = ' + JSON.stringify(manager.aibotChannel) + ';' + ${JSON.stringify(FRAME_SCRIPT)};
      manager.loadFrameScript('data:,' + encodeURIComponent(script), false);
    }
    const id = Math.random();
    setTimeout(() => reject(new Error('the popup gave no answer')), ${ms});
    const listener = ({ data }) => {
      if (data.id !== id) return;
      manager.removeMessageListener('aibot:answer', listener);
      if (data.error === undefined) resolve(data.json);
      else reject(new Error(data.error));
    };
    manager.addMessageListener('aibot:answer', listener);
    manager.sendAsyncMessage(manager.aibotChannel, { id, code: ${JSON.stringify(code)}, asReader: ${asReader} });
  })`;
}

async function poll(isDone: () => Promise<boolean>, timeoutMs: number, what: string): Promise<void> {
  const until = Date.now() + timeoutMs;
  while (!(await isDone())) {
    if (Date.now() > until) throw new Error(`not in ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** The connection is no part of the test tool's types. */
function connectionOf(browser: Browser): BidiConnection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection !== 'object' || connection === null || !('send' in connection))
    throw new Error('no BiDi connection');
  const { send } = connection;
  if (typeof send !== 'function') throw new Error('no BiDi connection');
  return { send: (method, params) => send.call(connection, method, params) };
}

function contextIn(tree: unknown): string {
  const contexts = isRecord(tree) && Array.isArray(tree.contexts) ? tree.contexts : [];
  const main: unknown =
    contexts.find((c: unknown) => isRecord(c) && String(c.url).includes('browser.xhtml')) ?? contexts[0];
  if (!isRecord(main) || typeof main.context !== 'string') throw new Error('no browser window');
  return main.context;
}

function valueIn(reply: unknown): unknown {
  if (isRecord(reply) && reply.type === 'success' && isRecord(reply.result)) return reply.result.value ?? null;
  throw new Error(`the script failed: ${JSON.stringify(reply).slice(0, 600)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READ_MS, type TabReading, tabReader } from '../../../src/platform/tabs/read-tab.ts';

const { get, executeScript } = vi.hoisted(() => ({ get: vi.fn(), executeScript: vi.fn() }));
vi.mock('../../../src/platform/browser.ts', () => ({
  browser: {
    tabs: { get },
    scripting: { executeScript },
    permissions: { contains: async () => true },
    storage: { local: { get: async () => ({}) } },
    extension: { isAllowedFileSchemeAccess: async () => mayReadFiles },
  },
}));
let mayReadFiles = true;

const never = () => new Promise(() => undefined);
const url = 'https://news.example/bridge';
const loaded = { id: 1, url, status: 'complete' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  get.mockReset();
  executeScript.mockReset();
});

/** What reading the tab came to by the time the budget is over; undefined where it still hangs. */
async function readInTime(): Promise<TabReading | undefined> {
  let read: TabReading | undefined;
  void tabReader('content.js', () => undefined)(1, { url }).then((reading) => {
    read = reading;
  });
  await vi.advanceTimersByTimeAsync(READ_MS);
  return read;
}

const answers =
  (...steps: readonly (() => Promise<unknown>)[]) =>
  () => {
    const step = steps[Math.min(executeScript.mock.calls.length, steps.length) - 1];
    return step === undefined ? never() : step();
  };
const address = async () => [{ result: url }];

describe('a tab whose page the browser keeps', () => {
  it.each([
    ['file:///home/me/report.html', { code: 'file-forbidden' }],
    ['https://news.example/bridge', { code: 'page-forbidden', params: { host: 'news.example' } }],
  ])('%s is named for what it is, and nobody is said to have said no', async (address, note) => {
    get.mockResolvedValue({ ...loaded, url: address });
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    let read: TabReading | undefined;
    void tabReader('content.js', () => undefined)(1, { url: address }).then((reading) => {
      read = reading;
    });
    await vi.advanceTimersByTimeAsync(READ_MS);
    expect(read).toEqual({ note });
  });

  it.each([
    ['a file that Chromium keeps shut', false, 'file-forbidden'],
    ['a site that no press has opened', true, 'permission-refused'],
  ] as const)('%s says nothing of itself, and is told from the other', async (_, mayRead, code) => {
    mayReadFiles = mayRead;
    get.mockResolvedValue({ id: 1, status: 'complete' });
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    expect(await tabReader('content.js', () => undefined)(1)).toEqual({ note: { code } });
    // one that was chosen from a list, and has an address, is no file
    expect(await tabReader('content.js', () => undefined)(1, { url })).toMatchObject({
      note: { code: 'permission-refused' },
    });
  });
});

describe('a tab that does not answer', () => {
  it('is given up within five seconds', () => expect(READ_MS).toBeLessThanOrEqual(5_000));

  it('is frozen when the page runs nothing', async () => {
    get.mockResolvedValue(loaded);
    executeScript.mockImplementation(never);
    expect(await readInTime()).toEqual({ note: { code: 'tab-frozen', params: { host: 'news.example' } } });
  });

  it('is frozen when the page answers once and then hangs in reading', async () => {
    get.mockResolvedValue(loaded);
    executeScript.mockImplementation(answers(address, never));
    expect(await readInTime()).toMatchObject({ note: { code: 'tab-frozen' } });
  });

  it('is frozen when what was read never comes back', async () => {
    get.mockResolvedValue(loaded);
    executeScript.mockImplementation(answers(address, address, never));
    expect(await readInTime()).toMatchObject({ note: { code: 'tab-frozen' } });
  });

  it('is loading when it never stops loading', async () => {
    get.mockResolvedValue({ ...loaded, status: 'loading' });
    executeScript.mockImplementation(never);
    expect(await readInTime()).toMatchObject({ note: { code: 'tab-loading' } });
  });

  it('is given up when the browser itself never tells of the tab', async () => {
    get.mockImplementation(never);
    expect(await readInTime()).toMatchObject({ note: { code: 'tab-frozen' } });
  });

  it('is given up when it refuses the script and the browser then says nothing more', async () => {
    get.mockResolvedValueOnce(loaded).mockImplementation(never);
    executeScript.mockRejectedValue(new Error('refused'));
    expect(await readInTime()).toMatchObject({ note: { code: 'tab-frozen' } });
  });
});

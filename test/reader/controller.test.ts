// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AiBotError } from '../../src/core/errors.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import type { CallWorker } from '../../src/platform/messages/call-worker.ts';
import { readerController } from '../../src/reader/controller.ts';
import { articles } from '../view/fixtures/articles.ts';
import { mergedBrief } from '../view/fixtures/merged-brief.ts';

vi.mock('../../src/platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../src/platform/store/settings-item.ts', () => ({
  settingsItem: { get: async () => DEFAULT_SETTINGS, watch: () => undefined },
}));

type Answers = Readonly<Record<string, () => unknown>>;

function workerThat(answers: Answers): CallWorker {
  const call = async (method: string): Promise<unknown> => {
    const answer = answers[method];
    if (answer === undefined) throw new Error(`nobody answers ${method}`);
    return answer();
  };
  return call as unknown as CallWorker;
}

function refuse(): never {
  throw new AiBotError('interrupted');
}

beforeEach(() => {
  // no `hashchange` comes of it
  history.replaceState(null, '', `#${mergedBrief.id}`);
});

describe('the reading page', () => {
  it('says what went wrong when the worker does not answer, and shows the brief when it is tried again', async () => {
    let isAway = true;
    const worker = workerThat({ getBrief: () => (isAway ? refuse() : { brief: mergedBrief, articles }) });
    const { model, intents, open } = readerController(worker);
    await open();
    expect(model.value).toMatchObject({ state: 'error', code: 'interrupted' });
    isAway = false;
    intents.briefThisPage();
    await vi.waitFor(() => expect(model.value).toMatchObject({ state: 'brief', brief: { id: mergedBrief.id } }));
  });

  it('says so of a failure that nobody foresaw', async () => {
    const { model, open } = readerController(workerThat({}));
    await open();
    expect(model.value).toMatchObject({ state: 'error', code: 'internal' });
  });

  it('takes an address that cannot be decoded for one of no brief', async () => {
    history.replaceState(null, '', '#%E0%A4%A');
    const { model, open } = readerController(workerThat({ getBrief: () => null }));
    await open();
    expect(model.value.state).toBe('missing');
  });

  it('goes back to the brief in view when a press on it failed', async () => {
    const worker = workerThat({ getBrief: () => ({ brief: mergedBrief, articles }), openCitation: refuse });
    const { model, intents, open } = readerController(worker);
    await open();
    intents.openCitation(0, 0, 1);
    await vi.waitFor(() => expect(model.value.state).toBe('error'));
    intents.back();
    expect(model.value).toMatchObject({ state: 'brief', brief: { id: mergedBrief.id } });
  });
});

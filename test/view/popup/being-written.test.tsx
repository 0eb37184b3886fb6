// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/core/job.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { PopupScreen } from '../../../src/view/popup-model.ts';
import { articles } from '../fixtures/articles.ts';
import { mergedBrief } from '../fixtures/merged-brief.ts';
import { jobAt, writingJob } from '../fixtures/screens.ts';
import { endpointBrief } from '../fixtures/variants.ts';
import { find, mountPopup, press } from '../support/mount.tsx';

const standsIn: Job = { ...writingJob, brief: mergedBrief, briefIsStandIn: true };
const writing: PopupScreen = { screen: 'brief', brief: mergedBrief, articles, job: standsIn };
const ready: PopupScreen = { ...writing, job: jobAt('done', { brief: endpointBrief }), isWrittenReady: true };
const onEndpoint = {
  settings: { ...DEFAULT_SETTINGS, engine: 'endpoint' as const },
  endpoint: { host: 'llm.example.net', model: 'quill-9b' },
};
const named = (calls: unknown[][]) => calls.map(([name]) => name);

describe('a model that writes', () => {
  it('writes outside the brief in view, which is whole and not busy', async () => {
    await mountPopup(writing, onEndpoint);
    const place = find('[data-testid=being-written]');
    expect(find('main').contains(place)).toBe(false);
    expect(find('main').closest('[aria-busy=true]')).toBeNull();
    expect(place.getAttribute('aria-busy')).toBe('true');
    expect(place.textContent).toContain('Metro trains under the river stopped');
    expect(place.textContent).toContain('Not checked yet');
  });

  it('is told to stop', async () => {
    const { calls } = await mountPopup(writing, onEndpoint);
    await press('[data-testid=stop-writing]');
    expect(named(calls)).toEqual(['cancel']);
  });

  for (const sign of ['scroll', 'pointerdown', 'focusin'])
    it(`is told once that the reader is in the brief that stands in, at a ${sign} there`, async () => {
      const { calls } = await mountPopup(writing, onEndpoint);
      await act(() => {
        find('.being-written').dispatchEvent(new Event(sign, { bubbles: true }));
      });
      expect(calls).toEqual([]);
      await act(() => {
        const place = sign === 'scroll' ? 'main' : 'main [data-testid=brief]';
        find(place).dispatchEvent(new Event(sign, { bubbles: true }));
        find('main').dispatchEvent(new Event('scroll'));
      });
      expect(named(calls)).toEqual(['stayOnBrief']);
    });

  it('takes the focus of the screen before it for no sign of the reader’s', async () => {
    const { calls } = await mountPopup(writing, onEndpoint);
    await act(() => {
      find('main').focus();
      find('main').dispatchEvent(new Event('focusin', { bubbles: true }));
    });
    expect(calls).toEqual([]);
  });

  it('offers what it has written, and moves the focus to it', async () => {
    const { calls, show } = await mountPopup(writing, onEndpoint);
    await show(ready);
    expect(find('[data-testid=being-written]').textContent).toContain('quill-9b has written its brief');
    expect(find('[data-testid=brief] h1').textContent).toBe(mergedBrief.headline);
    await press('[data-testid=show-written]');
    expect(named(calls)).toEqual(['showWritten']);
    expect(document.activeElement).toBe(find('main'));
  });

  it('keeps the focus in the story when its brief comes', async () => {
    const { show } = await mountPopup(writing, onEndpoint);
    find('main .cites').focus();
    await show({ screen: 'brief', brief: endpointBrief, articles, job: jobAt('done', { brief: endpointBrief }) });
    expect(document.activeElement).toBe(find('main'));
  });
});

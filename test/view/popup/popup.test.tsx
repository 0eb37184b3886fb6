// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../src/core/errors.ts';
import { proseSentences } from '../../../src/core/export/prose.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { PopupScreen } from '../../../src/view/popup-model.ts';
import { articles } from '../fixtures/articles.ts';
import { mergedBrief } from '../fixtures/merged-brief.ts';
import { onePageBrief } from '../fixtures/one-page-brief.ts';
import { historyEntries, jobAt, picker } from '../fixtures/screens.ts';
import { endpointBrief, fallbackBrief } from '../fixtures/variants.ts';
import { buttonNamed, find, key, mountPopup, press, shown } from '../support/mount.tsx';

Element.prototype.scrollIntoView = () => {};

const merged: PopupScreen = { screen: 'brief', brief: mergedBrief, articles, job: jobAt('done') };
const text = () => document.body.textContent ?? '';

describe('a merged brief', () => {
  it('shows every sentence with its citations, the disagreement and the disclaimer', async () => {
    await mountPopup(merged);
    for (const sentence of proseSentences(mergedBrief)) expect(text()).toContain(sentence.text);
    expect(document.querySelectorAll('.cites').length).toBeGreaterThanOrEqual(proseSentences(mergedBrief).length);
    expect(find('.differ').textContent).toContain('How many people were treated?');
    expect(find('[data-testid=disclaimer]').textContent).toContain('can be wrong');
  });

  it('says what to do about a teaser, a live blog, an opinion, a press release', async () => {
    const codes = ['paywall-teaser', 'live-blog', 'opinion', 'press-release'] as const;
    const notes = codes.map((code) => ({ code, params: { outlet: 'The Estuary' } }));
    await mountPopup({ ...merged, brief: { ...mergedBrief, notes } });
    const said = [...document.querySelectorAll('.notices li')].map((li) => li.textContent ?? '');
    expect(said).toHaveLength(4);
    expect(said[0]).toContain('The Estuary: Paywall teaser Only the part before the wall was read.');
    for (const line of said) expect(line).toMatch(/\.$/);
  });

  it('names the tab or the outlet that a note is about, each on a line of its own', async () => {
    const notes = [
      { code: 'tab-closed', params: { host: 'quayside.example' } },
      { code: 'tab-closed', params: { host: 'coastwatch.example' } },
      { code: 'satire', params: { outlet: 'The Estuary' } },
      { code: 'mixed-languages', params: { languages: 'en, fr' } },
    ] as const;
    await mountPopup({ ...merged, brief: { ...mergedBrief, notes } });
    expect([...document.querySelectorAll('.notices li')].map((line) => line.textContent?.trim())).toEqual([
      'quayside.example: The tab was closed',
      'coastwatch.example: The tab was closed',
      'The Estuary: Satire',
      'The sources are in different languages',
    ]);
  });

  it('walks on from a card that a press had opened', async () => {
    await mountPopup(merged);
    const all = [...document.querySelectorAll('.cites')];
    await press(find('.lede .cites'));
    await key(']');
    expect(document.activeElement).toBe(all[1]);
    await key(']');
    expect(document.activeElement).toBe(all[2]);
    await key('[');
    expect(document.activeElement).toBe(all[1]);
  });

  it('names the word that the sources do not carry, and what they have instead', async () => {
    await mountPopup(merged);
    expect(find('.mark-tag.is-unsupported').textContent).toContain('here “two hours”, in the sources “an hour”');
  });

  it('tells who agrees on a fact, who is silent and who differs', async () => {
    await mountPopup(merged);
    expect(find('.facts-table tbody tr:nth-child(3) .dots').getAttribute('aria-label')).toBe(
      '2 of 4 independent outlets: Lindmoor Gazette and Northern Wire. Differs: The Estuary',
    );
  });

  it('opens the citation with the source’s own sentence, pages through its sources and gives the focus back', async () => {
    const { calls } = await mountPopup(merged);
    const chips = find('.lede .cites');
    await press(chips);
    expect(find('.card mark').textContent).toContain('stopped at 18:50 on Thursday');
    expect(find('.card').getAttribute('aria-label')).toBe('Source 1 of 4, Lindmoor Gazette');
    await key('ArrowRight');
    await key('ArrowRight');
    expect(find('.card').getAttribute('aria-label')).toBe('Source 3 of 4, The Estuary');
    await key('o');
    expect(calls.at(-1)?.slice(0, 2)).toEqual(['openCitation', 1]);
    await key('Escape');
    expect(document.querySelector('.card')).toBeNull();
    expect(document.activeElement).toBe(chips);
  });

  it('walks from citation to citation with [ and ]', async () => {
    await mountPopup(merged);
    const all = [...document.querySelectorAll('.cites')];
    await key(']');
    expect(document.activeElement).toBe(all[0]);
    await key(']');
    expect(document.activeElement).toBe(all[1]);
    await key('[');
    expect(document.activeElement).toBe(all[0]);
  });

  it('does nothing on single keys when the reader switched them off', async () => {
    const { calls } = await mountPopup(merged, { settings: { ...DEFAULT_SETTINGS, singleKeyShortcuts: false } });
    for (const name of ['c', 'm', 'f', 'r', ']']) await key(name);
    expect(calls).toEqual([]);
  });

  it('copies, and says so', async () => {
    const { calls } = await mountPopup(merged);
    await press('[data-testid=copy]');
    expect(calls.map(([name]) => name)).toContain('copy');
    await Promise.resolve();
    expect(find('[data-testid=copy]').textContent).toBe('Copied');
  });

  it('saves in the chosen format, with or without the source sentences, by keyboard alone', async () => {
    const { calls } = await mountPopup(merged);
    await key('s');
    await key('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Web page');
    await press('[role=menuitemcheckbox]');
    await press('[data-format=html]');
    expect(calls.at(-1)).toEqual(['save', 'html', false]);
    expect(document.activeElement).toBe(find('[data-testid=save]'));
  });

  it('leaves a source out', async () => {
    const { calls } = await mountPopup(merged);
    await press('#source-1 .source-action');
    expect(calls.at(-1)).toEqual(['leaveOut', 1]);
  });

  it('says why a source was left out', async () => {
    await mountPopup(merged);
    expect(find('.left-out').textContent).toBe('Left out: Quayside Post. Same agency text as Northern Wire');
  });

  it('keeps the settings’ sections and their order', async () => {
    await mountPopup(merged, { settings: { ...DEFAULT_SETTINGS, sections: ['background', 'reactions'] } });
    const kinds = [...document.querySelectorAll('.story-section[data-kind]')].map((s) => s.getAttribute('data-kind'));
    expect(kinds).toEqual(['background', 'reactions']);
    expect(document.querySelector('.timeline')).toBeNull();
    expect(document.querySelector('.facts-table')).toBeNull();
    expect(document.querySelector('.differ')).not.toBeNull();
  });

  it('writes hostile text as text', async () => {
    const headline = '<img src=x onerror=alert(1)>';
    await mountPopup({ ...merged, brief: { ...mergedBrief, headline } } as PopupScreen);
    expect(find('h1').textContent).toBe(headline);
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('how this was checked', () => {
  it('lists every sentence with its verdict and takes a report that holds no address', async () => {
    const kept: unknown[] = [];
    await mountPopup(merged, {}, { keepReport: async (report) => void kept.push(report) });
    await press('.checked summary');
    await shown('.checked-list');
    const sentences = proseSentences(mergedBrief).length + mergedBrief.timeline.length;
    expect(document.querySelectorAll('.checked-list > li')).toHaveLength(sentences);
    await press('.checked-wrong');
    await press(buttonNamed('Keep report'));
    expect(JSON.stringify(kept[0])).not.toContain('http');
    expect(kept[0]).toMatchObject({
      sentence: mergedBrief.lede[0]?.text,
      verdict: 'supported',
      engine: { kind: 'local' },
    });
  });
});

describe('the engine badge', () => {
  const badge = () => find('[data-testid=engine-badge]').textContent;

  it('says that nothing left this computer only when no request was made', async () => {
    await mountPopup(merged);
    expect(badge()).toBe('Local · nothing left this computer');
    await mountPopup({ ...merged, brief: fallbackBrief } as PopupScreen);
    expect(badge()).toBe('Local · 1 request was sent');
    await mountPopup({ ...merged, brief: endpointBrief } as PopupScreen);
    expect(badge()).toBe('llm.example.net · quill-9b');
  });

  it('before anything is written speaks of what the engine does, not of what happened', async () => {
    await mountPopup(picker);
    expect(badge()).toBe('Local · sends nothing');
  });
});

describe('the brief of one page', () => {
  const one: PopupScreen = { screen: 'brief', brief: onePageBrief, articles, alsoOpen: 3 };

  it('names the paragraph of each sentence and offers to merge', async () => {
    const { calls } = await mountPopup(one);
    expect(text()).toContain('Word for word from the page');
    expect(find('.key-sentences .paragraph-link').textContent).toBe('¶ 2');
    expect(find('.strip').textContent).toContain('Also open: 3 tabs on this story');
    await press('[data-testid=open-picker]');
    expect(calls.at(-1)?.[0]).toBe('openPicker');
  });
});

describe('a failure', () => {
  for (const code of ERROR_CODES) {
    it(`${code} says what happened and what to press`, async () => {
      const { calls } = await mountPopup({ screen: 'error', code, params: {}, canPickTabs: true });
      expect(find('h1').textContent?.length).toBeGreaterThan(5);
      expect(text()).not.toMatch(/[{}]|undefined/);
      await press('.message-actions .button.primary');
      expect(calls).toHaveLength(1);
    });
  }

  it('of a page that is no article names its kind’s next step', async () => {
    const { show } = await mountPopup({
      screen: 'error',
      code: 'not-an-article',
      params: { kind: 'listing', links: 42 },
      canPickTabs: true,
    });
    expect(text()).toContain('This looks like a section front with 42 links. Open one story.');
    const nextOf = async (params: Record<string, string>) => {
      await show({ screen: 'error', code: 'not-an-article', params, canPickTabs: true });
      return text();
    };
    expect(await nextOf({ kind: 'consent-wall' })).toContain('Answer the question about cookies');
    expect(await nextOf({ kind: 'error-page' })).toContain('Reload its tab');
    expect(await nextOf({ kind: 'video' })).toContain('Open a written report.');
    expect(await nextOf({ kind: 'unreadable', reason: 'pdf' })).toContain('PDF viewer');
    expect(await nextOf({ kind: 'unreadable' })).toContain('AiBot looks for a headline');
  });

  it('after a refusal goes on with the other tabs', async () => {
    const { calls } = await mountPopup({
      screen: 'error',
      code: 'permission-refused',
      params: { site: 'coastwatch.example' },
      canPickTabs: true,
      mergeable: [1, 2],
      asked: [1, 2, 7],
    });
    expect(find('h1').textContent).toBe('You said no to coastwatch.example');
    await press(buttonNamed('Merge the other 2'));
    expect(calls.at(-1)).toEqual(['merge', [1, 2]]);
  });
});

describe('progress', () => {
  it('speaks its stages politely and can be cancelled', async () => {
    const { calls, show } = await mountPopup({ screen: 'progress', job: jobAt('reading') });
    expect(find('[role=status]').textContent).toBe('Reading 3 of 4');
    await show({ screen: 'progress', job: jobAt('checking') });
    expect(find('[role=status]').textContent).toBe('Checking every sentence');
    await press('[data-testid=cancel]');
    expect(calls.at(-1)?.[0]).toBe('cancel');
  });
});

describe('history', () => {
  const screen: PopupScreen = { screen: 'history', entries: historyEntries };

  it('groups by day and finds by words whatever the case', async () => {
    await mountPopup(screen);
    expect([...document.querySelectorAll('.day')].map((d) => d.textContent)).toEqual([
      'Today',
      'Yesterday',
      'Tue, Nov 17',
    ]);
    const field = find('input[type=search]') as HTMLInputElement;
    field.value = 'GRAIN';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(document.querySelectorAll('.history li')).toHaveLength(1);
  });

  it('deletes one with a way back, and all only after asking', async () => {
    const { calls } = await mountPopup(screen);
    await press('.history .icon-button');
    await press('[data-testid=undo]');
    await press('[data-testid=delete-all]');
    expect(calls.map(([name]) => name)).toEqual(['deleteBrief', 'undoDelete']);
    await press('[data-testid=delete-all-sure]');
    expect(calls.at(-1)).toEqual(['deleteAllBriefs']);
  });

  it('keeps the way back, with the focus, when the last brief goes', async () => {
    const { calls, show } = await mountPopup({ screen: 'history', entries: historyEntries.slice(0, 1) });
    find('.history .icon-button').focus();
    await press('.history .icon-button');
    const undo = find('[data-testid=undo]');
    await show({ screen: 'history', entries: [] });
    expect(find('[data-testid=undo]')).toBe(undo);
    expect(document.activeElement).toBe(undo);
    await press(undo);
    expect(calls.at(-1)).toEqual(['undoDelete']);
    expect(document.activeElement).toBe(find('[data-testid=history]'));
  });

  it('offers what is new since the story’s brief before', async () => {
    const { calls } = await mountPopup(screen);
    await press('.history-new');
    expect(calls.at(-1)).toEqual(['compare', 'h2', 'h1']);
  });
});

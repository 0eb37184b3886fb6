import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { proseSentences } from '../core/export/prose.ts';
import type { Intents, PopupModel, PopupScreen } from '../view/popup-model.ts';

/** A bare popup for the flows, until the view's own is wired. */
export function PlainPopup({ model, intents }: { model: ReadonlySignal<PopupModel>; intents: Intents }) {
  const { screen } = model.value;
  return (
    <main data-screen={screen.screen}>
      <Screen screen={screen} intents={intents} />
    </main>
  );
}

function Screen({ screen, intents }: { screen: PopupScreen; intents: Intents }) {
  switch (screen.screen) {
    case 'brief':
      return (
        <>
          <h1 data-testid="headline">{screen.brief.headline}</h1>
          {proseSentences(screen.brief).map((s) => (
            <p key={s.text}>
              {s.text}{' '}
              {s.citations.slice(0, 1).map((c) => (
                <button
                  class="cite"
                  key={c.start}
                  type="button"
                  onClick={() => intents.openCitation(c.article, c.start, c.end)}
                >
                  cite
                </button>
              ))}
            </p>
          ))}
          <ul data-testid="sources">
            {screen.brief.sources.map((s) => (
              <li key={s.article}>
                <button type="button" class="source-action" onClick={() => intents.leaveOut(s.article)}>
                  leave out {s.outlet}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" data-testid="copy" onClick={() => intents.copy()}>
            Copy
          </button>
          <button type="button" data-testid="add-this-page" onClick={intents.addThisPage}>
            Add to story
          </button>
          <button type="button" data-testid="open-picker" onClick={intents.openPicker}>
            Pick
          </button>
          <button type="button" data-testid="open-reader" onClick={() => intents.openReader(screen.brief.id)}>
            Open full page
          </button>
        </>
      );
    case 'picker':
      return <Picker screen={screen} intents={intents} />;
    case 'error':
      return <p data-code={screen.code}>{JSON.stringify(screen)}</p>;
    case 'progress':
      return (
        <button type="button" data-testid="cancel" onClick={intents.cancel}>
          Cancel
        </button>
      );
    default:
      return <p>{JSON.stringify(screen).slice(0, 500)}</p>;
  }
}

function Picker({ screen, intents }: { screen: Extract<PopupScreen, { screen: 'picker' }>; intents: Intents }) {
  const [chosen, choose] = useState<readonly number[]>();
  const now = chosen ?? screen.tabs.filter((t) => t.preselected).map((t) => t.tabId);
  return (
    <>
      {screen.tabs.map((tab) => (
        <label key={tab.tabId}>
          <input
            data-tab={tab.tabId}
            type="checkbox"
            checked={now.includes(tab.tabId)}
            onChange={() =>
              choose(now.includes(tab.tabId) ? now.filter((id) => id !== tab.tabId) : [...now, tab.tabId])
            }
          />
          {tab.outlet} {tab.title}
        </label>
      ))}
      {!screen.tabsPermission && (
        <button type="button" data-testid="allow-tabs" onClick={intents.allowTabs}>
          See my other tabs
        </button>
      )}
      <button type="button" data-testid="merge" onClick={() => intents.merge(now)}>
        Merge
      </button>
    </>
  );
}

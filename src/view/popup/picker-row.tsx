import type { PickerStory, PickerTab } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import { NOTE_WORDS, noteWords } from '../words/note-words.ts';

export interface PickerRowProps {
  /** Told by the same story's list already. */
  readonly isSameStory: boolean;
  readonly tab: PickerTab;
  readonly stories: readonly PickerStory[];
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One tab: outlet, hour, how much it shares with this page, words, and what is odd about it. */
export function PickerRow({ tab, stories, isSameStory, isChosen, onChoose }: PickerRowProps) {
  const { t, formats, intents, now } = useUi();
  const { blocked } = tab;
  const story = tab.story === undefined ? undefined : stories[tab.story];
  const facts = [
    ...(tab.publishedAt ? [formats.hour(tab.publishedAt, now)] : []),
    ...(tab.isCurrent ? [t('this_tab')] : []),
    ...(!tab.isCurrent && tab.matchedOn && tab.matchedOn.length > 0
      ? [t('matches', { count: tab.matchedOn.length })]
      : []),
  ];
  if (blocked !== undefined) {
    return (
      <li class="tab is-off">
        <div class="tab-row">
          <span class="tick-box is-void" aria-hidden="true" />
          <span class="tab-top">
            <b>{tab.outlet || tab.title}</b>
            {tab.discarded ? (
              <button type="button" class="link" onClick={() => intents.wakeTab(tab.tabId)}>
                {t('wake_tab')}
              </button>
            ) : blocked.canAsk ? (
              <button type="button" class="link" onClick={() => intents.allowSite(tab.tabId)}>
                {t('allow_site')}
              </button>
            ) : null}
          </span>
          <span class="tab-why">{t(NOTE_WORDS[blocked.code])}</span>
        </div>
      </li>
    );
  }
  return (
    <li class={isChosen ? 'tab' : 'tab is-off'}>
      <label class="tab-row">
        <input
          type="checkbox"
          class="tick-input"
          checked={isChosen}
          data-tab={tab.tabId}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span class="tab-top">
          <b>{tab.outlet}</b>
          <span>{facts.join(' · ')}</span>
          {tab.words === undefined ? null : <span class="tab-words">{t('words', { count: tab.words })}</span>}
        </span>
        <span class="tab-title">
          <span dir="auto">{tab.title}</span>
          {tab.flags.map((flag) => (
            <span
              key={flag.code}
              class={flag.code === 'wire-copy' || flag.code === 'duplicate' ? 'tag' : 'tag is-warning'}
            >
              {flag.code === 'wire-copy' && flag.params?.outlet !== undefined
                ? t('same_wire_copy_as', { outlet: flag.params.outlet })
                : noteWords(t, flag)}
            </span>
          ))}
          {story !== undefined && !isSameStory ? <span class="tag">{story.name}</span> : null}
        </span>
      </label>
    </li>
  );
}

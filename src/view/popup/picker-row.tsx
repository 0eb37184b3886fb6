import type { Note } from '../../core/article.ts';
import type { PickerTab } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import { NOTE_WORDS, noteWords } from '../words/note-words.ts';

export interface PickerRowProps {
  readonly tab: PickerTab;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One tab: outlet, hour, words, what it shares with its story, and what is odd about it. */
export function PickerRow({ tab, isChosen, onChoose }: PickerRowProps) {
  const { t, formats, now } = useUi();
  if (tab.blocked !== undefined) return <BlockedRow tab={tab} code={tab.blocked.code} canAsk={tab.blocked.canAsk} />;
  const facts = [
    ...(tab.publishedAt ? [formats.hour(tab.publishedAt, now)] : []),
    ...(tab.isCurrent ? [t('this_tab')] : []),
  ];
  const { matchedOn = [] } = tab;
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
          {tab.isReading === true ? (
            <span class="tab-words">{t('tab_reading')}</span>
          ) : tab.words === undefined ? null : (
            <span class="tab-words">{t('words', { count: tab.words })}</span>
          )}
        </span>
        <span class="tab-title">
          <span dir="auto">{tab.title}</span>
          {tab.flags.map((flag) => (
            <Flag key={flag.code} flag={flag} />
          ))}
        </span>
        {matchedOn.length === 0 ? null : (
          <span class="tab-matched" dir="auto">
            {t('picker_matched', { names: formats.list(matchedOn) })}
          </span>
        )}
      </label>
    </li>
  );
}

function Flag({ flag }: { readonly flag: Note }) {
  const { t } = useUi();
  return (
    <span class={flag.code === 'wire-copy' || flag.code === 'duplicate' ? 'tag' : 'tag is-warning'}>
      {flag.code === 'wire-copy' && flag.params?.outlet !== undefined
        ? t('same_wire_copy_as', { outlet: flag.params.outlet })
        : noteWords(t, flag)}
    </span>
  );
}

interface BlockedRowProps {
  readonly tab: PickerTab;
  readonly code: Note['code'];
  readonly canAsk: boolean;
}

/** A tab that cannot be read: why, and what would help. */
function BlockedRow({ tab, code, canAsk }: BlockedRowProps) {
  const { t, intents } = useUi();
  return (
    <li class="tab is-off">
      <div class="tab-row">
        <span class="tick-box is-void" aria-hidden="true" />
        <span class="tab-top">
          <b>{tab.outlet || tab.title}</b>
          {tab.discarded ? (
            <button type="button" class="link" data-wake={tab.tabId} onClick={() => intents.wakeTab(tab.tabId)}>
              {t('wake_tab')}
            </button>
          ) : canAsk ? (
            <button type="button" class="link" onClick={() => intents.allowSite(tab.tabId)}>
              {t('allow_site')}
            </button>
          ) : null}
        </span>
        {tab.title === '' ? null : (
          <span class="tab-title">
            <span dir="auto">{tab.title}</span>
          </span>
        )}
        <span class="tab-why" data-blocked={code}>
          {t(NOTE_WORDS[code])}
        </span>
      </div>
    </li>
  );
}

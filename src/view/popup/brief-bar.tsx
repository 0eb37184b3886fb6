import { arrowKeys } from '../parts/arrow-keys.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { SaveMenu } from '../parts/save-menu.tsx';
import { useUi } from '../ui.ts';
import type { Copying } from './use-copy.ts';

export interface BriefBarProps {
  readonly briefId: string;
  readonly isOnePage: boolean;
  readonly canRegenerate: boolean;
  readonly copy: Copying;
  readonly isSaving: boolean;
  readonly setSaving: (isSaving: boolean) => void;
}

const moveFocus = arrowKeys(':scope > button, :scope > .menu-place > button', 'horizontal');

/** What can be done with the brief on show. */
export function BriefBar({ briefId, isOnePage, canRegenerate, copy, isSaving, setSaving }: BriefBarProps) {
  const { t, intents } = useUi();
  const { openPanel } = intents;
  return (
    <div class="bar" role="toolbar" aria-label={t('story_actions')} onKeyDown={moveFocus}>
      <button type="button" class="button quiet" data-testid="copy" onClick={copy.run}>
        <Icon name={copy.state === 'done' ? 'check' : copy.state === 'failed' ? 'warning' : 'copy'} />
        <span class="label">{copy.words || t('copy')}</span>
      </button>
      <SaveMenu isOpen={isSaving} setOpen={setSaving} />
      {canRegenerate ? <IconButton icon="refresh" label={t('regenerate')} onPress={intents.regenerate} /> : null}
      {openPanel === undefined ? null : (
        <IconButton
          icon="panel"
          flip
          label={t('panel_open')}
          onPress={() => openPanel(briefId)}
          class="push open-panel"
        />
      )}
      <button
        type="button"
        class={`button ${isOnePage ? 'quiet' : 'primary'} ${openPanel === undefined ? 'push' : ''}`}
        data-testid="open-reader"
        onClick={() => intents.openReader(briefId)}
      >
        {isOnePage ? <Icon name="page" /> : null}
        <span class={isOnePage ? 'label' : ''}>{t('open_full_page')}</span>
      </button>
    </div>
  );
}

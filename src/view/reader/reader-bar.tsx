import type { Brief } from '../../core/brief.ts';
import { arrowKeys } from '../parts/arrow-keys.ts';
import { EngineBadge } from '../parts/engine-badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { SaveMenu } from '../parts/save-menu.tsx';
import type { Copying } from '../popup/use-copy.ts';
import type { BriefInTime } from '../popup-model.ts';
import { useUi } from '../ui.ts';

export interface ReaderBarProps {
  readonly brief: Brief;
  readonly earlier: BriefInTime | undefined;
  readonly later: BriefInTime | undefined;
  readonly copy: Copying;
  readonly isSaving: boolean;
  readonly setSaving: (isSaving: boolean) => void;
}

const moveFocus = arrowKeys(':scope > button, :scope > .menu-place > button', 'horizontal');

/** The bar over the reading page. */
export function ReaderBar({ brief, earlier, later, copy, isSaving, setSaving }: ReaderBarProps) {
  const { t, formats, intents, now } = useUi();
  const { checkSources, compare, print } = intents;
  return (
    <header>
      <div class="page-bar" role="toolbar" aria-label={t('story_actions')} onKeyDown={moveFocus}>
        <Mark />
        <EngineBadge engine={brief.engine} isPlan={false} />
        <span class="push" />
        {earlier === undefined || compare === undefined ? null : (
          <button
            type="button"
            class="button quiet"
            data-testid="compare"
            onClick={() => compare(earlier.id, brief.id)}
          >
            <Icon name="compare" />
            <span class="label">{t('whats_new_since', { when: formats.recent(earlier.createdAt, now) })}</span>
          </button>
        )}
        {checkSources === undefined ? null : (
          <button type="button" class="button quiet" data-testid="check-sources" onClick={() => checkSources()}>
            <Icon name="refresh" />
            <span class="label">{t('check_sources')}</span>
          </button>
        )}
        {later === undefined ? null : (
          <button type="button" class="button quiet" data-testid="later" onClick={() => intents.openBrief(later.id)}>
            <Icon name="next" flip />
            <span class="label">{t('later_brief', { when: formats.recent(later.createdAt, now) })}</span>
          </button>
        )}
        <button type="button" class="button quiet" data-testid="copy" onClick={copy.run}>
          <Icon name={copy.state === 'done' ? 'check' : copy.state === 'failed' ? 'warning' : 'copy'} />
          <span class="label">{copy.words || t('copy')}</span>
        </button>
        <SaveMenu isOpen={isSaving} setOpen={setSaving} />
        {print === undefined ? null : (
          <button type="button" class="button quiet" onClick={print}>
            <Icon name="print" />
            <span class="label">{t('print')}</span>
          </button>
        )}
        <button type="button" class="button quiet" onClick={intents.openHistory}>
          <Icon name="clock" />
          <span class="label">{t('history')}</span>
        </button>
      </div>
    </header>
  );
}

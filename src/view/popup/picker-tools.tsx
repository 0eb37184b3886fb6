import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useUi } from '../ui.ts';
import type { Arrangement } from './arrange-tabs.ts';

export interface PickerToolsProps extends Arrangement {
  readonly tabs: number;
  readonly onArrange: (next: Arrangement) => void;
}

/** Search among the tabs, and their order. */
export function PickerTools({ tabs, query, isByTime, onArrange }: PickerToolsProps) {
  const { t, settings } = useUi();
  const search = useRef<HTMLInputElement>(null);
  // not after the paint: a key pressed as the screen appears would be lost
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !settings.singleKeyShortcuts || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [settings.singleKeyShortcuts]);
  return (
    <div class="picker-tools">
      <label class="search">
        <Icon name="search" />
        <span class="unseen">{t('picker_search', { count: tabs })}</span>
        <input
          ref={search}
          type="search"
          data-testid="picker-search"
          placeholder={t('picker_search', { count: tabs })}
          value={query}
          onInput={(event) => onArrange({ query: event.currentTarget.value, isByTime })}
        />
      </label>
      <button
        type="button"
        class="button quiet small"
        aria-pressed={isByTime}
        data-testid="picker-by-time"
        onClick={() => onArrange({ query, isByTime: !isByTime })}
      >
        <Icon name="clock" />
        {t('picker_by_time')}
      </button>
    </div>
  );
}

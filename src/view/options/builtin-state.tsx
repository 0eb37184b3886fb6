import type { BuiltinModel } from '../options-model.ts';
import { useOptions } from './options-context.ts';

/** Whether the browser's own model is on this computer, and how far its download is. */
export function BuiltinState({ builtin }: { readonly builtin: BuiltinModel }) {
  const { t, formats } = useOptions();
  const { state, share = 0, hasFailed = false } = builtin;
  if (state === 'downloading')
    return (
      <span role="status" data-testid="builtin-state">
        {t('builtin_downloading', { percent: formats.number(Math.round(share * 100)) })}
        <progress class="download" max={1} value={share} aria-hidden="true" />
      </span>
    );
  if (state !== 'downloadable') return null;
  return (
    <span role="status" data-testid="builtin-state">
      {t(hasFailed ? 'builtin_failed' : 'builtin_downloads')}
    </span>
  );
}

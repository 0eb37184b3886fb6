import type { Engine } from '../../core/brief.ts';
import { useUi } from '../ui.ts';
import { engineWords } from './engine-words.ts';
import { Icon } from './icon.tsx';
import { usageWords } from './usage-words.ts';

/** Who wrote, or will write, and what has left this computer for it; always visible and literally true. */
export function EngineBadge({ engine, isPlan }: { readonly engine: Engine; readonly isPlan: boolean }) {
  const { t, formats, intents } = useUi();
  const { name, fact } = engineWords(t, engine, isPlan);
  const used = isPlan ? undefined : usageWords(t, formats, engine);
  const title = [t('engine_label', { name, fact }), ...(used === undefined ? [] : [used])].join('\n');
  return (
    <button
      type="button"
      class={`engine ${engine.requestsMade > 0 || engine.kind === 'endpoint' ? 'is-remote' : 'is-local'}`}
      data-testid="engine-badge"
      aria-label={title}
      title={title}
      onClick={intents.openOptions}
    >
      <Icon name={engine.kind === 'endpoint' ? 'cloud' : engine.kind === 'builtin' ? 'chip' : 'laptop'} />
      <span class="engine-words">
        <b>{name}</b>
        {fact === '' ? null : <> · {fact}</>}
      </span>
    </button>
  );
}

import type { Engine } from '../../core/brief.ts';
import { useUi } from '../ui.ts';
import { EngineBadge } from './engine-badge.tsx';
import { IconButton } from './icon-button.tsx';
import { Mark } from './mark.tsx';

export interface PlateProps {
  readonly engine: Engine;
  /** Whether the engine has not written what is shown, but would. */
  readonly isPlan: boolean;
  /** A screen one can go back from carries its own name. */
  readonly title?: string;
  /** Whether a screen with a name of its own shows the engine too: where the next press runs it. */
  readonly hasBadge?: boolean;
}

/** The nameplate: who this is, which engine writes, history and options. */
export function Plate({ engine, isPlan, title, hasBadge = false }: PlateProps) {
  const { t, intents, unseen = 0 } = useUi();
  const { watch } = intents;
  return (
    <header class="plate">
      {title === undefined ? (
        <>
          <Mark />
          <span class="plate-name">AiBot</span>
          <EngineBadge engine={engine} isPlan={isPlan} />
          {watch === undefined ? null : (
            <IconButton
              icon="feed"
              label={unseen > 0 ? t('watch_unseen', { count: unseen }) : t('watch_title')}
              onPress={watch.open}
              class={unseen > 0 ? 'has-count open-watch' : 'open-watch'}
            />
          )}
          <IconButton icon="clock" label={t('history')} onPress={intents.openHistory} />
        </>
      ) : (
        <>
          <IconButton icon="previous" flip label={t('back')} onPress={intents.back} class="back" />
          <h1 class="plate-name">{title}</h1>
          {hasBadge ? <EngineBadge engine={engine} isPlan={isPlan} /> : null}
        </>
      )}
      <IconButton icon="sliders" label={t('options')} onPress={intents.openOptions} class="last" />
    </header>
  );
}

import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { SECTION_WORDS } from '../words/section-words.ts';
import { moved } from './moved.ts';
import { OptionSection } from './option-section.tsx';
import { useOptions } from './options-context.ts';

type Kind = Settings['sections'][number];

/** Which sections a brief shows, and in which order. */
export function SectionsSection() {
  const { t, model, intents } = useOptions();
  const on = model.settings.sections;
  const all: Kind[] = [...on, ...DEFAULT_SETTINGS.sections.filter((kind) => !on.includes(kind))];
  const change = (sections: readonly Kind[]): void => intents.change({ sections });
  const isMoved = DEFAULT_SETTINGS.sections.join() !== on.join();
  return (
    <OptionSection id="sections" title={t('opt_sections')} about={t('opt_sections_about')}>
      <ul class="section-list">
        {all.map((kind) => {
          const at = on.indexOf(kind);
          const name = t(SECTION_WORDS[kind]);
          return (
            <li key={kind}>
              <label>
                <input
                  type="checkbox"
                  class="tick-input"
                  checked={at >= 0}
                  onChange={() => change(at >= 0 ? on.filter((k) => k !== kind) : [...on, kind])}
                />
                {name}
              </label>
              <IconButton
                icon="up"
                label={t('move_up', { name })}
                disabled={at <= 0}
                onPress={() => change(moved(on, at, -1))}
              />
              <IconButton
                icon="down"
                label={t('move_down', { name })}
                disabled={at < 0 || at === on.length - 1}
                onPress={() => change(moved(on, at, 1))}
              />
            </li>
          );
        })}
      </ul>
      {isMoved ? (
        <button type="button" class="link" onClick={() => change(DEFAULT_SETTINGS.sections)}>
          {t('opt_sections_reset')}
        </button>
      ) : null}
    </OptionSection>
  );
}

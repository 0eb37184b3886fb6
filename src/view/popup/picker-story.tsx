import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon.tsx';
import { useUi } from '../ui.ts';
import type { ListedTabs } from './arrange-tabs.ts';

export interface PickerStoryProps {
  readonly listed: ListedTabs;
  readonly isOpen: boolean;
  /** The tabs of it that one press distils. */
  readonly suited: readonly number[];
  readonly children: ComponentChildren;
}

/** An open story: its name in its own words, how many outlets tell it, which report is newest, and one press that distils it. */
export function PickerStory({ listed, isOpen, suited, children }: PickerStoryProps) {
  const { t, formats, intents, now } = useUi();
  const { story, key } = listed;
  const facts = [
    t('picker_outlets', { count: story.outlets }),
    ...(story.newest === undefined ? [] : [t('picker_newest', { time: formats.hour(story.newest, now) })]),
  ];
  const name = `picker-story-${key}`;
  return (
    <section class="picker-story" data-story={key} aria-labelledby={name}>
      <details open={isOpen}>
        <summary>
          <Icon name="next" flip />
          <span class="picker-story-name" id={name} dir="auto">
            {story.name}
          </span>
          <span class="meta">{facts.join(' · ')}</span>
        </summary>
        {children}
      </details>
      <button
        type="button"
        class="button small picker-distil"
        id={`${name}-distil`}
        aria-labelledby={`${name}-distil ${name}`}
        disabled={suited.length === 0}
        data-testid="distil-story"
        onClick={() => intents.merge(suited)}
      >
        {t('picker_distil')}
      </button>
    </section>
  );
}

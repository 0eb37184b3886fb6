import { Icon } from '../parts/icon.tsx';
import type { StoryInProgress } from '../popup-model.ts';
import { useUi } from '../ui.ts';

export interface StoryStripProps {
  readonly isOnePage: boolean;
  /** Other open tabs on this story, as far as AiBot may know. */
  readonly alsoOpen: number;
  readonly story: StoryInProgress | undefined;
}

/** From one page to a story: the tabs that tell it too, or page by page with "Add to story". */
export function StoryStrip({ isOnePage, alsoOpen, story }: StoryStripProps) {
  const { t, formats, intents } = useUi();
  const merge = (
    <button type="button" class="strip-go" data-testid="open-picker" onClick={intents.openPicker}>
      {t(alsoOpen > 0 ? 'strip_merge' : 'strip_choose')}
      <Icon name="next" flip />
    </button>
  );
  if (story !== undefined) {
    const outlets = formats.list(story.outlets);
    return (
      <section class="strip" aria-label={t('strip_label')}>
        <span class="strip-words" title={outlets}>
          {t(story.hasThis ? 'strip_has_this' : 'strip_story', { outlets })}
        </span>
        {story.hasThis ? (
          <button type="button" class="strip-go" onClick={intents.startNewStory}>
            {t('strip_new_story')}
          </button>
        ) : (
          <button type="button" class="strip-go" data-testid="add-this-page" onClick={intents.addThisPage}>
            <Icon name="plus" />
            {t('strip_add')}
          </button>
        )}
        {isOnePage ? merge : null}
      </section>
    );
  }
  if (!isOnePage) return null;
  return (
    <section class="strip" aria-label={t('strip_label')}>
      <span class="strip-words">{alsoOpen > 0 ? t('strip_also_open', { count: alsoOpen }) : t('strip_more')}</span>
      {alsoOpen > 0 ? null : (
        <button type="button" class="strip-go" data-testid="add-this-page" onClick={intents.addThisPage}>
          <Icon name="plus" />
          {t('strip_add')}
        </button>
      )}
      {merge}
    </section>
  );
}

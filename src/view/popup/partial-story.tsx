import type { Draft } from '../../core/draft.ts';
import { isRightToLeft } from '../../core/export/text-direction.ts';
import { useUi } from '../ui.ts';

/** What an engine has written so far; not checked yet, and says so. */
export function PartialStory({ draft }: { readonly draft: Draft }) {
  const { t } = useUi();
  const sentences = [
    ...draft.lede,
    ...draft.sections.flatMap((section) => section.blocks.flatMap((block) => block.sentences)),
  ];
  return (
    <div class="story is-partial" lang={draft.language} dir={isRightToLeft(draft.language) ? 'rtl' : 'ltr'}>
      <div class="unchecked" lang={t.locale} dir={t.dir}>
        <p class="tag is-warning">{t('not_checked_yet')}</p>
      </div>
      {draft.headline === '' ? null : <h2 class="partial-headline arrived">{draft.headline}</h2>}
      {sentences.length > 0 ? (
        <p class="lede">
          {sentences.map((sentence, i) => (
            // sentences only ever come after the ones before
            <span key={i} class="arrived">
              {i === 0 ? '' : ' '}
              {sentence.text}
            </span>
          ))}
          <span class="caret" aria-hidden="true" />
        </p>
      ) : null}
    </div>
  );
}

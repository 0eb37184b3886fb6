import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStory } from '../brief/story-context.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { NumberChip } from '../parts/number-chip.tsx';
import { useUi } from '../ui.ts';
import { cardPlace } from './card-place.ts';
import type { OpenCitation } from './citation-store.ts';
import { surroundings } from './surroundings.ts';

/** The open citation: the source's own sentence in its surroundings, its outlet and hour, and the way there. */
export function CitationCard({ open }: { readonly open: OpenCitation }) {
  const { t, formats, intents, now } = useUi();
  const { brief, articles, numbers, citations: store } = useStory();
  const card = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  const { anchor, index, pinned } = open;
  const total = open.citations.length;
  const citation = open.citations[index];

  // the card's size changes with the passage it shows
  useLayoutEffect(() => {
    const element = card.current;
    const frame = element?.offsetParent;
    if (element === null || !(frame instanceof HTMLElement)) return;
    const { top, left } = cardPlace(anchor, element, frame);
    element.style.top = `${top}px`;
    element.style.left = `${left}px`;
    if (pinned) element.scrollIntoView({ block: 'nearest' });
  }, [anchor, citation, pinned]);

  useEffect(() => {
    if (pinned) card.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [pinned]);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  if (citation === undefined) return null;
  const article = articles[citation.article];
  const source = brief.sources.find((s) => s.article === citation.article);
  const outlet = source?.outlet ?? article?.outlet ?? '';
  const passage = surroundings(article, citation);
  const label = t('card_label', { index: index + 1, total, outlet });
  const { copyText } = intents;
  const when = source?.publishedAt ? formats.recent(source.publishedAt, now) : '';

  return (
    <div
      ref={card}
      class="card"
      dir={t.dir}
      lang={t.locale}
      role="dialog"
      data-testid="citation-card"
      aria-label={label}
      aria-describedby="card-quote"
      onPointerEnter={store.stay}
      onPointerLeave={store.leave}
      onFocusIn={store.stay}
    >
      <p class="card-source">
        <NumberChip number={numbers.get(citation.article) ?? 0} />
        <b>{outlet}</b>
        <span class="meta">
          {when === ''
            ? t('card_paragraph', { number: citation.paragraph + 1 })
            : t('card_where', { when, number: citation.paragraph + 1 })}
        </span>
      </p>
      {/* what the arrows turned to; the quote itself, since that is what one turns for */}
      <p class="unseen" role="status">
        {open.isTurned === true ? (
          <>
            {label} <q lang={article?.lang ?? brief.language}>{passage.quote}</q>
          </>
        ) : null}
      </p>
      <blockquote id="card-quote" lang={article?.lang ?? brief.language} dir="auto">
        {passage.before}
        <mark>{passage.quote}</mark>
        {passage.after}
      </blockquote>
      <div class="card-foot">
        <button
          type="button"
          class="button small"
          onClick={() => intents.openCitation(citation.article, citation.start, citation.end)}
        >
          <Icon name="open" />
          {t('open_in_tab')}
        </button>
        {copyText === undefined ? null : (
          <button
            type="button"
            class="button small quiet"
            onClick={() => void copyText(`“${citation.quote}” (${outlet})`).then(setCopied)}
          >
            {t(copied ? 'copied' : 'copy_quote')}
          </button>
        )}
        {total > 1 ? (
          <span class="pager">
            <IconButton
              icon="previous"
              flip
              label={t('previous_source')}
              disabled={index === 0}
              onPress={() => store.page(-1)}
            />
            <span aria-hidden="true">{t('n_of_m', { n: index + 1, m: total })}</span>
            <IconButton
              icon="next"
              flip
              label={t('next_source')}
              disabled={index === total - 1}
              onPress={() => store.page(1)}
            />
          </span>
        ) : null}
        {pinned ? (
          <IconButton
            icon="close"
            label={t('close')}
            onPress={() => store.close(true)}
            class={total > 1 ? '' : 'push'}
          />
        ) : null}
      </div>
    </div>
  );
}

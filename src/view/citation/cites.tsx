import type { Citation } from '../../core/brief.ts';
import { ParagraphLink } from '../brief/paragraph-link.tsx';
import { useStory } from '../brief/story-context.ts';
import { slotOf } from '../parts/slot-of.ts';
import { useUi } from '../ui.ts';
import { useCitationLink } from './use-citation-link.ts';

export interface CitesProps {
  readonly citations: readonly Citation[];
  /** Independent outlets that carry the sentence. */
  readonly outlets?: number;
}

/** One link per sentence, one numbered chip per source; a press opens the card, without script it leads to the source. */
export function Cites({ citations, outlets }: CitesProps) {
  const { t, formats } = useUi();
  const { brief, numbers, voices } = useStory();
  const { ordered, shown, href, link } = useCitationLink(citations);
  const articles = [...new Set(ordered.map((c) => c.article))];
  if (articles.length === 0) return null;
  if (numbers.size === 1) return <ParagraphLink citations={citations} />;
  const nameOf = (article: number): string =>
    `${formats.number(numbers.get(article) ?? 0)} ${brief.sources.find((s) => s.article === article)?.outlet ?? ''}`;
  const isSingle = outlets === 1 && voices.length > 1;
  const sources = formats.list(articles.map(nameOf));
  return (
    <a
      href={href}
      {...link}
      class={`cites ${isSingle ? 'is-single' : ''}`}
      aria-label={isSingle ? t('cites_single', { sources }) : t('cites', { count: articles.length, sources })}
      title={isSingle ? t('cites_single_why') : undefined}
    >
      {articles.map((article) => {
        const number = numbers.get(article) ?? 0;
        return (
          <i
            key={article}
            class={shown === article ? 'chip is-on' : 'chip'}
            data-slot={slotOf(number)}
            data-article={article}
            data-number={formats.number(number)}
            aria-hidden="true"
          />
        );
      })}
    </a>
  );
}

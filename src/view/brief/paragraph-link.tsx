import type { Citation } from '../../core/brief.ts';
import { useCitationLink } from '../citation/use-citation-link.ts';
import { useUi } from '../ui.ts';

export interface ParagraphLinkProps {
  readonly citations: readonly Citation[];
}

/** "¶ 4": where on the page a sentence stands; a press shows it there. */
export function ParagraphLink({ citations }: ParagraphLinkProps) {
  const { t, formats } = useUi();
  const { ordered, href, link } = useCitationLink(citations);
  const paragraph = ordered[0]?.paragraph;
  if (paragraph === undefined) return null;
  const number = formats.number(paragraph + 1);
  return (
    <a href={href} {...link} class="cites paragraph-link" aria-label={t('show_paragraph', { number })}>
      ¶ {number}
    </a>
  );
}

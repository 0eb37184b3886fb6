import type { Agreement, Citation } from '../../core/brief.ts';
import { useCitationLink } from '../citation/use-citation-link.ts';
import { useUi } from '../ui.ts';
import { useStory } from './story-context.ts';

/** Above this many outlets the row of dots says less than a count. */
const MOST_DOTS = 6;

export interface AgreementDotsProps {
  readonly agreement: readonly Agreement[];
  readonly citations: readonly Citation[];
}

/**
 * Who reports a fact: one fixed place per independent outlet. Filled reports it, ring is silent, diamond differs.
 * A press shows each outlet's own sentence.
 */
export function AgreementDots({ agreement, citations }: AgreementDotsProps) {
  const { t, formats } = useUi();
  const { outlets } = useStory();
  const { href, link } = useCitationLink(citations);
  const name = (a: Agreement): string => outlets.get(a.outlet) ?? '';
  const same = agreement.filter((a) => a.says === 'same');
  const differing = agreement.filter((a) => a.says === 'differs');
  const numbers = { same: same.length, total: agreement.length };
  const names = formats.list(same.map(name));
  const label =
    differing.length === 0
      ? t('dots', { ...numbers, names })
      : t('dots_differs', { ...numbers, names, differing: formats.list(differing.map(name)) });
  return (
    <a href={href} {...link} class="cites dots" aria-label={label} title={label}>
      {agreement.length > MOST_DOTS ? (
        <span class={differing.length > 0 ? 'dots-count is-differing' : 'dots-count'}>
          {t('n_of_m', { n: same.length, m: agreement.length })}
        </span>
      ) : (
        agreement.map((a) => <i key={a.outlet} class={`dot is-${a.says}`} />)
      )}
    </a>
  );
}

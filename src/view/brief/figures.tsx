import type { KeyDetail } from '../../core/brief.ts';
import { Cites } from '../citation/cites.tsx';
import { useUi } from '../ui.ts';
import { useStory } from './story-context.ts';

/** Figures that fit side by side. */
const MOST_FIGURES = 3;
/** Longest value that is set as a figure. */
const FIGURE_LENGTH = 10;

/** The page's facts: short figures large and side by side, the others as a list. */
export function Figures() {
  const { t } = useUi();
  const { brief } = useStory();
  const figures = brief.keyDetails.filter(isFigure).slice(0, MOST_FIGURES);
  const set = new Set(figures.length > 1 ? figures : []);
  const others = brief.keyDetails.filter((detail) => !set.has(detail));
  if (brief.keyDetails.length === 0) return null;
  return (
    <section class="story-section">
      <h2>{t('key_details')}</h2>
      {set.size > 0 ? (
        <ul class="figures">
          {[...set].map((detail) => (
            <li key={`${detail.label} ${detail.value}`}>
              <b>{detail.value}</b>
              <span>{detail.label}</span> <Cites citations={detail.citations} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <dl class="page-facts">
          {others.map((detail) => (
            <div key={`${detail.label} ${detail.value}`}>
              <dt>{detail.label}</dt>
              <dd>
                {detail.value}
                <Cites citations={detail.citations} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

function isFigure(detail: KeyDetail): boolean {
  return /\p{N}/u.test(detail.value) && detail.value.length <= FIGURE_LENGTH;
}

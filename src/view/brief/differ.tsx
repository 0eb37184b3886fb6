import type { Disagreement, DisagreementValue } from '../../core/brief.ts';
import { Cites } from '../citation/cites.tsx';
import { Icon } from '../parts/icon.tsx';
import { useUi } from '../ui.ts';
import { OutletName } from './outlet-name.tsx';
import { useStory } from './story-context.ts';

/** Longest value that is set as a figure rather than as a line. */
const FIGURE_LENGTH = 9;

/** Where sources differ: the question, every value with who says so, and no winner. */
export function Differ() {
  const { t } = useUi();
  const { brief } = useStory();
  if (brief.disagreements.length === 0) return null;
  return (
    <section class="differ" id="differ" tabIndex={-1} aria-labelledby="differ-title" data-testid="differ">
      <h2 id="differ-title">
        <Icon name="differ" />
        {t('differ_title')}
      </h2>
      {brief.disagreements.map((disagreement) => (
        <Question key={disagreement.question} disagreement={disagreement} />
      ))}
    </section>
  );
}

function Question({ disagreement }: { readonly disagreement: Disagreement }) {
  const { t } = useUi();
  const { question, values, laterValue } = disagreement;
  const isFacing = values.length === 2 && values.every((v) => v.value.length <= FIGURE_LENGTH);
  return (
    <div class="differ-question">
      <p class="differ-q">{question}</p>
      <ul class={isFacing ? 'versus' : 'versus is-stacked'}>
        {values.map((value) => (
          <Value key={value.value} value={value} />
        ))}
      </ul>
      <p class="differ-note">
        {laterValue === undefined
          ? t('differ_note', { count: values.length })
          : t('differ_note_later', { count: values.length, value: laterValue })}
      </p>
    </div>
  );
}

function Value({ value }: { readonly value: DisagreementValue }) {
  const { formats, now } = useUi();
  const facts = [value.attributedTo ?? '', value.at ? formats.recent(value.at, now) : ''].filter((fact) => fact !== '');
  return (
    <li>
      <p class="figure">{value.value}</p>
      {value.outlets.map((outlet, i) => (
        <p key={outlet} class="figure-who">
          <OutletName outlet={outlet} />
          {i === 0 ? <Cites citations={[value.citation]} /> : null}
        </p>
      ))}
      {facts.length > 0 ? <p class="meta">{facts.join(', ')}</p> : null}
    </li>
  );
}

import { useState } from 'preact/hooks';
import type { Sentence } from '../../core/brief.ts';
import { useStory } from '../brief/story-context.ts';
import { Icon } from '../parts/icon.tsx';
import { NumberChip } from '../parts/number-chip.tsx';
import { useUi } from '../ui.ts';
import { reasonWords } from '../words/reason-words.ts';
import { VERDICT_WORDS } from '../words/verdict-words.ts';
import { ReportForm } from './report-form.tsx';

/** One sentence of the panel, with "This is wrong". */
export function CheckedSentence({ sentence }: { readonly sentence: Sentence }) {
  const { t, formats, intents } = useUi();
  const { brief, numbers, voices } = useStory();
  const [isReporting, setReporting] = useState(false);
  const outletOf = (article: number): string => brief.sources.find((s) => s.article === article)?.outlet ?? '';
  const canReport = intents.copyText !== undefined || intents.keepReport !== undefined;
  return (
    <li>
      <p class="checked-text" lang={brief.language} dir="auto">
        {sentence.text}
      </p>
      <p class={`checked-verdict is-${sentence.verdict}`}>
        <Icon name={sentence.verdict === 'supported' ? 'check' : 'warning'} />
        {t(VERDICT_WORDS[sentence.verdict])}
        {voices.length > 1 ? <span class="meta">{t('carried_by', { count: sentence.outlets })}</span> : null}
      </p>
      {sentence.reasons.length > 0 ? (
        <ul class="checked-reasons">
          {sentence.reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.found}`}>{reasonWords(t, formats, reason)}</li>
          ))}
        </ul>
      ) : null}
      <ul class="checked-spans">
        {sentence.citations.map((c) => (
          <li key={`${c.article} ${c.start} ${c.end}`}>
            <NumberChip number={numbers.get(c.article) ?? 0} />
            <button
              type="button"
              class="checked-quote"
              title={t('open_in_tab')}
              onClick={() => intents.openCitation(c.article, c.start, c.end)}
            >
              <span class="unseen">{outletOf(c.article)}</span>
              <q lang={brief.language} dir="auto">
                {c.quote}
              </q>
            </button>
          </li>
        ))}
      </ul>
      {canReport && !isReporting ? (
        <button type="button" class="link checked-wrong" onClick={() => setReporting(true)}>
          {t('this_is_wrong')}
        </button>
      ) : null}
      {isReporting ? <ReportForm sentence={sentence} onClose={() => setReporting(false)} /> : null}
    </li>
  );
}

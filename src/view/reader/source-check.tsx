import type { SourceChange } from '../../core/grounding/recheck.ts';
import { SentenceText } from '../brief/sentence-text.tsx';
import { useStory } from '../brief/story-context.ts';
import type { SourceCheckModel } from '../popup-model.ts';
import { useUi } from '../ui.ts';
import { noteWords } from '../words/note-words.ts';
import { reasonWords } from '../words/reason-words.ts';
import { VERDICT_WORDS } from '../words/verdict-words.ts';

/** What changed in the sources since the brief, and which of its sentences that touches. */
export function SourceCheck({ check }: { readonly check: SourceCheckModel }) {
  const { t, intents } = useUi();
  const { checkSources } = intents;
  if (check.state === 'running') {
    return (
      <p class="source-check" role="status">
        {t('check_running')}
      </p>
    );
  }
  const { changes, read, unread } = check;
  const same = read - changes.length;
  const sites = [...new Set(unread.flatMap(({ asksFor }) => asksFor ?? []))];
  return (
    <section
      class="source-check"
      aria-label={t('check_sources')}
      data-testid="source-check"
      lang={t.locale}
      dir={t.dir}
    >
      <div role="status">
        {changes.map((change) => (
          <Change key={change.article} change={change} />
        ))}
        {same > 0 ? <p>{t('check_same', { count: same })}</p> : null}
        {unread.map(({ outlet, note }) => (
          <p key={outlet} class="meta">
            {t('check_unread', { outlet, why: noteWords(t, note) })}
          </p>
        ))}
      </div>
      {sites.length > 0 && checkSources !== undefined ? (
        <button type="button" class="button" data-testid="check-allow" onClick={() => checkSources(sites)}>
          {t('check_allow', { count: sites.length })}
        </button>
      ) : null}
    </section>
  );
}

function Change({ change }: { readonly change: SourceChange }) {
  const { t, formats } = useUi();
  const { brief } = useStory();
  const outlet = brief.sources.find((source) => source.article === change.article)?.outlet ?? '';
  return (
    <div class="source-change">
      <h2>{t('check_changed', { outlet })}</h2>
      <p>{t('check_touched', { count: change.touched.length })}</p>
      <ul class="plain-list">
        {change.touched.map(({ sentence, verdict, reasons }) => (
          <li key={sentence.text}>
            <span lang={brief.language} dir="auto">
              <SentenceText sentence={sentence} />
            </span>
            <p class={`checked-verdict is-${verdict}`}>{t('check_now', { verdict: t(VERDICT_WORDS[verdict]) })}</p>
            {reasons.map((reason) => (
              <p key={`${reason.kind} ${reason.found}`} class="meta">
                {reasonWords(t, formats, reason)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <Sentences title={t('check_removed')} sentences={change.removed} mark="del" lang={brief.language} />
      <Sentences title={t('check_added')} sentences={change.added} mark="ins" lang={brief.language} />
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly mark: 'ins' | 'del';
  readonly lang: string;
}

function Sentences({ title, sentences, mark: Mark, lang }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain-list" lang={lang}>
        {sentences.map((sentence) => (
          <li key={sentence} dir="auto">
            <Mark>{sentence}</Mark>
          </li>
        ))}
      </ul>
    </>
  );
}

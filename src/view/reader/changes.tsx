import { useMemo } from 'preact/hooks';
import type { Sentence } from '../../core/brief.ts';
import { compareBriefs } from '../../core/compare-briefs.ts';
import { SentenceText } from '../brief/sentence-text.tsx';
import { StoryContext, storyOnShow } from '../brief/story-context.ts';
import { CitationLayer } from '../citation/citation-layer.tsx';
import { useCitations } from '../citation/use-citations.ts';
import type { ReaderModel } from '../popup-model.ts';
import { useUi } from '../ui.ts';

export interface ChangesProps {
  readonly model: Extract<ReaderModel, { readonly state: 'changes' }>;
}

const NO_ACTIONS = {};

/** "What's new since 14:05": two briefs of one story, what came, what changed, what went. */
export function Changes({ model }: ChangesProps) {
  const { t, formats, intents, now } = useUi();
  const { before, after, articles } = model;
  const citations = useCitations(after);
  const story = useMemo(() => storyOnShow(after, articles, formats, citations), [after, articles, formats, citations]);
  const changes = useMemo(() => compareBriefs(before, after), [before, after]);
  const { added, reworded, gone, details, newSources, newDisagreements } = changes;
  const isSame =
    added.length + reworded.length + gone.length + details.length + newSources.length + newDisagreements.length === 0;
  const since = formats.recent(before.createdAt, now);
  return (
    <StoryContext.Provider value={story}>
      <main class="sheet">
        <article class="story changes" data-testid="changes">
          <p class="byline">{t('whats_new_since', { when: since })}</p>
          <h1>{after.headline}</h1>
          <p class="row">
            <button type="button" class="button" onClick={() => intents.openBrief(after.id)}>
              {t('open_brief')}
            </button>
            <button type="button" class="button quiet" onClick={() => intents.openBrief(before.id)}>
              {t('open_earlier', { when: since })}
            </button>
          </p>
          {isSame ? <p class="lede">{t('changes_none')}</p> : null}
          {newSources.length > 0 ? (
            <p>
              {t('changes_sources', {
                count: newSources.length,
                outlets: formats.list(newSources.map((s) => s.outlet)),
              })}
            </p>
          ) : null}
          {details.length > 0 ? (
            <>
              <h2 class="is-ruled">{t('changes_details')}</h2>
              <dl class="page-facts">
                {details.map((d) => (
                  <div key={d.label}>
                    <dt>{d.label}</dt>
                    <dd>
                      {d.before === undefined ? null : <del>{d.before}</del>}{' '}
                      {d.after === undefined ? null : <ins>{d.after}</ins>}
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          ) : null}
          {newDisagreements.length > 0 ? (
            <>
              <h2 class="is-ruled">{t('changes_differ')}</h2>
              <ul class="plain-list">
                {newDisagreements.map((d) => (
                  <li key={d.question}>
                    {d.question} <b>{formats.list(d.values.map((v) => v.value))}</b>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <SentenceList title={t('changes_added')} sentences={added} mark="ins" />
          {reworded.length > 0 ? (
            <>
              <h2 class="is-ruled">{t('changes_reworded')}</h2>
              <ul class="plain-list">
                {reworded.map(({ before: was, after: is }) => (
                  <li key={is.text}>
                    <SentenceText sentence={is} />
                    <p class="meta">{t('changes_before', { text: was.text })}</p>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <SentenceList title={t('changes_gone')} sentences={gone} mark="del" />
          <CitationLayer actions={NO_ACTIONS} />
        </article>
      </main>
    </StoryContext.Provider>
  );
}

interface SentenceListProps {
  readonly title: string;
  readonly sentences: readonly Sentence[];
  readonly mark: 'ins' | 'del';
}

function SentenceList({ title, sentences, mark: Mark }: SentenceListProps) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h2 class="is-ruled">{title}</h2>
      <ul class="plain-list">
        {sentences.map((sentence) => (
          <li key={sentence.text}>
            {Mark === 'del' ? (
              <del>{sentence.text}</del>
            ) : (
              <ins>
                <SentenceText sentence={sentence} />
              </ins>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

import { useState } from 'preact/hooks';
import type { Engine } from '../../core/brief.ts';
import { Icon } from '../parts/icon.tsx';
import { NumberChip } from '../parts/number-chip.tsx';
import { Plate } from '../parts/plate.tsx';
import type { SendPreview } from '../popup-model.ts';
import { useUi } from '../ui.ts';

/** Before sending: the host and every word that it would get, and the way that sends nothing. */
export function PreviewScreen({ engine, screen }: { readonly engine: Engine; readonly screen: SendPreview }) {
  const { t, intents } = useUi();
  const { host, sources, instructions } = screen;
  const [always, setAlways] = useState(false);
  const { send, writeLocally } = intents;
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  return (
    <>
      <Plate engine={{ ...engine, host, ...(screen.model === undefined ? {} : { model: screen.model }) }} isPlan />
      <main data-testid="preview">
        <h1 class="screen-title">{t('preview_title', { count: words, host })}</h1>
        <p class="why">{t('preview_all')}</p>
        <div class="send">
          {sources.map((source, i) => (
            // the sources of one preview never change places
            <details key={i} open={i === 0}>
              <summary>
                <NumberChip number={i + 1} />
                <b>{source.outlet}</b>
                <span class="meta">{t('words', { count: source.words })}</span>
              </summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keyboard only when it has the focus */}
              <blockquote dir="auto" tabIndex={0}>
                {source.text}
              </blockquote>
            </details>
          ))}
          {instructions === undefined ? null : (
            <details>
              <summary>
                <Icon name="page" />
                <b>{t('preview_instructions')}</b>
                <span class="meta">{t('words', { count: instructions.words })}</span>
              </summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keyboard only when it has the focus */}
              <blockquote dir="auto" tabIndex={0}>
                {instructions.text}
              </blockquote>
            </details>
          )}
        </div>
        <p class="meta preview-then">
          {screen.isInParts === true ? t('preview_parts') : null} {t('preview_then')}
        </p>
        <label class="tick">
          <input type="checkbox" checked={always} onChange={(event) => setAlways(event.currentTarget.checked)} />
          {t('preview_always', { host })}
        </label>
      </main>
      <footer class="bar">
        {writeLocally === undefined ? (
          <button type="button" class="button" onClick={intents.back}>
            {t('cancel')}
          </button>
        ) : (
          <button type="button" class="button" onClick={writeLocally}>
            {t('step_local')}
          </button>
        )}
        {send === undefined ? null : (
          <button type="button" class="button primary push" data-testid="send" onClick={() => send(always)}>
            {t('preview_send')}
          </button>
        )}
      </footer>
    </>
  );
}

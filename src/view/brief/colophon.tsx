import { engineWords } from '../parts/engine-words.ts';
import { usageWords } from '../parts/usage-words.ts';
import { useUi } from '../ui.ts';
import { useStory } from './story-context.ts';

/** Who wrote this, and what to do before relying on it. */
export function Colophon() {
  const { t, formats } = useUi();
  const { brief } = useStory();
  const used = usageWords(t, formats, brief.engine);
  const { name, fact } = engineWords(t, brief.engine, false);
  return (
    <footer class="colophon" dir={t.dir} lang={t.locale}>
      <p>{t('colophon')}</p>
      {used === undefined ? null : (
        <p data-testid="usage">
          <bdi>{fact === '' ? name : `${name} · ${fact}`}</bdi>: {used}
        </p>
      )}
      <p data-testid="disclaimer">{t('disclaimer')}</p>
    </footer>
  );
}

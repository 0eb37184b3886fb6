import { useState } from 'preact/hooks';
import type { Sentence } from '../../core/brief.ts';
import { proseSentences } from '../../core/export/prose.ts';
import { useStory } from '../brief/story-context.ts';
import { Icon } from '../parts/icon.tsx';
import { late } from '../parts/late.ts';
import { useUi } from '../ui.ts';

const CheckedBody = late(async () => (await import('./checked-body.tsx')).CheckedBody);

/** "How this was checked", fetched and drawn when it is opened. */
export function CheckedPanel() {
  const { t } = useUi();
  const { brief } = useStory();
  const [wasOpened, setOpened] = useState(false);
  const sentences: Sentence[] = [...proseSentences(brief), ...brief.timeline.map((entry) => entry.sentence)];
  if (sentences.length === 0) return null;
  return (
    <details class="checked" data-testid="checked">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed like a button, by keys too */}
      <summary onClick={() => setOpened(true)}>
        <Icon name="list" />
        <span>{t('checked_title')}</span>
        <Icon name="down" class="checked-arrow" />
      </summary>
      {wasOpened ? <CheckedBody sentences={sentences} /> : null}
    </details>
  );
}

import type { Source } from '../../core/brief.ts';
import { originalOf } from '../../core/export/export-lines.ts';
import { useUi } from '../ui.ts';
import { leftOutWords } from '../words/left-out-words.ts';
import { useStory } from './story-context.ts';

export interface LeftOutProps {
  readonly sources: readonly Source[];
  readonly canTakeBack: boolean;
}

/** Sources that do not speak in the brief, each with the reason. */
export function LeftOut({ sources, canTakeBack }: LeftOutProps) {
  const { t, intents } = useUi();
  const { brief } = useStory();
  const why = (source: Source): string =>
    source.leftOut === undefined ? '' : leftOutWords(t, source.leftOut, originalOf(source, brief));
  return (
    <ul class="left-out">
      {sources.map((source) => (
        <li key={source.article} id={`source-${source.article}`}>
          <span>{t.rich('left_out_why', { outlet: <b>{source.outlet || source.url}</b>, why: why(source) })}</span>
          {canTakeBack && (source.leftOut === 'left-out-by-reader' || source.leftOut === 'other-story') ? (
            <button type="button" class="link source-action" onClick={() => intents.takeBack(source.article)}>
              {t('take_back')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

import type { Source } from '../../core/brief.ts';
import { useUi } from '../ui.ts';
import { NOTE_WORDS } from '../words/note-words.ts';
import { useStory } from './story-context.ts';

export interface LeftOutProps {
  readonly sources: readonly Source[];
  readonly canTakeBack: boolean;
}

/** Sources that do not speak in the brief, each with the reason. */
export function LeftOut({ sources, canTakeBack }: LeftOutProps) {
  const { t, intents } = useUi();
  const { brief } = useStory();
  const why = (source: Source): string => {
    const original = brief.sources.find((s) => s.article === source.wireCopyOf)?.outlet;
    if (original !== undefined) return t('same_wire_copy_as', { outlet: original });
    return source.leftOut === undefined ? '' : t(NOTE_WORDS[source.leftOut]);
  };
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

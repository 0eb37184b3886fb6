import type { Note, NoteCode } from '../../core/article.ts';
import { Icon } from '../parts/icon.tsx';
import { useUi } from '../ui.ts';
import { nextWords, noteWords } from '../words/note-words.ts';
import { useStory } from './story-context.ts';

/** Notes that belong to how the brief was checked rather than above it. */
const CHECK_NOTES: ReadonlySet<NoteCode> = new Set([
  'single-source',
  'sentences-dropped',
  'sentences-repaired',
  'sentences-marked',
]);

/** What the reader should know before reading: a model that failed, copies of one text, a teaser, a tab that was skipped. */
export function Notices({ of }: { readonly of: 'story' | 'checks' }) {
  const { t } = useUi();
  const { brief } = useStory();
  const notes = brief.notes.filter((note) => CHECK_NOTES.has(note.code) === (of === 'checks'));
  if (notes.length === 0) return null;
  return (
    <ul class="notices">
      {notes.map((note) => (
        <li key={`${note.code} ${aboutWhom(note)}`}>
          <Icon name="info" />
          <span>
            {aboutWhom(note) === ''
              ? noteWords(t, note)
              : t.rich('note_about', { name: <b>{aboutWhom(note)}</b>, note: noteWords(t, note) })}{' '}
            <Next note={note} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Next({ note }: { readonly note: Note }) {
  const { t } = useUi();
  const words = nextWords(t, note);
  return words === undefined ? null : <span class="meta">{words}</span>;
}

/** The outlet or site that a note is about; empty where it is about the brief. */
function aboutWhom({ code, params }: Note): string {
  return code === 'model-failed' ? '' : String(params?.outlet ?? params?.host ?? '');
}

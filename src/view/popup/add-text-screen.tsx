import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { countWords } from '../../core/text/count-words.ts';
import { LOCAL } from '../parts/local-engine.ts';
import { Plate } from '../parts/plate.tsx';
import { useUi } from '../ui.ts';

/** Text without a page: pasted, with who published it if the reader says so. */
export function AddTextScreen() {
  const { t, intents } = useUi();
  const [outlet, setOutlet] = useState('');
  const [text, setText] = useState('');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const words = countWords(text);
  return (
    <>
      <Plate engine={LOCAL} isPlan title={t('add_text')} />
      <main>
        <form
          id={id}
          class="add-text"
          onSubmit={(event) => {
            event.preventDefault();
            if (words > 0) intents.addText(text, outlet.trim());
          }}
        >
          <label for={`${id}-text`}>{t('add_text_label')}</label>
          <textarea
            ref={field}
            id={`${id}-text`}
            dir="auto"
            data-testid="add-text-field"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <label for={`${id}-outlet`}>{t('add_text_name')}</label>
          <input
            id={`${id}-outlet`}
            class="input"
            dir="auto"
            data-testid="add-text-outlet"
            maxLength={1000}
            value={outlet}
            onInput={(event) => setOutlet(event.currentTarget.value)}
          />
        </form>
      </main>
      <footer class="bar">
        <span class="meta">{t('words', { count: words })}</span>
        <button type="submit" form={id} class="button primary push" disabled={words === 0} data-testid="add-text-go">
          {t('add_text_go')}
        </button>
      </footer>
    </>
  );
}

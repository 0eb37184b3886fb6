import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../i18n/message-key.ts';
import { useUi } from '../ui.ts';
import { arrowKeys } from './arrow-keys.ts';
import { Icon } from './icon.tsx';

const FORMATS: readonly {
  readonly format: 'markdown' | 'html' | 'text' | 'json';
  readonly key: MessageKey;
  readonly ending: string;
}[] = [
  { format: 'markdown', key: 'save_markdown', ending: '.md' },
  { format: 'html', key: 'save_html', ending: '.html' },
  { format: 'text', key: 'save_text', ending: '.txt' },
  { format: 'json', key: 'save_json', ending: '.json' },
];

const moveFocus = arrowKeys('[role^=menuitem]', 'vertical');

export interface SaveMenuProps {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** "Save" and its menu: a file in one of four formats, with or without the source sentences, or print. */
export function SaveMenu({ isOpen, setOpen }: SaveMenuProps) {
  const { t, intents } = useUi();
  const [withCitations, setWithCitations] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { print } = intents;

  useEffect(() => {
    if (!isOpen) return;
    place.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen, setOpen]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div ref={place} class="menu-place">
      <button
        ref={button}
        type="button"
        class="button quiet"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-testid="save"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="save" />
        <span class="label">{t('save')}</span>
      </button>
      {isOpen ? (
        <div
          class="menu"
          role="menu"
          tabIndex={-1}
          aria-label={t('save')}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
              close();
            } else if (event.key === 'Tab') setOpen(false);
            else {
              moveFocus(event);
              event.stopPropagation();
            }
          }}
        >
          {FORMATS.map(({ format, key, ending }) => (
            <button
              key={format}
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-format={format}
              onClick={() => {
                intents.save(format, withCitations);
                close();
              }}
            >
              {t(key)}
              <span class="meta" dir="ltr">
                {ending}
              </span>
            </button>
          ))}
          {print === undefined ? null : (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                print();
              }}
            >
              {t('save_print')}
            </button>
          )}
          <hr />
          <button
            type="button"
            role="menuitemcheckbox"
            aria-checked={withCitations}
            tabIndex={-1}
            onClick={() => setWithCitations(!withCitations)}
          >
            <span class="tick-box" aria-hidden="true" />
            {t('save_with_citations')}
          </button>
        </div>
      ) : null}
    </div>
  );
}

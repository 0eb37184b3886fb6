import type { MessageKey } from '../i18n/message-key.ts';
import type { Translate } from '../i18n/translate.ts';

const KEYS: readonly { readonly keys: readonly string[]; readonly does: MessageKey }[] = [
  { keys: ['[', ']'], does: 'key_citations' },
  { keys: ['←', '→'], does: 'key_pager' },
  { keys: ['O'], does: 'key_open' },
  { keys: ['J', 'K'], does: 'key_sections' },
  { keys: ['M'], does: 'key_merge' },
  { keys: ['C'], does: 'key_copy' },
  { keys: ['S'], does: 'key_save' },
  { keys: ['F'], does: 'key_full' },
  { keys: ['R'], does: 'key_regenerate' },
  { keys: ['/'], does: 'key_search' },
  { keys: ['Esc'], does: 'key_escape' },
];

/** Which key does what. */
export function ShortcutList({ t }: { readonly t: Translate }) {
  return (
    <dl class="shortcuts">
      {KEYS.map(({ keys, does }) => (
        <div key={does}>
          <dt dir="ltr">
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { MessageKey } from '../i18n/message-key.ts';
import { Icon } from '../parts/icon.tsx';
import { useOptions } from './options-context.ts';

type Goes = 'stays' | 'sent';

const ROWS: readonly { readonly key: MessageKey; readonly endpoint: Goes }[] = [
  { key: 'ledger_text', endpoint: 'sent' },
  { key: 'ledger_outlets', endpoint: 'sent' },
  { key: 'ledger_addresses', endpoint: 'stays' },
  { key: 'ledger_others', endpoint: 'stays' },
];

/** What each engine on offer sends, line by line. */
export function Ledger() {
  const { t, model } = useOptions();
  const columns: { key: MessageKey; isEndpoint: boolean }[] = [
    { key: 'engine_local', isEndpoint: false },
    ...(model.builtin === undefined ? [] : [{ key: 'engine_builtin', isEndpoint: false } as const]),
    ...(model.endpoint === undefined ? [] : [{ key: 'engine_endpoint', isEndpoint: true } as const]),
  ];
  return (
    <table class="ledger">
      <thead>
        <tr>
          <td />
          {columns.map(({ key }) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row.key}>
            <th scope="row">{t(row.key)}</th>
            {columns.map(({ key, isEndpoint }) => {
              const isSent = isEndpoint && row.endpoint === 'sent';
              return (
                <td key={key}>
                  <span class={isSent ? 'is-sent' : 'is-kept'}>
                    <Icon name={isSent ? 'cloud' : 'check'} />
                    {t(isSent ? 'ledger_sent' : 'ledger_stays')}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Icon } from '../parts/icon.tsx';
import { ERROR_WORDS } from '../words/error-words.ts';
import type { EndpointTest } from './endpoint-model.ts';
import { useOptions } from './options-context.ts';

export interface EndpointTestResultProps {
  readonly result: EndpointTest | undefined;
  readonly host: string;
}

/** How the test of the connection went, spoken politely. */
export function EndpointTestResult({ result, host }: EndpointTestResultProps) {
  const { t, formats } = useOptions();
  return (
    <div role="status" class="test-result">
      {result === undefined ? null : result.state === 'testing' ? (
        <p class="meta">{t('endpoint_testing')}</p>
      ) : result.state === 'ok' ? (
        <p class="is-ok">
          <Icon name="check" />
          {t('endpoint_ok', {
            model: result.model,
            seconds: formats.number(Math.round(result.milliseconds / 100) / 10),
          })}
        </p>
      ) : (
        <div class="is-failed">
          <p>
            <Icon name="warning" />
            {t(ERROR_WORDS[result.code].title, { host, site: host, ...result.params })}
          </p>
          <p class="meta">{t(ERROR_WORDS[result.code].next, { host, site: host, ...result.params })}</p>
        </div>
      )}
    </div>
  );
}

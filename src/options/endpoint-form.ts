import { checkAddress } from '../core/abstractive/endpoint-address.ts';
import { ENDPOINT_PRESETS } from '../core/abstractive/endpoint-presets.ts';
import { AiBotError, toAiBotError } from '../core/errors.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import type { KeptEndpointView } from '../platform/messages/endpoint-payloads.ts';
import { getMessage, uiLanguage } from '../platform/page/reader-language.ts';
import { askForSites } from '../platform/permissions.ts';
import { sitePattern } from '../platform/tabs/page-access.ts';
import { createTranslate } from '../view/i18n/translate.ts';
import type { EndpointFormProps, EndpointInput, EndpointPreset, EndpointTest } from '../view/options/endpoint-model.ts';

/** Any other address that speaks like OpenAI: the name of the protocol, the same in every language. */
const OTHER: EndpointPreset = { id: 'other', name: 'OpenAI API', url: 'https://', needsKey: true };

const PRESETS: readonly EndpointPreset[] = [
  ...ENDPOINT_PRESETS.map(({ id, name, address, models, needsKey }) => ({
    id,
    name,
    url: address,
    needsKey,
    ...(models[0] === undefined ? {} : { model: models[0] }),
  })),
  OTHER,
];

export interface EndpointForm {
  readonly props: (value: KeptEndpointView | null) => EndpointFormProps;
}

/** What the endpoint's form shows and does. @param changed called when there is something new to show */
export function endpointFormOf(call: CallWorker, changed: () => void): EndpointForm {
  const t = createTranslate(getMessage, uiLanguage());
  let models: readonly string[] | undefined;
  let testResult: EndpointTest | undefined;

  const failed = (input: EndpointInput, thrown: unknown): void => {
    const { code, params } = toAiBotError(thrown);
    const host = URL.canParse(input.url) ? new URL(input.url).host : input.url;
    testResult = { state: 'failed', code, params: { host, ...params } };
    changed();
  };
  /** Opens the browser's prompt for exactly this origin, first thing in a press; then a plain question where text would go unencrypted. */
  const mayReach = async (input: EndpointInput): Promise<EndpointInput & { allowPrivateHttp?: boolean }> => {
    const origin = sitePattern(input.url);
    const granted = origin === undefined || (await askForSites([origin]));
    if (!granted) throw new AiBotError('permission-refused', { params: { site: new URL(input.url).host, count: 1 } });
    try {
      checkAddress(input.url);
      return input;
    } catch (thrown) {
      const { params } = toAiBotError(thrown);
      if (params.reason !== 'private http') throw thrown;
      if (!window.confirm(t('endpoint_private_http', { host: new URL(input.url).host }))) throw thrown;
      return { ...input, allowPrivateHttp: true };
    }
  };
  const test = async (input: EndpointInput & { allowPrivateHttp?: boolean }): Promise<void> => {
    testResult = { state: 'testing' };
    changed();
    const result = await call('testEndpoint', input);
    testResult =
      result.state === 'ok' ? result : { ...result, params: { host: new URL(input.url).host, ...result.params } };
    changed();
    models = await call('listModels', input).catch(() => undefined);
    changed();
  };

  return {
    props: (value) => ({
      presets: PRESETS,
      ...(value === null ? {} : { value }),
      ...(models === undefined ? {} : { models }),
      ...(testResult === undefined ? {} : { testResult }),
      onSave: (input) => {
        mayReach(input)
          .then(async (reachable) => {
            await call('saveEndpoint', reachable);
            await test(reachable);
          })
          .catch((thrown: unknown) => failed(input, thrown));
      },
      onTest: (input) => {
        mayReach(input)
          .then(test)
          .catch((thrown: unknown) => failed(input, thrown));
      },
      onRemove: () => {
        testResult = undefined;
        models = undefined;
        call('removeEndpoint', {}).then(changed, changed);
      },
    }),
  };
}

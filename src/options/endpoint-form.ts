import { checkAddress } from '../core/abstractive/endpoint-address.ts';
import { ENDPOINT_PRESETS, PRICES_AS_OF, UNKNOWN_ENDPOINT } from '../core/abstractive/endpoint-presets.ts';
import { AiBotError, toAiBotError } from '../core/errors.ts';
import type { CallWorker } from '../platform/messages/call-worker.ts';
import type { KeptEndpointView, ListedModel } from '../platform/messages/endpoint-payloads.ts';
import { getMessage, uiLanguage } from '../platform/page/reader-language.ts';
import { askForModelSite } from '../platform/permissions.ts';
import { sitePattern } from '../platform/tabs/page-access.ts';
import { createTranslate } from '../view/i18n/translate.ts';
import type { EndpointFormProps, EndpointInput, EndpointPreset, EndpointTest } from '../view/options/endpoint-model.ts';

const PRESETS: readonly EndpointPreset[] = ENDPOINT_PRESETS.map(
  ({ id, name, address, models, needsKey, contextTokens, prices = {} }) => ({
    id,
    name,
    url: address,
    needsKey,
    contextTokens,
    models: models.map((model) => {
      const price = prices[model];
      return { id: model, ...(price === undefined ? {} : { price: { in: price[0], out: price[1] } }) };
    }),
    pricesAsOf: PRICES_AS_OF,
    ...(models[0] === undefined ? {} : { model: models[0] }),
  }),
);

export interface EndpointForm {
  readonly props: (value: KeptEndpointView | null) => EndpointFormProps;
}

/** What the endpoint's form shows and does. @param changed called when there is something new to show */
export function endpointFormOf(call: CallWorker, changed: () => void): EndpointForm {
  const t = createTranslate(getMessage, uiLanguage());
  /** Any other address, whichever protocol it speaks. */
  const other: EndpointPreset = {
    id: 'other',
    name: t('endpoint_other'),
    url: 'https://',
    needsKey: true,
    models: [],
    contextTokens: UNKNOWN_ENDPOINT.contextTokens,
    asksWire: true,
  };
  let models: readonly ListedModel[] | undefined;
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
    const granted = origin === undefined || (await askForModelSite(origin));
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
      presets: [...PRESETS, other],
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

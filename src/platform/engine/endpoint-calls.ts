import type { CompletionPort } from '../../core/abstractive/completion.ts';
import { checkAddress, originPattern } from '../../core/abstractive/endpoint-address.ts';
import { type EndpointConfig, LEAST_CONTEXT, maskedKey } from '../../core/abstractive/endpoint-config.ts';
import { contextTokensOf, presetFor, presetOf, presetOfAddress } from '../../core/abstractive/endpoint-presets.ts';
import { previewOf } from '../../core/abstractive/send-preview.ts';
import { AiBotError } from '../../core/errors.ts';
import { hashOf } from '../../core/hash.ts';
import { articlesOf, type Job } from '../../core/job.ts';
import { leftOutOf } from '../../core/job-steps.ts';
import { makeStory } from '../../core/stories/make-story.ts';
import { countWords } from '../../core/text/count-words.ts';
import { wordsFor } from '../jobs/job-runner.ts';
import type { EndpointInput, EndpointTesting, ListedModel, Sending } from '../messages/endpoint-payloads.ts';
import type { Handlers } from '../messages/serve-calls.ts';
import { settingsItem } from '../store/settings-item.ts';
import type { Consents } from './consents.ts';
import type { EndpointStore, KeptEndpoint } from './endpoint-store.ts';

/** What the network adapter can do; handed in by the entry, since only src/llm reaches the network. */
export interface ModelAdapter {
  readonly connect: (config: EndpointConfig, key: string) => CompletionPort;
  readonly test: (config: EndpointConfig, key: string) => Promise<{ readonly error?: AiBotError }>;
  readonly models: (config: EndpointConfig, key: string) => Promise<readonly ListedModel[]>;
  /** The browser's own model, where it is there. */
  readonly builtin: () => Promise<CompletionPort | undefined>;
}

export interface EndpointDesk {
  readonly calls: Pick<
    Handlers,
    'getEndpoint' | 'saveEndpoint' | 'removeEndpoint' | 'testEndpoint' | 'listModels' | 'previewSend' | 'allowSend'
  >;
  readonly portFor: (engine: 'builtin' | 'endpoint', jobId: string) => Promise<CompletionPort | undefined>;
}

export interface EndpointWorld {
  readonly store: EndpointStore;
  readonly adapter: ModelAdapter;
  readonly findJob: (id: string) => Promise<Job | undefined>;
  readonly dropOriginHeader: (address: string) => Promise<void>;
  readonly keepOriginHeader: () => Promise<void>;
  /** Gives back the permission for an address that is used no more. */
  readonly releaseSite: (address: string) => Promise<void>;
  /** What the reader agreed to send, run by run. */
  readonly consents: Consents;
}

/** Everything around the configured endpoint: keeping, testing, showing what would be sent, and agreeing to it. */
export function endpointDesk({ store, adapter, findJob, consents, ...rule }: EndpointWorld): EndpointDesk {
  /** Grows with every change of what is kept: an answer that comes late must not bring back what was removed. */
  let changes = 0;
  /** A form's values with the kept key where none was typed for the same address. */
  const filled = async (input: EndpointInput): Promise<{ config: EndpointConfig; key: string }> => {
    const config = configOf(input);
    checkAddress(config.address, config);
    const kept = await store.get();
    const isSame = kept !== undefined && new URL(kept.config.address).origin === new URL(config.address).origin;
    return { config, key: input.key ?? (isSame ? kept.key : '') };
  };
  const ready = async (config: EndpointConfig): Promise<void> => {
    if (presetFor(config)?.refusesOrigin === true) await rule.dropOriginHeader(config.address);
  };
  /** What the endpoint's own list says of the model; nothing where it has no list, or not this model in it. */
  const askAbout = async (config: EndpointConfig, key: string): Promise<EndpointConfig['asked']> => {
    const models = await adapter.models(config, key).catch(() => []);
    const found = models.find(({ id }) => id === config.model);
    const contextTokens = found?.contextTokens;
    const holds = contextTokens !== undefined && Number.isInteger(contextTokens) && contextTokens >= LEAST_CONTEXT;
    const asked = {
      ...(holds ? { contextTokens } : {}),
      ...(found?.price === undefined ? {} : { price: found.price }),
    };
    return Object.keys(asked).length === 0 ? undefined : asked;
  };
  /** Whether the reader saw every text of the run go to this very address, and said yes. */
  const isAgreed = async (jobId: string, { config, sendsUnasked }: KeptEndpoint): Promise<boolean> => {
    if (sendsUnasked) return true;
    const consent = await consents.get(jobId);
    if (consent?.isAgreed !== true || consent.address !== config.address) return false;
    const job = await findJob(jobId);
    return job !== undefined && textsOf(job).every((text) => consent.texts.includes(text));
  };

  return {
    portFor: async (engine, jobId) => {
      if (engine === 'builtin') return adapter.builtin();
      const kept = await store.get();
      if (kept === undefined) return undefined;
      // nothing is sent, so nothing has to be agreed to: the brief says why it is the local one
      if (kept.isKeyForgotten) return forgottenPort(adapter.connect(kept.config, ''));
      if (!(await isAgreed(jobId, kept))) return undefined;
      await ready(kept.config);
      return adapter.connect(kept.config, kept.key);
    },
    calls: {
      getEndpoint: async () => {
        const kept = await store.get();
        if (kept === undefined) return null;
        const { config, key, keyPlace, isKeyForgotten } = kept;
        const keyEnding = maskedKey(key).replace(/^•+/, '');
        return {
          preset: config.preset ?? 'other',
          url: config.address,
          model: config.model,
          wire: config.wire,
          keyPlace,
          isKeyForgotten,
          contextInUse: contextTokensOf(config),
          ...(config.contextTokens === undefined ? {} : { contextTokens: config.contextTokens }),
          ...(config.price === undefined ? {} : { price: config.price }),
          ...(keyEnding === '' ? {} : { keyEnding }),
        };
      },
      saveEndpoint: async (input) => {
        const { config, key } = await filled(input);
        const kept = await store.get();
        const isSame = kept?.config.address === config.address;
        await rule.keepOriginHeader();
        const { keyPlace } = input;
        changes += 1;
        const mine = changes;
        await store.set({ config, key, keyPlace, sendsUnasked: isSame && kept.sendsUnasked });
        if (kept !== undefined && originOf(kept.config) !== originOf(config))
          await rule.releaseSite(kept.config.address);
        await ready(config);
        const asked = await askAbout(config, key);
        const still = mine === changes ? await store.get() : undefined;
        if (asked !== undefined && still !== undefined) await store.set({ ...still, config: { ...config, asked } });
        return null;
      },
      removeEndpoint: async () => {
        changes += 1;
        const kept = await store.get();
        await store.clear();
        if (kept !== undefined) await rule.releaseSite(kept.config.address);
        await rule.keepOriginHeader();
        return null;
      },
      testEndpoint: async (input): Promise<EndpointTesting> => {
        const { config, key } = await filled(input);
        await ready(config);
        const started = performance.now();
        const { error } = await adapter.test(config, key);
        if (error === undefined)
          return { state: 'ok', model: config.model, milliseconds: Math.round(performance.now() - started) };
        return { state: 'failed', code: error.code, params: error.params };
      },
      listModels: async (input) => {
        const { config, key } = await filled(input);
        await ready(config);
        return adapter.models(config, key);
      },
      previewSend: async ({ jobId }): Promise<Sending | null> => {
        const settings = await settingsItem.get();
        const kept = settings.engine === 'endpoint' ? await store.get() : undefined;
        if (kept === undefined || kept.isKeyForgotten || (await isAgreed(jobId, kept))) return null;
        const job = await findJob(jobId);
        if (job === undefined) return null;
        const story = makeStory(articlesOf(job), { leftOut: leftOutOf(job) });
        const telling = {
          words: wordsFor(job, job.words),
          language: settings.language === 'auto' ? story.language : settings.language,
        };
        const sending = sendingOf(previewOf(story, telling, adapter.connect(kept.config, kept.key)));
        await consents.set(jobId, { address: kept.config.address, texts: textsOf(job), isAgreed: false });
        return sending;
      },
      allowSend: async ({ jobId, always }) => {
        const shown = await consents.get(jobId);
        if (shown === undefined) return null;
        await consents.set(jobId, { ...shown, isAgreed: true });
        const kept = await store.get();
        if (always && kept?.config.address === shown.address) await store.set({ ...kept, sendsUnasked: true });
        return null;
      },
    },
  };
}

/** What its permission is for; a port is no part of one. */
function originOf({ address }: EndpointConfig): string {
  return originPattern(new URL(address));
}

function configOf(input: EndpointInput): EndpointConfig {
  const { preset, url, model, contextTokens, price, allowPrivateHttp } = input;
  const known = presetOf(preset) ?? presetOfAddress(url);
  return {
    wire: presetOf(preset)?.wire ?? input.wire ?? known?.wire ?? 'openai',
    address: url.trim(),
    model: model.trim(),
    ...(known === undefined ? {} : { preset: known.id }),
    ...(contextTokens === undefined ? {} : { contextTokens }),
    ...(price === undefined ? {} : { price }),
    ...(allowPrivateHttp === true ? { allowPrivateHttp } : {}),
  };
}

/** A name for the text of each article that speaks. */
function textsOf(job: Job): string[] {
  const out = leftOutOf(job);
  return articlesOf(job).flatMap(({ text }, index) => (out.has(index) ? [] : [hashOf(text)]));
}

/** A port that fails before anything leaves, for want of the key. */
function forgottenPort(port: CompletionPort): CompletionPort {
  return {
    ...port,
    complete: () => Promise.reject(new AiBotError('endpoint-key-forgotten')),
  };
}

function sendingOf({ host, model, requests, thenChosenSentences }: ReturnType<typeof previewOf>): Sending {
  const rules = requests[0]?.prompt.system ?? '';
  return {
    host: host ?? '',
    ...(model === undefined ? {} : { model }),
    sources: requests.map(({ prompt, outlets }) => ({
      outlet: outlets.join(', '),
      words: countWords(prompt.user),
      text: prompt.user,
    })),
    instructions: { words: countWords(rules), text: rules },
    isInParts: thenChosenSentences,
  };
}

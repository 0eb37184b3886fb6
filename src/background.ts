import content from './content.iife.ts?script';
import { localDistiller } from './core/extractive/local-distiller.ts';
import { fetchFeed } from './feeds/fetch-feed.ts';
import highlight from './highlight.iife.ts?script';
import { builtinCompletion } from './llm/builtin-model.ts';
import { endpointCompletion } from './llm/endpoint-completion.ts';
import { listModels } from './llm/list-models.ts';
import { testConnection } from './llm/test-connection.ts';
import { finishReading } from './page/finish-reading.ts';
import type { ModelAdapter } from './platform/engine/endpoint-calls.ts';
import { inlineMaker, threadMaker } from './platform/jobs/brief-maker.ts';
import { localTable } from './platform/jobs/local-table.ts';
import { usePolyfill } from './platform/use-polyfill.ts';
import { localParsers } from './platform/watch/local-parsers.ts';
import { offscreenParsers } from './platform/watch/offscreen-parsers.ts';
import { startWorker } from './platform/worker/start-worker.ts';

usePolyfill();

const now = (): string => new Date().toISOString();

/** Chromium's service worker has no `Worker` and shares its thread with no page; Firefox's event page has and does. */
const makeBrief =
  typeof Worker === 'undefined'
    ? inlineMaker({ distiller: localDistiller, readTable: localTable }, now)
    : threadMaker(() => new Worker(new URL('./distil.worker.ts', import.meta.url), { type: 'module' }), now);

/** The only way to the network: to the endpoint the reader configured. */
const models: ModelAdapter = {
  connect: (config, key) => endpointCompletion(config, { key }),
  test: async (config, key) => {
    const result = await testConnection(config, { key });
    return result.works ? {} : { error: result.error };
  },
  models: (config, key) => listModels(config, { key }),
  builtin: builtinCompletion,
};

/** Chromium's worker parses in an offscreen document; Firefox's event page has a document of its own. */
const parsers = offscreenParsers() ?? localParsers(async () => (await import('./parse-text.ts')).parseText);

startWorker({
  contentScript: content,
  highlightScript: highlight,
  finishReading,
  makeBrief,
  readTable: localTable,
  models,
  now,
  watch: {
    fetchFeed: (feed, options) => fetchFeed(feed, { ...options, fetch: (...call) => fetch(...call) }),
    parsers,
  },
});
performance.mark('aibot:awake');

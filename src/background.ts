import content from './content.iife.ts?script';
import { localDistiller } from './core/extractive/local-distiller.ts';
import highlight from './highlight.iife.ts?script';
import { finishReading } from './page/finish-reading.ts';
import { inlineMaker, threadMaker } from './platform/jobs/brief-maker.ts';
import { localTable } from './platform/jobs/local-table.ts';
import { startWorker } from './platform/worker/start-worker.ts';

const now = (): string => new Date().toISOString();

/** Chromium's service worker has no `Worker` and shares its thread with no page; Firefox's event page has and does. */
const makeBrief =
  typeof Worker === 'undefined'
    ? inlineMaker({ distiller: localDistiller, readTable: localTable }, now)
    : threadMaker(() => new Worker(new URL('./distil.worker.ts', import.meta.url), { type: 'module' }), now);

startWorker({ contentScript: content, highlightScript: highlight, finishReading, makeBrief, now });

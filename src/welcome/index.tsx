import { render } from 'preact';
import type { Job } from '../core/job.ts';
import { workerCaller } from '../platform/messages/call-worker.ts';
import { getMessage, uiLanguage } from '../platform/page/reader-language.ts';
import { openOptionsPage, thisPage } from '../platform/page/this-page.ts';
import { usePolyfill } from '../platform/use-polyfill.ts';
import { createTranslate } from '../view/i18n/translate.ts';
import { Welcome } from '../view/welcome/welcome.tsx';
import { DEMO_STORY } from './demo-story.ts';

usePolyfill();

const t = createTranslate(getMessage, uiLanguage());
const { isPrivate } = await thisPage();
const call = workerCaller(isPrivate);

/** Waits for a run to end; the worker goes on by itself, this page only looks. */
async function ended(job: Job): Promise<Job> {
  let now: Job | null = job;
  while (now !== null && (now.state === 'reading' || now.state === 'distilling' || now.state === 'checking')) {
    await new Promise((resolve) => setTimeout(resolve, 120));
    now = await call('getJob', { jobId: job.id });
  }
  return now ?? job;
}

/** Briefs the demo story with the reader's own engine and settings, like any pasted text, and opens it. */
async function openDemo(): Promise<void> {
  let job: Job | undefined;
  for (const { outlet, text } of DEMO_STORY) {
    job = await ended(await call('addText', { text, outlet, ...(job === undefined ? {} : { jobId: job.id }) }));
  }
  if (job?.brief === undefined) return;
  await call('keepBrief', { briefId: job.brief.id });
  location.assign(`../reader/index.html#${encodeURIComponent(job.brief.id)}`);
}

render(<Welcome t={t} openDemo={() => void openDemo()} openOptions={() => void openOptionsPage()} />, document.body);

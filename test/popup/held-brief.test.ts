import { expect, it } from 'vitest';
import type { Job } from '../../src/core/job.ts';
import { heldBrief } from '../../src/popup/held-brief.ts';
import { screenOfJob } from '../../src/popup/screen-of-job.ts';
import { mergedBrief } from '../view/fixtures/merged-brief.ts';
import { jobAt, writingJob } from '../view/fixtures/screens.ts';
import { endpointBrief } from '../view/fixtures/variants.ts';

const written = { ...endpointBrief, id: 'b-written' };
const standsIn: Job = { ...writingJob, brief: mergedBrief, briefIsStandIn: true };
const done = jobAt('done', { brief: written });

it('the written brief takes the place of one that the reader is not in', () => {
  const held = heldBrief();
  held.on(screenOfJob(standsIn));
  expect(held.on(screenOfJob(done))).toEqual(screenOfJob(done));
});

it('the brief that the reader is in stays, whatever comes after, until they ask for the written one', () => {
  const held = heldBrief();
  held.on(screenOfJob(standsIn));
  held.stay();
  expect(held.on(screenOfJob(standsIn))).toEqual(screenOfJob(standsIn));
  for (const beside of [{}, { alsoOpen: 2 }])
    expect(held.on(screenOfJob(done, beside))).toMatchObject({ brief: mergedBrief, isWrittenReady: true, ...beside });
  held.release();
  expect(held.on(screenOfJob(done))).toEqual(screenOfJob(done));
});

it('a run that came to nothing leaves the brief as it is, with what it says of the failure', () => {
  const held = heldBrief();
  held.on(screenOfJob(standsIn));
  held.stay();
  const failed = jobAt('done', { brief: { ...mergedBrief, notes: [{ code: 'model-failed' }] } });
  expect(held.on(screenOfJob(failed))).toEqual(screenOfJob(failed));
});

it('another run, and the same run begun anew, show their own', () => {
  const held = heldBrief();
  held.on(screenOfJob(standsIn));
  held.stay();
  held.on(screenOfJob(done));
  const anew = { ...done, state: 'distilling' as const };
  expect(held.on(screenOfJob(anew))).toEqual(screenOfJob(anew));
  held.on(screenOfJob(standsIn));
  held.stay();
  const other = { ...done, id: 'j-2' };
  expect(held.on(screenOfJob(other))).toEqual(screenOfJob(other));
});

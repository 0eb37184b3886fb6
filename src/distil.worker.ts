import { parse } from 'valibot';
import { toAiBotError } from './core/errors.ts';
import { localDistiller } from './core/extractive/local-distiller.ts';
import { makeBrief } from './core/make-brief.ts';
import { type DistilAnswer, DistilOrderSchema } from './platform/jobs/brief-maker.ts';
import { localTable } from './platform/jobs/local-table.ts';

const answer = (message: DistilAnswer): void => self.postMessage(message);

/** The local distiller on a thread of its own; one order, then it is ended. */
self.onmessage = async ({ data }: MessageEvent<unknown>) => {
  try {
    const { request, now } = parse(DistilOrderSchema, data);
    const brief = await makeBrief(request, {
      distiller: localDistiller,
      readTable: localTable,
      now,
      onStage: (stage) => answer({ type: 'stage', stage }),
    });
    answer({ type: 'brief', brief });
  } catch (thrown) {
    const { code, params } = toAiBotError(thrown);
    answer({ type: 'failed', code, params });
  }
};

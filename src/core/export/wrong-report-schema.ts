import * as v from 'valibot';
import { REASON_KINDS, VERDICTS } from '../brief.ts';
import type { WrongReport } from './wrong-report.ts';

const words = v.pipe(v.string(), v.maxLength(20_000));

/** The boundary check of a {@link WrongReport}. */
export const WrongReportSchema: v.GenericSchema<unknown, WrongReport> = v.object({
  reportVersion: v.literal(1),
  briefId: words,
  createdAt: words,
  engine: v.object({ kind: v.picklist(['local', 'builtin', 'endpoint']), model: v.exactOptional(words) }),
  sentence: words,
  verdict: v.picklist(VERDICTS),
  reasons: v.array(v.object({ kind: v.picklist(REASON_KINDS), found: words, inSources: v.array(words) })),
  spans: v.array(
    v.object({ outlet: words, start: v.number(), end: v.number(), quote: words, url: v.exactOptional(words) }),
  ),
  comment: v.exactOptional(words),
});

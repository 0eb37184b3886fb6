import { checkClaim } from '../core/grounding/check-claim.ts';
import { CheckRow, shaped } from './row-shapes.ts';

/** `{"id","claim","sources","publishedAt"?}` to `{"id","verdict","score","reasons"}`. */
export function checkRow(row: unknown): unknown {
  const { id, claim, sources, publishedAt } = shaped(CheckRow, row);
  return { id, ...checkClaim(claim, sources, publishedAt === undefined ? {} : { publishedAt }) };
}

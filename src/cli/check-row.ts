import { checkClaim } from '../core/grounding/check-claim.ts';
import { loadSoftModel } from '../core/grounding/soft-model.ts';
import { CheckRow, shaped } from './row-shapes.ts';
import { readTable } from './tables.ts';

let weights: ReturnType<typeof loadSoftModel> | undefined;

/** `{"id","claim","sources","publishedAt"?}` to `{"id","verdict","score","reasons"}`. */
export async function checkRow(row: unknown): Promise<unknown> {
  const { id, claim, sources, publishedAt } = shaped(CheckRow, row);
  weights ??= loadSoftModel(readTable);
  const softModel = await weights;
  return {
    id,
    ...checkClaim(claim, sources, {
      ...(publishedAt === undefined ? {} : { publishedAt }),
      ...(softModel === undefined ? {} : { softModel }),
    }),
  };
}

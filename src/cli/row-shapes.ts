import * as v from 'valibot';
import { AiBotError } from '../core/errors.ts';

const id = v.union([v.string(), v.number()]);
const optionalText = v.optional(v.string());

export const ReadRow = v.object({ id, html: v.string(), url: v.string() });
export const GroupRow = v.object({
  id,
  headline: v.string(),
  text: v.string(),
  url: optionalText,
  publishedAt: optionalText,
});
export const BriefRow = v.object({
  id,
  words: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000))),
  articles: v.pipe(
    v.array(
      v.object({
        text: optionalText,
        html: optionalText,
        url: optionalText,
        outlet: optionalText,
        headline: optionalText,
        publishedAt: optionalText,
      }),
    ),
    v.minLength(1),
  ),
});
export const CheckRow = v.object({ id, claim: v.string(), sources: v.array(v.string()), publishedAt: optionalText });

/** @throws AiBotError `bad-row`, naming the field that is wrong */
export function shaped<S extends v.GenericSchema>(schema: S, row: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, row);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new AiBotError('bad-row', { params: { reason: `${v.getDotPath(issue) ?? 'row'}: ${issue.message}` } });
}

import { QUESTIONS, SECTION_KINDS } from '../brief.ts';
import type { ReplySchema } from './completion.ts';

const text = { type: 'string' };
const cites = { type: 'array', items: text };

/** Every field required and none beside them: what the strictest structured-output endpoints ask for. */
function object(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: unknown): Readonly<Record<string, unknown>> {
  return { type: 'array', items };
}

/** The whole brief as a model writes it. An empty string or list stands for "not in the sources". */
export const BRIEF_REPLY: ReplySchema = {
  name: 'news_brief',
  schema: object({
    headline: text,
    place: text,
    eventDate: object({ iso: text, asWritten: text }),
    lede: list(object({ text, cites })),
    details: list(object({ label: text, value: text, cites })),
    sections: list(
      object({
        kind: { type: 'string', enum: [...SECTION_KINDS] },
        heading: text,
        sentences: list(object({ text, cites, party: text, speaker: text })),
      }),
    ),
    timeline: list(object({ iso: text, asWritten: text, text, cites })),
    unknown: list({ type: 'string', enum: [...QUESTIONS] }),
  }),
};

/** The same as an example, for the prompt: a quarter of the tokens of the schema, and small models follow it better. */
export const BRIEF_SHAPE =
  '{"headline":"","place":"","eventDate":{"iso":"2026-01-31","asWritten":""},"lede":[{"text":"","cites":["A1","B2"]}],' +
  '"details":[{"label":"","value":"","cites":["A1"]}],' +
  `"sections":[{"kind":"${SECTION_KINDS.join('|')}","heading":"","sentences":[{"text":"","cites":["A1"],"party":"","speaker":""}]}],` +
  `"timeline":[{"iso":"2026-01-31","asWritten":"","text":"","cites":["A1"]}],"unknown":["${QUESTIONS.join('|')}"]}`;
export const KEEP_SHAPE = '{"keep":["A1","B2"]}';
export const REPAIR_SHAPE = '{"sentences":[{"n":1,"text":"","cites":["A1"]}]}';

export const READING_SHAPE = '{"answer":"yes|no|can\'t tell","words":""}';

/** The sentences of one part that a brief needs, most important first. */
export const KEEP_REPLY: ReplySchema = { name: 'kept_sentences', schema: object({ keep: list(text) }) };

/** Sentences written anew, by the number they were asked under. */
export const REPAIR_REPLY: ReplySchema = {
  name: 'repaired_sentences',
  schema: object({ sentences: list(object({ n: { type: 'integer' }, text, cites })) }),
};

/** One claim read against source sentences. */
export const READING_REPLY: ReplySchema = {
  name: 'second_reading',
  schema: object({ answer: { type: 'string', enum: ['yes', 'no', "can't tell"] }, words: text }),
};

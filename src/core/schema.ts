import * as v from 'valibot';
import { type Article, BLOCK_KINDS, NOTE_CODES, PAGE_KINDS } from './article.ts';
import {
  type Brief,
  DATE_PRECISIONS,
  FORMAT_VERSION,
  QUESTIONS,
  REASON_KINDS,
  SECTION_KINDS,
  VERDICTS,
} from './brief.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = offset;

const NoteSchema = v.object({
  code: v.picklist(NOTE_CODES),
  params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
});

/** The boundary check of an {@link Article}: content script, stored jobs, imports. */
export const ArticleSchema = v.object({
  url: v.string(),
  canonicalUrl: v.exactOptional(v.string()),
  outlet: v.string(),
  headline: v.string(),
  dek: v.exactOptional(v.string()),
  byline: v.exactOptional(v.string()),
  publishedAt: v.exactOptional(v.string()),
  modifiedAt: v.exactOptional(v.string()),
  lang: v.exactOptional(v.string()),
  section: v.exactOptional(v.string()),
  placeOfDateline: v.exactOptional(v.string()),
  agency: v.exactOptional(v.string()),
  text: v.string(),
  blocks: v.array(v.object({ kind: v.picklist(BLOCK_KINDS), start: offset, end: offset })),
  wordCount: count,
  pageKind: v.picklist(PAGE_KINDS),
  notes: v.array(NoteSchema),
});

const CitationSchema = v.object({ article: count, start: offset, end: offset, quote: v.string(), paragraph: count });

const SentenceSchema = v.object({
  text: v.string(),
  citations: v.pipe(v.array(CitationSchema), v.minLength(1)),
  verdict: v.picklist(VERDICTS),
  reasons: v.array(v.object({ kind: v.picklist(REASON_KINDS), found: v.string(), inSources: v.array(v.string()) })),
  outlets: count,
  speech: v.exactOptional(
    v.object({
      speaker: v.exactOptional(v.string()),
      role: v.exactOptional(v.string()),
      party: v.exactOptional(v.string()),
      verbatim: v.boolean(),
    }),
  ),
  lang: v.exactOptional(v.string()),
});

const sentences = v.array(SentenceSchema);

/** The boundary check of a {@link Brief}: storage, imports, what a view is handed. */
export const BriefSchema = v.object({
  formatVersion: v.literal(FORMAT_VERSION),
  id: v.string(),
  storyId: v.string(),
  createdAt: v.string(),
  language: v.string(),
  engine: v.object({
    kind: v.picklist(['local', 'builtin', 'endpoint']),
    host: v.exactOptional(v.string()),
    model: v.exactOptional(v.string()),
    requestsMade: count,
    tokens: v.exactOptional(
      v.object({
        in: count,
        out: count,
        dollars: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
        pricesAsOf: v.exactOptional(v.string()),
      }),
    ),
  }),
  headline: v.string(),
  dateline: v.object({
    place: v.exactOptional(v.string()),
    eventDate: v.exactOptional(v.object({ iso: v.string(), asWritten: v.string() })),
    newestReport: v.exactOptional(v.string()),
  }),
  lede: sentences,
  keyDetails: v.array(
    v.object({
      label: v.string(),
      value: v.string(),
      citations: v.pipe(v.array(CitationSchema), v.minLength(1)),
      agreement: v.array(
        v.object({
          outlet: count,
          says: v.picklist(['same', 'silent', 'differs']),
          value: v.exactOptional(v.string()),
        }),
      ),
    }),
  ),
  sections: v.array(
    v.object({
      kind: v.picklist(SECTION_KINDS),
      heading: v.string(),
      blocks: v.array(
        v.variant('type', [
          v.object({ type: v.literal('sentences'), sentences }),
          v.object({ type: v.literal('party'), party: v.string(), sentences }),
          v.object({ type: v.literal('alternative'), title: v.string(), sentences }),
        ]),
      ),
    }),
  ),
  timeline: v.array(
    v.object({
      iso: v.string(),
      precision: v.picklist(DATE_PRECISIONS),
      asWritten: v.string(),
      future: v.boolean(),
      sentence: SentenceSchema,
    }),
  ),
  disagreements: v.array(
    v.object({
      question: v.string(),
      values: v.array(
        v.object({
          value: v.string(),
          outlets: v.array(count),
          attributedTo: v.exactOptional(v.string()),
          at: v.exactOptional(v.string()),
          citation: CitationSchema,
        }),
      ),
      laterValue: v.exactOptional(v.string()),
    }),
  ),
  notEstablished: v.array(v.picklist(QUESTIONS)),
  sources: v.array(
    v.object({
      article: count,
      url: v.string(),
      outlet: v.string(),
      headline: v.string(),
      publishedAt: v.exactOptional(v.string()),
      wordsRead: count,
      wordsTotal: count,
      sentencesUsed: count,
      independentOutlet: count,
      wireCopyOf: v.exactOptional(count),
      leftOut: v.exactOptional(v.picklist(NOTE_CODES)),
    }),
  ),
  checks: v.object({
    supported: count,
    partial: count,
    unsupported: count,
    repaired: count,
    dropped: count,
    secondReading: v.exactOptional(v.object({ asked: count, confirmed: count, contradicted: count, undecided: count })),
  }),
  notes: v.array(NoteSchema),
  stats: v.object({ wordsRead: count, wordsWritten: count, minutesSaved: count }),
  disclaimer: v.string(),
});

/** @throws v.ValiError when the value is not an Article */
export function parseArticle(value: unknown): Article {
  return v.parse(ArticleSchema, value);
}

/** @throws v.ValiError when the value is not a Brief of this format */
export function parseBrief(value: unknown): Brief {
  return v.parse(BriefSchema, value);
}

import type { Brief, Engine, Reason, Sentence, Verdict } from '../brief.ts';

/** What a reader keeps about a sentence that is wrong; nobody gets it unless the reader hands it on. */
export interface WrongReport {
  readonly reportVersion: 1;
  readonly briefId: string;
  readonly createdAt: string;
  readonly engine: Pick<Engine, 'kind' | 'model'>;
  readonly sentence: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly spans: readonly {
    readonly outlet: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly url?: string;
  }[];
  readonly comment?: string;
}

/** A report as it is kept here; nobody gets it unless the reader hands it on. */
export interface KeptReport {
  readonly id: string;
  readonly report: WrongReport;
}

export interface WrongReportOptions {
  /** ISO 8601. */
  readonly now: string;
  /** Whether the sources' addresses come along; off unless the reader ticks it. */
  readonly withAddresses: boolean;
  readonly comment?: string;
}

/** A report about one sentence: its text, spans, verdict and engine; never a host or a key. */
export function wrongReport(brief: Brief, sentence: Sentence, options: WrongReportOptions): WrongReport {
  const source = (article: number) => brief.sources.find((s) => s.article === article);
  const comment = options.comment?.trim();
  return {
    reportVersion: 1,
    briefId: brief.id,
    createdAt: options.now,
    engine: { kind: brief.engine.kind, ...(brief.engine.model === undefined ? {} : { model: brief.engine.model }) },
    sentence: sentence.text,
    verdict: sentence.verdict,
    reasons: sentence.reasons,
    spans: sentence.citations.map((c) => {
      const url = options.withAddresses ? source(c.article)?.url : undefined;
      return {
        outlet: source(c.article)?.outlet ?? '',
        start: c.start,
        end: c.end,
        quote: c.quote,
        ...(url ? { url } : {}),
      };
    }),
    ...(comment ? { comment } : {}),
  };
}

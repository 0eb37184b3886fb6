import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { proseSentences } from '../../../src/core/export/prose.ts';
import { wrongReport } from '../../../src/core/export/wrong-report.ts';
import { WrongReportSchema } from '../../../src/core/export/wrong-report-schema.ts';
import { mergedBrief } from '../../view/fixtures/merged-brief.ts';

const now = '2026-11-19T08:00:00Z';
const [sentence] = proseSentences(mergedBrief).filter((s) => s.citations.length > 0);

describe('wrongReport', () => {
  it('keeps sentence, spans, verdict and engine, and no address', () => {
    if (sentence === undefined) throw new Error('the fixture has no sentence with a citation');
    const report = wrongReport(mergedBrief, sentence, { now, withAddresses: false, comment: '  twelve, not ten ' });
    expect(report).toMatchObject({
      sentence: sentence.text,
      verdict: sentence.verdict,
      engine: { kind: mergedBrief.engine.kind },
      comment: 'twelve, not ten',
    });
    expect(report.spans.map((s) => s.quote)).toEqual(sentence.citations.map((c) => c.quote));
    expect(JSON.stringify(report)).not.toMatch(/https?:|"host"|"key"/u);
    expect(v.parse(WrongReportSchema, JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('has the addresses of the sources where the reader ticks them', () => {
    if (sentence === undefined) throw new Error('the fixture has no sentence with a citation');
    const report = wrongReport(mergedBrief, sentence, { now, withAddresses: true });
    const urls = sentence.citations.map((c) => mergedBrief.sources.find((s) => s.article === c.article)?.url);
    expect(report.spans.map((s) => s.url)).toEqual(urls);
    expect(report).not.toHaveProperty('comment');
  });
});

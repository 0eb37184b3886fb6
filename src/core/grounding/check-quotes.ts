import { align } from './align.ts';
import { claimTerms } from './claim-terms.ts';
import type { CheckInput, Finding } from './finding.ts';
import { findQuotes } from './quotes.ts';
import { isVerbatimQuote } from './source-quotes.ts';

/** Words between quotation marks that no source has to the letter. */
export function checkQuotes(input: CheckInput): Finding[] {
  return findQuotes(input.claim.text).flatMap((quote): Finding[] => {
    if (!/[\p{L}\p{N}]/u.test(quote.text) || isVerbatimQuote(quote.text, input.sources)) return [];
    const terms = claimTerms(quote.text, input.sources, input.lang);
    const [nearest] = align(terms, input.sources, 1);
    const sentence =
      nearest === undefined || nearest.coverage < 0.4 ? undefined : input.sources.sentences[nearest.sentence];
    return [
      {
        kind: 'quote',
        start: quote.start,
        end: quote.end,
        found: quote.text,
        inSources: sentence === undefined ? [] : [sentence.text],
        hard: true,
      },
    ];
  });
}

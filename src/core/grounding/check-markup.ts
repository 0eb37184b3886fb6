import type { CheckInput, Finding } from './finding.ts';

const TAG = /<\/?[a-z][^<>]{0,200}>/giu;

/** Markup that no source has: a sentence is text, and whatever wrote it cannot bring its own. */
export function checkMarkup({ claim, sources }: CheckInput): Finding[] {
  return [...claim.text.matchAll(TAG)].flatMap((match): Finding[] => {
    if (sources.articles.some((a) => a.text.includes(match[0]))) return [];
    return [
      {
        kind: 'unmatched',
        start: match.index,
        end: match.index + match[0].length,
        found: match[0],
        inSources: [],
        hard: true,
      },
    ];
  });
}

import type { Story } from '../story.ts';
import { findDates } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import { align } from './align.ts';
import { claimTerms } from './claim-terms.ts';
import { numbersAgree } from './numbers-agree.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';

/** An outlet carries a sentence when two of its sentences hold this share of its weighted words (read off invented stories). */
const CARRIES = 0.5;

/** Which independent outlets carry a sentence, wire copies and reports of each other's reports counted once; ascending. */
export function outletsCarrying(
  text: string,
  cited: readonly number[],
  sources: PreparedSources,
  story: Story,
  lang = 'en',
): number[] {
  const outlets = new Set(cited.flatMap((article) => story.voices[article]?.independentOutlet ?? []));
  const citedNames = cited.map((article) => story.articles[article]?.outlet.toLowerCase() ?? '');
  const claim = claimTerms(text, sources, lang);
  const dates = findDates(text, { lang });
  const numbers = findNumbers(text, { lang, exclude: dates }).filter((n) => !n.weak);
  for (const { article } of sources.articles) {
    const outlet = story.voices[article]?.independentOutlet;
    if (outlet === undefined || outlets.has(outlet)) continue;
    const aligned = align(claim, sources, 2, (s) => sources.sentences[s]?.article === article);
    if ((aligned.at(-1)?.together ?? 0) < CARRIES) continue;
    const theirs = aligned.flatMap((a) => sources.sentences[a.sentence] ?? []);
    const hasNumbers = numbers.every((n) => theirs.some((s) => s.numbers.some((m) => numbersAgree(n, m) === 'same')));
    if (hasNumbers && !theirs.some((s) => creditsAny(s, citedNames))) outlets.add(outlet);
  }
  return [...outlets].sort((a, b) => a - b);
}

/** "…, the Courier reported": what one outlet has from another is not a second voice. */
function creditsAny(sentence: PreparedSentence, outlets: readonly string[]): boolean {
  const text = sentence.text.toLowerCase();
  return outlets.some((outlet) => {
    const name = outlet.replace(/^the /, '');
    return (
      name.length > 3 &&
      text.includes(name) &&
      /\b(?:reported|report|reports|told|according to|citing|first published|seen by)\b/.test(text)
    );
  });
}

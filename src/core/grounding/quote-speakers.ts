import { type Answer, type OutletOf, type Quarrel, quarrelOf } from './answers.ts';
import { canonicalName, isAlias } from './name-lists.ts';
import { personAtStart } from './person-nearby.ts';
import { plainSpeaker } from './plain-speaker.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { findQuotes, plainQuote } from './quotes.ts';
import { sourceNames } from './source-names.ts';

/** Shorter quotes are said by many. */
const LEAST_WORDS = 4;
/** Hostile texts quote thousands of times. */
const MOST_QUOTES = 120;

interface Said extends Answer {
  readonly quote: string;
  readonly name: string;
}

/** One quote, to the letter, in the mouths of two people. */
export function quoteSpeakers(sources: PreparedSources, outletOf: OutletOf): Quarrel[] {
  const said = sources.sentences.flatMap((s) => (/["“]/u.test(s.text) ? saidIn(s, sources, outletOf) : []));
  const quotes = [...new Set(said.map((s) => s.quote))].slice(0, MOST_QUOTES);
  const texts = new Map<number, string>();
  for (const x of sources.sentences) texts.set(outletOf(x), `${texts.get(outletOf(x)) ?? ''} ${x.text}`);
  const names = (text: string | undefined, s: Said): boolean =>
    text?.includes(s.value.split(' ').at(-1) ?? '') === true;
  return quotes.flatMap((quote) => {
    const same = said.filter((s) => s.quote === quote);
    const [first] = same;
    if (first === undefined) return [];
    const shown = findQuotes(first.sentence.text).find((q) => plainQuote(q.text) === quote)?.text ?? quote;
    return quarrelOf(`Who said “${shown.replace(/[\s,.;]+$/u, '')}”?`, same, (a, b) => {
      const [x, y] = [same.find((s) => s === a), same.find((s) => s === b)];
      // a report that names both knows more of who they are than is read here
      return (
        x !== undefined &&
        y !== undefined &&
        x.name !== y.name &&
        !names(texts.get(x.outlet), y) &&
        !names(texts.get(y.outlet), x)
      );
    });
  });
}

function saidIn(sentence: PreparedSentence, sources: PreparedSources, outletOf: OutletOf): Said[] {
  const quotes = findQuotes(sentence.text)
    .map((q) => plainQuote(q.text))
    .filter((q) => q.split(' ').length >= LEAST_WORDS);
  if (quotes.length === 0) return [];
  const speaker = plainSpeaker(sentence.text, 'en', true) ?? speakerBefore(sentence, sources);
  const [, last, more] = speaker?.split(' ') ?? [];
  // a person by given and last name: not a body, a country, a post
  return speaker === undefined || last === undefined || more !== undefined || speaker.split(' ').some((w) => isAlias(w))
    ? []
    : quotes.map((quote) => ({
        outlet: outletOf(sentence),
        sentence,
        value: speaker,
        quote,
        name: canonicalName(last),
      }));
}

/** "he told them", "she said": the person whom the sentence before begins with, or the only one it names. */
function speakerBefore({ text, index, article }: PreparedSentence, sources: PreparedSources): string | undefined {
  const bare = text.replace(/["“][^"”]*["”]/gu, ' ');
  if (!/\b(?:s?he) (?:said|told|says|added|wrote|explained)\b|\b(?:said|says) s?he\b/iu.test(bare)) return undefined;
  const before = sources.sentences[index - 1];
  if (before?.article !== article) return undefined;
  const people = sourceNames(sources).bySentence[before.index] ?? [];
  // "Fire chief Delia Quant was blunt.": nobody else is named there
  const [only, ...more] = people.filter((n) => n.words.length > 1);
  return (personAtStart(people) ?? (more.length === 0 ? only : undefined))?.words.join(' ');
}

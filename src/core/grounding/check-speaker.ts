import { type CheckInput, evidence, type Finding, unique } from './finding.ts';
import { canonicalName, isTitle } from './name-lists.ts';
import type { NameMention } from './names.ts';
import type { PreparedSentence } from './prepare-sources.ts';
import { plainQuote } from './quotes.ts';
import { sourceNames } from './source-names.ts';
import { isVerbatimQuote, sourceQuotes } from './source-quotes.ts';
import { findSpeech, type SpeechMention } from './speech.ts';

/** Words put into the mouth of somebody whom the sources have say something else, or nothing. */
export function checkSpeaker(input: CheckInput): Finding[] {
  if (!input.lang.toLowerCase().startsWith('en')) return [];
  const speeches = findSpeech(input.claim.text, input.lang).filter((s) => s.speaker !== undefined);
  const theirs = sourceNames(input.sources);
  // a first word that no source knows as a name is none
  const [speech] = speeches.filter(
    ({ speaker }) =>
      speaker?.isFirst !== true || speaker.words.length > 1 || theirs.words.has(canonicalName(speaker.words[0] ?? '')),
  );
  if (speech?.speaker === undefined) return [];
  const quote = speech.quotes.find((q) => q.text.split(/\s+/).length >= 2 && isVerbatimQuote(q.text, input.sources));
  const places = quote === undefined ? evidence(input).slice(0, 1) : sentencesWith(quote.text, input);
  if (places.length === 0) return [];
  const scope = places.flatMap((s) => paragraphOf(s, input));
  if (isNamedIn(speech.speaker, scope)) return [];
  const rivals = unique(
    scope.flatMap((s) => findSpeech(s.text, input.lang).flatMap((x) => x.speaker?.words.join(' ') ?? [])),
  );
  if (rivals.length === 0 || quote === undefined) {
    if (quote !== undefined || rivals.length === 0 || speeches.length > 1) return [];
    return [finding(speech, rivals, false)];
  }
  return [finding(speech, rivals, true)];
}

function finding({ speaker }: SpeechMention, rivals: readonly string[], hard: boolean): Finding {
  return {
    kind: 'speaker',
    start: speaker?.start ?? 0,
    end: speaker?.end ?? 0,
    found: speaker?.words.join(' ') ?? '',
    inSources: rivals.slice(0, 3),
    hard,
  };
}

function sentencesWith(quote: string, { sources }: CheckInput): PreparedSentence[] {
  const plain = plainQuote(quote);
  const start = plain.split(' ').slice(0, 5).join(' ');
  return sourceQuotes(sources).flatMap(({ article, plain: text }) =>
    text.includes(start) ? article.sentences.filter((s) => plainQuote(s.text).includes(start)) : [],
  );
}

/** The sentence, the two before it and the one after: where news names who speaks. */
function paragraphOf(sentence: PreparedSentence, { sources }: CheckInput): PreparedSentence[] {
  return [-2, -1, 0, 1].flatMap((by) => {
    const other = sources.sentences[sentence.index + by];
    return other !== undefined && other.article === sentence.article ? [other] : [];
  });
}

function isNamedIn(name: NameMention, sentences: readonly PreparedSentence[]): boolean {
  const words = name.words.filter((w) => !isTitle(w)).map(canonicalName);
  const last = words.at(-1);
  if (last === undefined) return true;
  return sentences.some(
    (s) =>
      s.terms.some(
        (t) => canonicalName(t.word) === last || t.word === last || (words.length > 1 && t.word === words[0]),
      ) || sharesAlias(last, s),
  );
}

function sharesAlias(word: string, sentence: PreparedSentence): boolean {
  return sentence.terms.some((t) => canonicalName(t.raw) === word);
}

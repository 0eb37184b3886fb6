import { type CheckInput, companyIn, evidence, type Finding, unique } from './finding.ts';
import { canonicalName, isTitle } from './name-lists.ts';
import type { NameMention } from './names.ts';
import { plainSpeaker } from './plain-speaker.ts';
import type { PreparedSentence } from './prepare-sources.ts';
import { plainQuote } from './quotes.ts';
import { sourceNames } from './source-names.ts';
import { isVerbatimQuote, sourceQuotes } from './source-quotes.ts';
import { findSpeech, type SpeechMention } from './speech.ts';

/** Words put into the mouth of somebody whom the sources have say something else, or nothing. */
export function checkSpeaker(input: CheckInput): Finding[] {
  if (!input.lang.toLowerCase().startsWith('en')) return [];
  const speeches = findSpeech(input.claim.text, input.lang, true).filter((s) => s.speaker !== undefined);
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
  const rival = speeches.length > 1 ? undefined : rivalOf(speech, input, quote === undefined ? undefined : places);
  if (rival !== undefined) return [finding(speech, [rival.name], rival.isSure)];
  const scope = places.flatMap((s) => paragraphOf(s, input));
  if (isNamedIn(speech.speaker, scope)) return [];
  const rivals = unique(
    scope.flatMap((s) => findSpeech(s.text, input.lang, true).flatMap((x) => x.speaker?.words.join(' ') ?? [])),
  );
  if (rivals.length === 0 || quote === undefined) {
    if (quote !== undefined || rivals.length === 0 || speeches.length > 1) return [];
    return [finding(speech, rivals, false)];
  }
  return [finding(speech, rivals, true)];
}

/** A source sentence that says what the claim says shares this much of it; this much more surely. */
const [SAME_THING, NEARLY_SAME] = [0.5, 0.75];
/** What is said may be told twice; a second sentence this close to the first counts as much. */
const AS_GOOD = 0.15;

/** Who says it in the sentence the claim is nearest to, where grammar leaves no doubt that it is somebody else. */
function rivalOf(
  { speaker }: SpeechMention,
  input: CheckInput,
  quoted: readonly PreparedSentence[] | undefined,
): { readonly name: string; readonly isSure: boolean } | undefined {
  const own = surnameOf(speaker?.words ?? []);
  if (own === undefined || speaker === undefined) return undefined;
  const company = input.claim.terms.flatMap((t, i) =>
    t.content && (t.start >= speaker.end || t.end <= speaker.start) ? [i] : [],
  );
  const share = (s: PreparedSentence): number => companyIn(company, input, s);
  const near = [...(quoted ?? evidence(input))].sort((a, b) => share(b) - share(a));
  const [best] = near;
  if (best === undefined || (quoted === undefined && share(best) < SAME_THING)) return undefined;
  const equals = near.filter((s) => share(s) >= share(best) - AS_GOOD);
  const names = equals.map((s) => plainSpeaker(s.text, input.lang, true));
  const [name] = names;
  // everybody who tells it has somebody else say it
  if (name === undefined || names.some((n) => n === undefined || surnameOf(n.split(' ')) === own)) return undefined;
  if (surnameOf(name.split(' ')) === undefined) return undefined;
  const isThere = equals.some((s) => isNamedIn(speaker, [s]));
  return { name, isSure: !isThere && (quoted !== undefined || share(best) >= NEARLY_SAME) };
}

function surnameOf(words: readonly string[]): string | undefined {
  const last = words.filter((w) => !isTitle(w)).at(-1);
  return last === undefined ? undefined : canonicalName(last);
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

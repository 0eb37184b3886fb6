import type { Citation, Speech } from '../brief.ts';
import type { DraftSentence } from '../draft.ts';
import { plainSpeaker } from './plain-speaker.ts';
import type { PreparedSentence, PreparedSources } from './prepare-sources.ts';
import { findQuotes, plainQuote } from './quotes.ts';
import { sourceNames } from './source-names.ts';
import { findSpeech } from './speech.ts';
import { termsOf } from './terms.ts';

/**
 * Who says what a sentence reports: the speaker in full as the sources name them, role and party as far as the sources
 * give them, and whether all between quotation marks stands in a cited span to the letter.
 */
export function speechOf(
  sentence: DraftSentence,
  citations: readonly Citation[],
  sources: PreparedSources,
  lang = 'en',
): Speech | undefined {
  const quotes = findQuotes(sentence.text);
  const mention = findSpeech(sentence.text, lang).find((s) => s.speaker !== undefined);
  if (sentence.speech === undefined && mention === undefined && quotes.length === 0) return undefined;
  const cited = citations.map((c) => ` ${plainQuote(c.quote)} `);
  const verbatim = quotes.every((q) =>
    q.text.split(/\s*(?:\.\.\.|…)\s*/u).every((part) => cited.some((c) => c.includes(plainQuote(part)))),
  );
  const claimed = speakerShown(sentence, lang);
  const scope = neighbourhood(citations, sources);
  const speaker = claimed === undefined || !isNamed(claimed, scope) ? undefined : fullName(claimed, sources);
  if (speaker === undefined) return sentence.speech === undefined && quotes.length === 0 ? undefined : { verbatim };
  const about = sources.sentences.filter((s) => isNamed(speaker, [s]));
  const title = titleOf(speaker, about);
  const role = keepKnown(sentence.speech?.role, about) ?? title?.role;
  const party = keepKnown(sentence.speech?.party, sources.sentences) ?? title?.party;
  return { speaker, verbatim, ...(role === undefined ? {} : { role }), ...(party === undefined ? {} : { party }) };
}

/** The draft's speaker where the sentence leaves the name out ("she said"); else only whom its grammar names. */
function speakerShown({ text, speech }: DraftSentence, lang: string): string | undefined {
  const named = termsOf(text);
  const last = speech?.speaker === undefined ? undefined : termsOf(speech.speaker).at(-1)?.word;
  if (last !== undefined && !named.some((t) => t.word === last)) return speech?.speaker;
  const plain = plainSpeaker(text, lang);
  if (last === undefined) return plain;
  return plain !== undefined && termsOf(plain).at(-1)?.word === last ? speech?.speaker : plain;
}

/** The cited sentences with the three before and the one after each, where news names its speakers. */
function neighbourhood(citations: readonly Citation[], sources: PreparedSources): PreparedSentence[] {
  return sources.sentences.filter((s) =>
    citations.some((c) => {
      if (c.article !== s.article) return false;
      const cited = sources.sentences.find((o) => o.article === c.article && o.start < c.end && o.end > c.start);
      return cited !== undefined && s.index >= cited.index - 3 && s.index <= cited.index + 1;
    }),
  );
}

function isNamed(name: string, sentences: readonly PreparedSentence[]): boolean {
  const last = termsOf(name).at(-1)?.word;
  return last !== undefined && sentences.some((s) => s.terms.some((t) => t.word === last));
}

function fullName(name: string, sources: PreparedSources): string {
  const last = name.split(' ').at(-1)?.toLowerCase();
  let best = name;
  for (const names of sourceNames(sources).bySentence)
    for (const { words } of names)
      if (words.length <= 4 && words.at(-1)?.toLowerCase() === last && words.length > best.split(' ').length)
        best = words.join(' ');
  return best;
}

function keepKnown(words: string | undefined, sentences: readonly PreparedSentence[]): string | undefined {
  if (words === undefined) return undefined;
  const wanted = termsOf(words).filter((t) => t.content);
  const held = new Set(sentences.flatMap((s) => s.terms.map((t) => t.key)));
  return wanted.length > 0 && wanted.every((t) => held.has(t.key)) ? words : undefined;
}

const OFFICE =
  /(?:spokes(?:man|woman|person)|minister|president|premier|mayor|governor|director|chief|executive|chair(?:man|woman)?|secretary|commander|commissioner|leader|head|officer|lawyer|attorney|judge|prosecutor|coach|captain|manager|professor|scientist|analyst|economist|engineer|union|founder|owner|teacher|schoolteacher|resident|witness|survivor|driver|organi[sz]er|senator|ambassador|harbourmaster|inspector|doctor|nurse|student|farmer)/iu;

/** "Lena Askov, the coastguard's regional commander," as role and party. */
function titleOf(speaker: string, about: readonly PreparedSentence[]): { role: string; party?: string } | undefined {
  for (const { text } of about) {
    const at = text.indexOf(speaker);
    if (at < 0) continue;
    const after = /^(?:, \d{1,3})?,\s(?:the\s|a\s|an\s|who is\s)?([^,.;:“”"]{3,60})[,.;]/u.exec(
      text.slice(at + speaker.length),
    );
    const phrase = after?.[1];
    if (phrase === undefined || !OFFICE.test(phrase)) continue;
    const possessive = /^(.+?)['’]s?\s(.+)$/u.exec(phrase);
    if (possessive?.[1] !== undefined && possessive[2] !== undefined)
      return { role: possessive[2], party: possessive[1] };
    const of = /^(.+?)\s(?:of|at|for|with)\s(?:the\s)?(.+)$/u.exec(phrase);
    // "travelling home with her son" names no party
    const isOwn = /^(?:his|her|its|their|my|our)\s/iu.test(of?.[2] ?? '');
    if (of?.[1] !== undefined && of[2] !== undefined && !isOwn) return { role: of[1], party: of[2] };
    return { role: phrase };
  }
  return undefined;
}

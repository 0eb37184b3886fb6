import type { Article } from './article.ts';
import type { Brief, Citation, Sentence } from './brief.ts';
import { proseSentences } from './export/prose.ts';
import { countWords } from './text/count-words.ts';
import { withoutParentheses } from './text/parentheses.ts';

/** What is broken about a brief beside its schema, one line each; empty for a sound one. */
export function brokenInvariants(brief: Brief, articles: readonly Article[]): string[] {
  const broken: string[] = [];
  const checkCitation = (where: string, c: Citation): void => {
    const text = articles[c.article]?.text;
    if (text === undefined) broken.push(`${where}: cites article ${c.article}, which is not there`);
    else if (text.slice(c.start, c.end) !== c.quote) broken.push(`${where}: quote is not the text at its span`);
  };
  const checkSentence = (where: string, s: Sentence): void => {
    if (s.citations.length === 0) broken.push(`${where}: no citation`);
    for (const c of s.citations) checkCitation(where, c);
    if (brief.engine.kind === 'local' && s.verdict === 'supported' && !isVerbatim(s)) {
      broken.push(`${where}: a local sentence is not verbatim: ${s.text}`);
    }
  };
  const prose = proseSentences(brief);
  prose.forEach((s, i) => {
    checkSentence(`sentence ${i}`, s);
  });
  brief.timeline.forEach((t, i) => {
    checkSentence(`timeline ${i}`, t.sentence);
  });
  for (const d of brief.keyDetails) {
    if (d.citations.length === 0) broken.push(`detail ${d.label}: no citation`);
    for (const c of d.citations) checkCitation(`detail ${d.label}`, c);
  }
  for (const d of brief.disagreements)
    for (const value of d.values) checkCitation(`differs ${d.question}`, value.citation);
  const words = prose.reduce((sum, s) => sum + countWords(s.text), 0);
  if (words !== brief.stats.wordsWritten)
    broken.push(`wordsWritten says ${brief.stats.wordsWritten}, the prose has ${words}`);
  return broken;
}

/** Whether the sentence is one of its quotes, less parentheses; quotes that follow one another count as one text. */
function isVerbatim(sentence: Sentence): boolean {
  const wanted = squeeze(withoutParentheses(sentence.text));
  return sentence.citations.some((c) => squeeze(withoutParentheses(c.quote)).includes(wanted));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

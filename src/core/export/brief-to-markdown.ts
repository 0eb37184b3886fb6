import type { Article } from '../article.ts';
import type { Brief, SectionBlock, Sentence } from '../brief.ts';
import { escapeMarkdown as esc, markdownUrl } from './escape-markdown.ts';
import {
  bylinePieces,
  leftOutMark,
  markOf,
  plainMoment,
  sentenceGap,
  sourcesInOrder,
  timelineLabel,
  valueFacts,
} from './export-lines.ts';
import { footnotesOf } from './footnotes.ts';
import { numberSources } from './number-sources.ts';
import { outletNames } from './outlet-names.ts';
import { safeUrl } from './safe-url.ts';
import { ENGLISH_WORDS, type ExportOptions } from './words.ts';

/** The brief as Markdown with a table, and with footnotes as GitHub, Pandoc and Obsidian read them. */
export function briefToMarkdown(brief: Brief, articles: readonly Article[], options: ExportOptions): string {
  const words = options.words ?? ENGLISH_WORDS;
  const notes = footnotesOf(brief);
  const numbers = numberSources(brief);
  const names = outletNames(brief);
  const gap = sentenceGap(brief.language);
  const refs = (citations: Sentence['citations']): string =>
    options.citations
      ? notes
          .numbersOf(citations)
          .map((n) => `[^${n}]`)
          .join('')
      : '';
  const say = (sentence: Sentence): string => {
    const mark = markOf(sentence, words);
    return `${esc(sentence.text)}${refs(sentence.citations)}${mark ? ` *(${esc(mark)})*` : ''}`;
  };
  const paragraph = (sentences: readonly Sentence[]): string => sentences.map(say).join(gap);
  const block = (b: SectionBlock): string => {
    if (b.type === 'sentences') return paragraph(b.sentences);
    return `**${esc(b.type === 'party' ? b.party : b.title)}:** ${paragraph(b.sentences)}`;
  };
  const parts: string[] = [`# ${esc(brief.headline)}`, `*${bylinePieces(brief, words).map(esc).join(' · ')}*`];
  if (brief.lede.length > 0) parts.push(paragraph(brief.lede));
  if (brief.keyDetails.length + brief.notEstablished.length > 0) {
    const rows = brief.keyDetails.map((d) => `| ${esc(d.label)} | ${esc(d.value)}${refs(d.citations)} |`);
    const unknown = brief.notEstablished.map((q) => `| ${esc(words.questions[q])} | *${esc(words.notEstablished)}* |`);
    parts.push([`| ${esc(words.keyDetails)} | |`, '| --- | --- |', ...rows, ...unknown].join('\n'));
  }
  for (const section of brief.sections) parts.push(`## ${esc(section.heading)}`, ...section.blocks.map(block));
  if (brief.disagreements.length > 0) {
    parts.push(`## ${esc(words.differ)}`);
    for (const d of brief.disagreements) {
      const values = d.values.map((v) => `- **${esc(v.value)}**: ${esc(valueFacts(v, names))}${refs([v.citation])}`);
      const note = words.differNote(d.values.length, d.laterValue);
      parts.push(esc(d.question), values.join('\n'), `*${esc(note)}*`);
    }
  }
  if (brief.timeline.length > 0) {
    const entries = brief.timeline.map((e) => `- **${esc(timelineLabel(e))}**: ${say(e.sentence)}`);
    parts.push(`## ${esc(words.timeline)}`, entries.join('\n'));
  }
  const sources = sourcesInOrder(brief, numbers).map((s) => {
    const url = safeUrl(s.url);
    const title = url ? `[${esc(s.headline || s.outlet)}](<${markdownUrl(url)}>)` : esc(s.headline);
    const number = numbers.get(s.article);
    const when = s.publishedAt ? `, ${esc(plainMoment(s.publishedAt))}` : '';
    const out = leftOutMark(s, brief, words);
    return `${number ? `${number}.` : '-'} ${esc(s.outlet)}: ${title}${when}${out ? ` *(${esc(out)})*` : ''}`;
  });
  parts.push(`## ${esc(words.sources)}`, sources.join('\n'));
  if (options.citations && notes.list.length > 0) {
    parts.push(
      notes.list.map((c, i) => `[^${i + 1}]: ${esc(articles[c.article]?.outlet ?? '')}: “${esc(c.quote)}”`).join('\n'),
    );
  }
  parts.push('---', esc(words.disclaimer ?? brief.disclaimer));
  return `${parts.join('\n\n')}\n`;
}

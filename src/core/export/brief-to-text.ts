import type { Article } from '../article.ts';
import type { Brief, SectionBlock, Sentence } from '../brief.ts';
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
import { ENGLISH_WORDS, type ExportOptions } from './words.ts';

/** The brief as plain text, one paragraph a block, footnotes in square brackets. */
export function briefToText(brief: Brief, articles: readonly Article[], options: ExportOptions): string {
  const words = options.words ?? ENGLISH_WORDS;
  const notes = footnotesOf(brief);
  const numbers = numberSources(brief);
  const names = outletNames(brief);
  const gap = sentenceGap(brief.language);
  const say = (sentence: Sentence): string => {
    const mark = markOf(sentence, words);
    const refs = options.citations ? notes.numbersOf(sentence.citations).map((n) => `[${n}]`) : [];
    return `${flat(sentence.text)}${refs.length > 0 ? ` ${refs.join('')}` : ''}${mark ? ` (${flat(mark)})` : ''}`;
  };
  const paragraph = (sentences: readonly Sentence[]): string => sentences.map(say).join(gap);
  const block = (b: SectionBlock): string => {
    if (b.type === 'sentences') return paragraph(b.sentences);
    return `${flat(b.type === 'party' ? b.party : b.title)}: ${paragraph(b.sentences)}`;
  };
  const parts: string[] = [flat(brief.headline), bylinePieces(brief, words).map(flat).join(' | ')];
  if (brief.lede.length > 0) parts.push(paragraph(brief.lede));
  if (brief.keyDetails.length + brief.notEstablished.length > 0) {
    parts.push(
      [
        heading(words.keyDetails),
        ...brief.keyDetails.map((d) => `${flat(d.label)}: ${flat(d.value)}`),
        ...brief.notEstablished.map((q) => `${words.questions[q]}: ${words.notEstablished}`),
      ].join('\n'),
    );
  }
  for (const section of brief.sections) parts.push(heading(flat(section.heading)), ...section.blocks.map(block));
  for (const [i, d] of brief.disagreements.entries()) {
    const values = d.values.map((v) => `- ${flat(v.value)}: ${flat(valueFacts(v, names))}`);
    const lines = [flat(d.question), ...values, flat(words.differNote(d.values.length, d.laterValue))];
    parts.push([...(i === 0 ? [heading(words.differ)] : []), ...lines].join('\n'));
  }
  if (brief.timeline.length > 0) {
    parts.push(
      [heading(words.timeline), ...brief.timeline.map((e) => `- ${flat(timelineLabel(e))}: ${say(e.sentence)}`)].join(
        '\n',
      ),
    );
  }
  const sources = sourcesInOrder(brief, numbers).map((s) => {
    const number = numbers.get(s.article);
    const when = s.publishedAt ? `, ${plainMoment(s.publishedAt)}` : '';
    const out = leftOutMark(s, brief, words);
    return `${number ?? '-'}${number ? '.' : ''} ${flat(s.outlet)}: ${flat(s.headline)}${when}${s.url ? ` ${flat(s.url)}` : ''}${out ? ` (${flat(out)})` : ''}`;
  });
  parts.push([heading(words.sources), ...sources].join('\n'));
  if (options.citations && notes.list.length > 0) {
    const list = notes.list.map((c, i) => `[${i + 1}] ${flat(articles[c.article]?.outlet ?? '')}: “${flat(c.quote)}”`);
    parts.push([heading(words.footnotes), ...list].join('\n'));
  }
  parts.push(words.disclaimer ?? brief.disclaimer);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function heading(text: string): string {
  return text.toLocaleUpperCase();
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

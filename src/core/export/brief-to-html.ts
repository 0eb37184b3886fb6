import type { Article } from '../article.ts';
import type { Brief, Disagreement, SectionBlock, Sentence } from '../brief.ts';
import { escapeHtml as esc } from './escape-html.ts';
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

/** The brief as an HTML fragment: plain elements that mail programs and editors keep, all text escaped, no style or script. */
export function briefToHtml(brief: Brief, articles: readonly Article[], options: ExportOptions): string {
  const words = options.words ?? ENGLISH_WORDS;
  const notes = footnotesOf(brief);
  const numbers = numberSources(brief);
  const names = outletNames(brief);
  const gap = sentenceGap(brief.language);
  const refs = (citations: Sentence['citations']): string =>
    options.citations
      ? notes
          .numbersOf(citations)
          .map((n) => `<sup><a href="#aibot-note-${n}">[${n}]</a></sup>`)
          .join('')
      : '';
  const say = (sentence: Sentence): string => {
    const mark = markOf(sentence, words);
    const text =
      sentence.lang === undefined
        ? esc(sentence.text)
        : `<span lang="${esc(sentence.lang)}">${esc(sentence.text)}</span>`;
    return `${text}${refs(sentence.citations)}${mark ? ` <em>(${esc(mark)})</em>` : ''}`;
  };
  const paragraph = (sentences: readonly Sentence[]): string => sentences.map(say).join(gap);
  const block = (b: SectionBlock): string => {
    if (b.type === 'sentences') return `<p>${paragraph(b.sentences)}</p>`;
    return `<p><strong>${esc(b.type === 'party' ? b.party : b.title)}:</strong> ${paragraph(b.sentences)}</p>`;
  };
  const differ = (d: Disagreement): string => {
    const values = d.values.map((v) => {
      return `<li><strong>${esc(v.value)}</strong>: ${esc(valueFacts(v, names))}${refs([v.citation])}</li>`;
    });
    const note = words.differNote(d.values.length, d.laterValue);
    return `<p>${esc(d.question)}</p><ul>${values.join('')}</ul><p><em>${esc(note)}</em></p>`;
  };
  const parts: string[] = [
    `<h1>${esc(brief.headline)}</h1>`,
    `<p>${bylinePieces(brief, words).map(esc).join(' · ')}</p>`,
  ];
  if (brief.lede.length > 0) parts.push(`<p>${paragraph(brief.lede)}</p>`);
  if (brief.keyDetails.length + brief.notEstablished.length > 0) {
    const rows = brief.keyDetails.map(
      (d) => `<tr><th scope="row">${esc(d.label)}</th><td>${esc(d.value)}${refs(d.citations)}</td></tr>`,
    );
    const unknown = brief.notEstablished.map(
      (q) => `<tr><th scope="row">${esc(words.questions[q])}</th><td><em>${esc(words.notEstablished)}</em></td></tr>`,
    );
    parts.push(
      `<table><caption>${esc(words.keyDetails)}</caption><tbody>${[...rows, ...unknown].join('')}</tbody></table>`,
    );
  }
  for (const section of brief.sections) parts.push(`<h2>${esc(section.heading)}</h2>`, ...section.blocks.map(block));
  if (brief.disagreements.length > 0) {
    parts.push(`<h2>${esc(words.differ)}</h2>`, ...brief.disagreements.map(differ));
  }
  if (brief.timeline.length > 0) {
    const entries = brief.timeline.map((e) => `<li><strong>${esc(timelineLabel(e))}</strong>: ${say(e.sentence)}</li>`);
    parts.push(`<h2>${esc(words.timeline)}</h2>`, `<ul>${entries.join('')}</ul>`);
  }
  const sources = sourcesInOrder(brief, numbers).map((s) => {
    const url = safeUrl(s.url);
    const title = url ? `<a href="${esc(url)}">${esc(s.headline || s.outlet)}</a>` : esc(s.headline);
    const when = s.publishedAt ? `, ${esc(plainMoment(s.publishedAt))}` : '';
    const out = leftOutMark(s, brief, words);
    return `<li>${esc(s.outlet)}: ${title}${when}${out ? ` <em>(${esc(out)})</em>` : ''}</li>`;
  });
  parts.push(`<h2>${esc(words.sources)}</h2>`, `<ol>${sources.join('')}</ol>`);
  if (options.citations && notes.list.length > 0) {
    const list = notes.list.map((c, i) => {
      const outlet = esc(articles[c.article]?.outlet ?? '');
      return `<li id="aibot-note-${i + 1}">${outlet}: <q>${esc(c.quote)}</q></li>`;
    });
    parts.push(`<h2>${esc(words.footnotes)}</h2>`, `<ol>${list.join('')}</ol>`);
  }
  parts.push(`<hr><p>${esc(words.disclaimer ?? brief.disclaimer)}</p>`);
  return parts.join('\n');
}

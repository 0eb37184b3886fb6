import type { Distiller, DistilOptions } from '../distiller.ts';
import type { Draft, DraftSentence } from '../draft.ts';
import { throwIfCancelled } from '../errors.ts';
import { type Story, speakingArticles } from '../story.ts';
import { countWords } from '../text/count-words.ts';
import { languagePack } from '../text/packs/index.ts';
import { type SourceSentence, segmentSentences } from '../text/segment.ts';
import { tokenise } from '../text/tokenise.ts';

interface Candidate extends SourceSentence {
  readonly article: number;
  readonly position: number;
  readonly terms: ReadonlySet<string>;
}

/** The local distiller: sentences of the sources, chosen and ordered like news; needs no network. */
export const localDistiller: Distiller = {
  async distil(story: Story, options: DistilOptions): Promise<Draft> {
    throwIfCancelled(options.signal);
    const { stopWords } = languagePack(story.language);
    const candidates = speakingArticles(story).flatMap((article) => {
      const source = story.articles[article];
      if (source === undefined) return [];
      return segmentSentences(source).map((sentence, position): Candidate => {
        const terms = new Set(
          tokenise(sentence.text)
            .map((t) => t.word)
            .filter((w) => !stopWords.has(w)),
        );
        return { ...sentence, article, position, terms };
      });
    });
    const df = new Map<string, number>();
    for (const c of candidates) for (const t of c.terms) df.set(t, (df.get(t) ?? 0) + 1);
    const chosen: Candidate[] = [];
    const covered = new Set<string>();
    let words = 0;
    const left = new Set(candidates.filter((c) => c.terms.size >= 3 && /[.!?。！？”"]$/u.test(c.text)));
    while (left.size > 0 && words < options.words) {
      let best: Candidate | undefined;
      let bestValue = 0;
      for (const c of left) {
        let value = 0;
        for (const t of c.terms) if (!covered.has(t)) value += Math.log(1 + (df.get(t) ?? 0));
        value *= (1 + 1 / (1 + c.position)) / Math.sqrt(4 + c.terms.size);
        if (value > bestValue && words + countWords(c.text) <= options.words * 1.08) [best, bestValue] = [c, value];
      }
      if (best === undefined) break;
      left.delete(best);
      chosen.push(best);
      words += countWords(best.text);
      for (const t of best.terms) covered.add(t);
    }
    chosen.sort((a, b) => a.position - b.position || a.article - b.article);
    const sentences = chosen.map(toSentence);
    return {
      engine: { kind: 'local', requestsMade: 0 },
      language: story.language,
      headline: story.articles.find((a) => a.headline !== '')?.headline ?? sentences[0]?.text ?? '',
      dateline: {},
      lede: sentences.slice(0, 1),
      keyDetails: [],
      sections:
        sentences.length > 1
          ? [
              {
                kind: 'what-happened',
                heading: 'What happened',
                blocks: [{ type: 'sentences', sentences: sentences.slice(1) }],
              },
            ]
          : [],
      timeline: [],
      notEstablished: [],
    };
  },
};

function toSentence(c: Candidate): DraftSentence {
  return { text: c.text.replace(/\s+/g, ' '), claims: [{ article: c.article, start: c.start, end: c.end }] };
}

import type { Checks, Sentence } from '../brief.ts';
import type { DraftSentence } from '../draft.ts';
import type { Story } from '../story.ts';
import { cite } from './cite.ts';
import { outletsCarrying } from './corroborate.ts';
import { foreignLanguage } from './foreign-language.ts';
import { speechOf } from './ledger.ts';
import type { PreparedSources } from './prepare-sources.ts';
import { withoutFalseMarks } from './repair.ts';
import { isVerbatimQuote } from './source-quotes.ts';
import { verifySentence } from './verify-sentence.ts';

export interface Grounder {
  /** The sentence with verdict and citations; nothing where it is dropped. The same sentence is checked and counted once. */
  readonly sentence: (sentence: DraftSentence) => Sentence[];
  readonly checks: () => Checks;
}

/** Checks the sentences of one draft and keeps count. */
export function sentenceGrounder(
  sources: PreparedSources,
  story: Story,
  lang: string,
  onUnsupported: 'mark' | 'drop',
): Grounder {
  const counts = { supported: 0, partial: 0, unsupported: 0, repaired: 0, dropped: 0 };
  const done = new Map<string, Sentence[]>();
  const check = (draft: DraftSentence): Sentence[] => {
    let { text } = draft;
    let verified = verifySentence(draft, sources, lang);
    if (verified.reasons.some((r) => r.kind === 'quote')) {
      // what is not verbatim loses its quotation marks, and is judged as the paraphrase it is
      text = withoutFalseMarks(text, (quote) => isVerbatimQuote(quote, sources));
      verified = verifySentence({ ...draft, text }, sources, lang);
      counts.repaired += 1;
    } else if (verified.mended && verified.verdict !== 'unsupported' && draft.claims.length > 0) counts.repaired += 1;
    const citations = verified.citations.flatMap((ref) => cite(ref, story.articles));
    if (citations.length === 0 || (verified.verdict === 'unsupported' && onUnsupported === 'drop')) {
      counts.dropped += 1;
      return [];
    }
    counts[verified.verdict] += 1;
    const cited = [...new Set(citations.map((c) => c.article))];
    const foreign = foreignLanguage(text, citations, story.articles, lang);
    const speech = speechOf({ ...draft, text }, citations, sources, lang);
    return [
      {
        text,
        citations,
        verdict: verified.verdict,
        reasons: verified.reasons,
        outlets: outletsCarrying(text, cited, sources, story, lang).length,
        ...(speech === undefined ? {} : { speech }),
        ...(foreign === undefined ? {} : { lang: foreign }),
      },
    ];
  };
  return {
    sentence: (draft) => {
      const key = JSON.stringify([draft.text, draft.claims]);
      const known = done.get(key);
      if (known !== undefined) return known;
      const made = check(draft);
      done.set(key, made);
      return made;
    },
    checks: () => ({ ...counts }),
  };
}

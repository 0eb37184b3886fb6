import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sentence } from '../../core/brief.ts';
import { useStory } from '../brief/story-context.ts';
import { NumberChip } from '../parts/number-chip.tsx';

interface MarginQuote {
  readonly top: number;
  readonly article: number;
  readonly quote: string;
}

/** What a quote takes beside its lines, the height of one, and the characters that fit on it: 224 px of 14 px letters. */
const FRAME = 52;
const LINE = 21;
const LINE_LENGTH = 29;
/** Longest quote the margin holds, characters. */
const LONGEST = 130;

/**
 * On wide pages the source sentences stand in the margin beside the sentences that rest on them, as many as fit.
 * Hidden from screen readers: the card says the same.
 */
export function MarginQuotes() {
  const { brief, numbers } = useStory();
  const marker = useRef<HTMLDivElement>(null);
  const [quotes, setQuotes] = useState<readonly MarginQuote[]>([]);

  useLayoutEffect(() => {
    const story = marker.current?.closest('.story');
    if (!story) return;
    const place = (): void => {
      const prose: readonly Sentence[] = [
        ...brief.lede,
        ...brief.sections.flatMap((s) => s.blocks.flatMap((b) => b.sentences)),
      ];
      const origin = story.getBoundingClientRect().top;
      const chips = [...story.querySelectorAll('.lede .cites, .story-section p .cites, .reactions .cites')];
      const next: MarginQuote[] = [];
      let free = 0;
      for (const [i, chip] of chips.entries()) {
        const cited = prose[i]?.citations[0];
        if (cited === undefined) continue;
        const top = chip.getBoundingClientRect().top - origin - 40;
        if (top < free) continue;
        next.push({ top: Math.max(0, top), article: cited.article, quote: cited.quote });
        free = Math.max(0, top) + FRAME + LINE * Math.ceil(Math.min(cited.quote.length, LONGEST) / LINE_LENGTH);
      }
      setQuotes(next);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(story);
    return () => observer.disconnect();
  }, [brief]);

  return (
    <div ref={marker} class="margin" aria-hidden="true">
      {quotes.map(({ top, article, quote }) => (
        <p key={`${top} ${quote}`} class="margin-quote" style={{ top: `${top}px` }}>
          <span class="margin-outlet">
            <NumberChip number={numbers.get(article) ?? 0} />
            {brief.sources.find((s) => s.article === article)?.outlet ?? ''}
          </span>
          <span dir="auto">
            {quoted(quote.length > LONGEST ? `${quote.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : quote)}
          </span>
        </p>
      ))}
    </div>
  );
}

/** In quotation marks, unless it brings its own. */
function quoted(text: string): string {
  return /^["“„«‘'「『]/.test(text) ? text : `“${text}”`;
}

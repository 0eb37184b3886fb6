import { useLayoutEffect } from 'preact/hooks';
import type { CitationStore } from './citation-store.ts';

/** Presses that the story itself answers to; the screen's own are handed in by key, lower case. */
export interface StoryKeys {
  readonly citations: CitationStore;
  readonly openCitation: (article: number, start: number, end: number) => void;
  readonly singleKeys: boolean;
  readonly dir: 'ltr' | 'rtl';
  readonly actions: Readonly<Record<string, (() => void) | undefined>>;
}

/** Keyboard of a story: `[` `]` citations, arrows their sources, `O` open, `J` `K` sections, `Esc` close. */
export function useStoryKeys({ citations, openCitation, singleKeys, dir, actions }: StoryKeys): void {
  // not after the paint: a key pressed as the story appears would be lost
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const open = citations.open.value;
      if (event.key === 'Escape' && open !== undefined) {
        event.preventDefault();
        citations.close(true);
        return;
      }
      if (isField(event.target)) return;
      if (open !== undefined && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
        event.preventDefault();
        citations.page((event.key === 'ArrowRight') === (dir === 'ltr') ? 1 : -1);
        return;
      }
      if (!singleKeys) return;
      const key = event.key.toLowerCase();
      const cited = open?.citations[open.index];
      const action =
        key === '[' || key === ']'
          ? () => {
              // a card that was opened by a press would hold on to its sentence
              if (open?.pinned === true) citations.close();
              step('.cites', key === ']' ? 1 : -1, open?.anchor);
            }
          : key === 'j' || key === 'k'
            ? () => step('.story h2', key === 'j' ? 1 : -1)
            : key === 'o' && cited !== undefined
              ? () => openCitation(cited.article, cited.start, cited.end)
              : actions[key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [citations, openCitation, singleKeys, dir, actions]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=menu]') !== null
  );
}

/** Moves the focus to the next or previous element of a kind: from the focused one, else from `from`, else from the top. */
function step(selector: string, by: 1 | -1, from?: Element): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const focused = all.findIndex((element) => element === document.activeElement);
  const at = focused < 0 ? all.findIndex((element) => element === from) : focused;
  const next = all[at < 0 ? (by === 1 ? 0 : all.length - 1) : at + by];
  if (next === undefined) return;
  if (next.tabIndex < 0 && !next.hasAttribute('tabindex')) next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

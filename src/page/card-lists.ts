import type { PageBlock, Scope } from './block.ts';

/** Fewer of a kind are sections of a story. */
const MIN_CARDS = 4;
/** Text of one card beside its heading; more is told, not teased. Characters. */
const TEASER_CHARS = 120;
const HEADING_CHARS = 160;
/** Share of a list's parts that must be cards. */
const CARD_SHARE = 0.8;
/** A page with less prose outside its cards is a listing, and the cards are what it shows. Characters. */
const MIN_PROSE = 500;
const REACH = 4;

interface Card {
  chars: number;
  headings: number;
  texts: number;
  longest: number;
}

/** The containers of teasers of other stories: many alike, each a heading or a link and a line or two. */
export function cardLists(blocks: readonly PageBlock[]): Scope[] {
  const lists = new Map<Scope, Map<Scope, Card>>();
  for (const block of blocks) {
    let part: Scope = block.scope;
    for (let list = part.parent, up = 0; list && up < REACH; part = list, list = list.parent, up++) {
      const parts = lists.get(list) ?? new Map<Scope, Card>();
      if (parts.size === 0) lists.set(list, parts);
      const card = parts.get(part) ?? { chars: 0, headings: 0, texts: 0, longest: 0 };
      if (card.texts + card.headings === 0) parts.set(part, card);
      const { length } = block.text;
      card.chars += length;
      if (block.scope.rank > 1 || (block.linkChars > 18 && block.linkChars > length * 0.6)) {
        card.headings += 1;
        if (length > HEADING_CHARS) card.texts += 9;
      } else {
        card.texts += 1;
        card.longest = Math.max(card.longest, length);
      }
    }
  }
  const found: Scope[] = [];
  for (const [list, parts] of lists) {
    if (parts.size < MIN_CARDS) continue;
    const cards = [...parts.values()].filter(isCard).length;
    const isTold = [...parts.values()].some((part) => part.longest > 2 * TEASER_CHARS);
    if (cards < MIN_CARDS || cards < parts.size * CARD_SHARE || isTold) continue;
    const prose = blocks.reduce(
      (sum, block) =>
        sum + (block.text.length > 100 && block.linkChars < 20 && !isIn(block.scope, list) ? block.text.length : 0),
      0,
    );
    if (prose >= MIN_PROSE) found.push(list);
  }
  return found;
}

function isCard({ chars, headings, texts, longest }: Card): boolean {
  return headings > 0 && headings <= 2 && texts <= 3 && longest <= TEASER_CHARS && chars > 15;
}

function isIn(scope: Scope, list: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at === list) return true;
  return false;
}

import type { PageBlock } from '../src/page/block.ts';
import { shinglesOf, tokensOf } from './read-data.ts';

/**
 * 1 for each block that stands in the gold text: over half of its 4-word shingles are there and not yet used up;
 * a block too short for one counts where it is a line of the gold text.
 */
export function labelBlocks(blocks: readonly PageBlock[], gold: string): number[] {
  const left = shinglesOf(tokensOf(gold));
  const lines = new Set(gold.split('\n').map((line) => tokensOf(line).join(' ')));
  const whole = ` ${tokensOf(gold).join(' ')} `;
  const used = new Set<string>();
  return blocks.map((block) => {
    const tokens = tokensOf(block.text);
    if (tokens.length === 0) return 0;
    if (tokens.length < 4) {
      const key = tokens.join(' ');
      if (used.has(key)) return 0;
      const found = lines.has(key) || (block.kept && tokens.length > 1 && whole.includes(` ${key} `));
      if (found) used.add(key);
      return found ? 1 : 0;
    }
    const own = shinglesOf(tokens);
    let shared = 0;
    let all = 0;
    for (const [shingle, n] of own) {
      all += n;
      if ((left.get(shingle) ?? 0) > 0) shared += n;
    }
    if (shared / all <= 0.5) return 0;
    for (const [shingle, n] of own) left.set(shingle, (left.get(shingle) ?? 0) - n);
    return 1;
  });
}

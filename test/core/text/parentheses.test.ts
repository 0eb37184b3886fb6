import { describe, expect, it } from 'vitest';
import { withoutParentheses } from '../../../src/core/text/parentheses.ts';

describe('withoutParentheses', () => {
  it('takes the space before with it, and nothing else', () => {
    expect(withoutParentheses('The bridge (built in 1974) fell\n(again).')).toBe('The bridge fell.');
    expect(withoutParentheses('(AP) A bridge fell')).toBe(' A bridge fell');
    expect(withoutParentheses('an open ( stays')).toBe('an open ( stays');
  });

  it('reads a long run of spaces once', () => {
    const spaces = ' '.repeat(200_000);
    // tried from every space this took minutes
    expect(withoutParentheses(`a${spaces}b (c)${spaces}d`)).toBe(`a${spaces}b${spaces}d`);
  });
});

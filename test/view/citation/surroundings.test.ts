import { describe, expect, it } from 'vitest';
import { surroundings } from '../../../src/view/citation/surroundings.ts';
import { articles, GAZETTE } from '../fixtures/articles.ts';
import { builderOf } from '../fixtures/build.ts';

const { cite } = builderOf(articles);

describe('surroundings', () => {
  it('shows the passage in its own paragraph', () => {
    const around = surroundings(articles[GAZETTE], cite(GAZETTE, 'flooded 400 metres of track'));
    expect(around.before).toMatch(/burst above the Corvey Tunnel and $/);
    expect(around.after).toBe(', Lindmoor Transit said.');
  });

  it('shows the bare quote when the article is gone or has changed', () => {
    const citation = cite(GAZETTE, 'flooded 400 metres of track');
    const bare = { before: '', quote: citation.quote, after: '' };
    expect(surroundings(undefined, citation)).toEqual(bare);
    expect(surroundings(articles[GAZETTE], { ...citation, start: citation.start + 1 })).toEqual(bare);
  });

  it('clips a long paragraph at words', () => {
    const text = `${'before '.repeat(60)}HERE${' after'.repeat(60)}`;
    const start = text.indexOf('HERE');
    const article = { ...articles[0], text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] };
    const around = surroundings(article as never, { article: 0, start, end: start + 4, quote: 'HERE', paragraph: 0 });
    expect(around.before).toMatch(/^… before/);
    expect(around.after).toMatch(/after …$/);
    expect(around.before.length).toBeLessThan(170);
  });
});

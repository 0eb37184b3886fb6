import { describe, expect, it } from 'vitest';
import { compareBriefs } from '../../src/core/compare-briefs.ts';
import { mergedBrief } from '../view/fixtures/merged-brief.ts';
import { earlierBrief } from '../view/fixtures/variants.ts';

describe('compareBriefs', () => {
  it('finds nothing new in the same brief', () => {
    expect(compareBriefs(mergedBrief, mergedBrief)).toEqual({
      added: [],
      reworded: [],
      gone: [],
      details: [],
      newSources: [],
      newDisagreements: [],
    });
  });

  const changes = compareBriefs(earlierBrief, mergedBrief);

  it('names what came, what changed and who is new', () => {
    expect(changes.newSources.map((s) => s.outlet)).toEqual(['The Estuary']);
    expect(changes.newDisagreements).toEqual(mergedBrief.disagreements);
    expect(changes.details).toEqual([
      { label: 'People treated', before: '14', after: '14 or 19' },
      { label: 'Instead', after: 'River bus every 15 min from Sat' },
    ]);
    expect(changes.added.map((s) => s.text)).toContain('Trains may not return before spring.');
  });

  it('sees a sentence told in other words as reworded, not as new', () => {
    expect(changes.reworded.map(({ before }) => before.text)).toEqual([
      'Transport commissioner Piet Osgrave on Friday called the closure “the only responsible choice”.',
    ]);
  });

  it('turns round when the briefs do: what is new one way is gone the other', () => {
    const back = compareBriefs(mergedBrief, earlierBrief);
    expect(back.gone.map((s) => s.text).sort()).toEqual(changes.added.map((s) => s.text).sort());
    expect(back.added).toEqual([]);
  });
});

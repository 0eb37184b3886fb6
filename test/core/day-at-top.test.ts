import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../src/core/article-from-text.ts';

const dayOf = (text: string) => articleFromText({ text }).publishedAt;

describe('the day of a text that came without a page', () => {
  it('is the date that stands alone under its headline', () => {
    expect(dayOf('Askov wins the tour\nSunday, July 29, 2007\nLena Askov has won the tour.')).toBe('2007-07-29');
    expect(dayOf('Published: 4 May 2021\nThe ferry burned off Port Venn.')).toBe('2021-05-04');
  });

  it('is not a date that a sentence tells, one without a year, or one far down', () => {
    expect(dayOf('The tour began on July 7, 2007.\nIt went on.')).toBeUndefined();
    expect(dayOf('Askov wins\nSunday, July 29\nShe won.')).toBeUndefined();
    expect(dayOf('One.\nTwo.\nThree.\nFour.\nFive.\nJuly 29, 2007')).toBeUndefined();
  });
});

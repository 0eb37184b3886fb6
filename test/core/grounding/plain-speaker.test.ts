import { describe, expect, it } from 'vitest';
import { plainSpeaker } from '../../../src/core/grounding/plain-speaker.ts';

describe('plainSpeaker', () => {
  it.each([
    ['"We had people in the water," said Lena Askov, the regional commander.', 'Lena Askov'],
    ['"It is luck," said the head of the river board, Ellen Sjo.', 'Ellen Sjo'],
    ['"It is eight people," said Dr. Ruth Calloway, a statistician.', 'Ruth Calloway'],
    [
      '"I owe them a number," Ilse Brandvold, its chief executive, told reporters outside the Customs Hall.',
      'Ilse Brandvold',
    ],
    ['The director, Dr. Isolde Marr, said the pieces were worth more.', 'Isolde Marr'],
  ])('names who says it: %s', (text, name) => {
    expect(plainSpeaker(text)).toContain(name);
  });

  it.each([
    'Observers from the Northern Assembly, who sent 120 monitors, called the vote orderly.',
    'Rainfall at Tannfoss came to 118 millimetres in 24 hours, the board said.',
    'The mayor of Skerry said the harbour needs 30 million crowns.',
    'The manufacturer told the Standard that a dose would cost $5.50.',
    'The lights went, and after that you followed whoever was holding your coat, she said.',
  ])('names nobody rather than the wrong one: %s', (text) => {
    expect(plainSpeaker(text)).toBeUndefined();
  });
});

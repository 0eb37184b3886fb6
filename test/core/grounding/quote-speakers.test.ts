import { describe, expect, it } from 'vitest';
import { differences } from '../../support/differences.ts';

const FIRST = '"We will not sign a blank page," the foreign minister, Ilka Sorens, said in Port Elvan on Wednesday.';

describe('quoteSpeakers', () => {
  it('sees one quote in the mouths of two people, the second named a sentence before', () => {
    expect(
      differences(
        FIRST,
        'Matthis Graube, who leads the delegation in Port Elvan, was brief. "We will not sign a blank page," he told the press.',
      ),
    ).toEqual(['Who said “We will not sign a blank page”? Ilka Sorens / Matthis Graube']);
  });

  it('sees it where the one before is not named first', () => {
    expect(
      differences(
        'Mayor Anselm Forge admitted in Port Elvan that the evacuation had been "a drill nobody rehearsed".',
        'Fire chief Delia Quant was blunt about how the town had been emptied. It was, she said, "a drill nobody rehearsed".',
      ),
    ).toEqual(['Who said “a drill nobody rehearsed”? Anselm Forge / Delia Quant']);
  });

  it.each([
    ['one speaker by the last name', '"We will not sign a blank page," Sorens said in Port Elvan.'],
    ['a speaker by the post', '"We will not sign a blank page," the minister told the press in Port Elvan.'],
    ['another quote', '"We will be back in September," Matthis Graube said in Port Elvan.'],
    [
      'a report that names both',
      'Matthis Graube led the talks in Port Elvan with Ilka Sorens. "We will not sign a blank page," Matthis Graube said.',
    ],
  ])('takes %s for no difference', (_, second) => {
    expect(differences(FIRST, second)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { differences } from '../../support/differences.ts';

describe('values that one report alone has', () => {
  it.each([
    [
      'How much money? (supervisor in Port Elvan) 4.5 million crowns / seven and a half million crowns',
      'The supervisor in Port Elvan told Lanner Bank on Thursday to part with 4.5 million crowns over its customers.',
      'Old sins have caught up with a bank. For Lanner Bank they come to seven and a half million crowns, said the supervisor in Port Elvan.',
    ],
    [
      'How far or how long? (guides of Port Elvan) 400 metres / two kilometres',
      'A hiker missing since Thursday was found alive, only 400 metres from the Kolm hut, the guides of Port Elvan said.',
      'Jasper Linde was discovered under a ledge nearly two kilometres away from the Kolm hut, said guides in Port Elvan.',
    ],
  ])('asks %s', (expected, a, b) => {
    expect(differences(a, b)).toEqual([expected]);
  });

  it.each([
    [
      'a value that the other report has too, beside one of its own',
      'Lanner Bank in Port Elvan must pay 4.5 million crowns, said the supervisor.',
      'Lanner Bank in Port Elvan, told to pay 4.5 million crowns by the supervisor, made 90 million crowns.',
    ],
    [
      'two values on one side',
      'A hiker missing since Thursday was found alive, only 400 metres from the Kolm hut, the guides of Port Elvan said.',
      'Jasper Linde was discovered nearly two kilometres away from the Kolm hut, said guides in Port Elvan. Later he rode nine kilometres.',
    ],
    [
      'what is told of two things',
      'The award of Port Elvan is worth 30,000 euros, its jury said.',
      'Ines Kowal took the verse prize and its 10,000 euros home from Dorn.',
    ],
    [
      'a sum that is asked for',
      'The union of Lanner Bank in Port Elvan wants 7 million crowns for its members, Ada Moll said.',
      'Lanner Bank in Port Elvan has put aside 5 million crowns for its members, Ada Moll said.',
    ],
  ])('takes %s for no difference', (_, a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

/** The name that was probably meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/scenario/nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['wokers', ['label', 'workers', 'note'], 'workers'],
    ['referral_and_assesment', ['safeguarding', 'referral_and_assessment'], 'referral_and_assessment'],
    ['monady', ['sunday', 'monday'], 'monday'],
    ['Teams', ['teams', 'terms'], 'teams'],
    ['mash', ['spa_mash'], undefined],
    ['x', ['y', 'z'], undefined],
    ['anything', [], undefined],
  ])('of %s among %j is %s', (name, names, expected) => {
    expect(nearest(name, names)).toBe(expected);
  });

  it('is the first of those as near', () => {
    expect(nearest('team_c', ['team_a', 'team_b'])).toBe('team_a');
  });

  it('is the name itself where it is there, and one with two neighbours swapped where they are far from others', () => {
    const name = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(name, fc.nat(4), (word, at) => {
        const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
        expect(nearest(word, ['0000000000000', word])).toBe(word);
        expect(nearest(swapped, ['0000000000000', word])).toBe(word);
      }),
      { seed: 1 },
    );
  });
});

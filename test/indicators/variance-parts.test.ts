/** Ignorance and chance are told apart. */
import { describe, expect, it } from 'vitest';
import { confidenceOfDraws, varianceParts } from '../../src/indicators/index.ts';
import { normalUpperQuantile } from '../../src/simulation/normal-quantile.ts';
import { purposeId, uniform } from '../../src/simulation/random.ts';

function normal(count: number): number {
  const share = uniform(1, 2, purposeId('test/variance-parts'), count);
  return share < 0.5 ? -normalUpperQuantile(share) : normalUpperQuantile(1 - share);
}

describe('the parts of the variance', () => {
  it('are those of a table that was worked out by hand', () => {
    // Means 2 and 8; within 2 and 2, a square each 2: mean square within 2, between 36.
    expect(
      varianceParts([
        [1, 3],
        [7, 9],
      ]),
    ).toEqual({
      draws: 2,
      ignorance: Math.sqrt((36 - 2) / 2),
      chance: Math.sqrt(2),
      share: 17 / 19,
    });
  });

  it('are those that were put in', () => {
    const groups = Array.from({ length: 2000 }, (_, draw) => {
      const own = 3 * normal(3 * draw);
      return [own + normal(3 * draw + 1), own + normal(3 * draw + 2)];
    });
    const parts = varianceParts(groups);
    expect(parts?.ignorance).toBeCloseTo(3, 0);
    expect(parts?.share).toBeCloseTo(0.9, 1);
  });

  it('have no ignorance where draws are alike, and are none of one draw', () => {
    expect(
      varianceParts([
        [1, 5],
        [5, 1],
        [3, 3],
      ])?.ignorance,
    ).toBe(0);
    expect(varianceParts([[1, 2], [3]])).toBeNull();
  });
});

it('the interval of a mean rests on the draws, not on the replications of each', () => {
  expect(
    confidenceOfDraws([
      [1, 1],
      [3, 3],
      [5, 5],
    ])?.n,
  ).toBe(3);
});

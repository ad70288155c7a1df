/** Poisson quantiles against exact rational sums, and what makes demand a matter of appending. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonQuantile } from '../../src/simulation/poisson.ts';
import { uniform } from '../../src/simulation/random.ts';

const SCALE = 400n;

/** Terms mean^k / k! for k = 0, 1, … as fixed-point numbers, until they vanish; the mean is a ratio of whole numbers. */
function exactTerms(mean: readonly [bigint, bigint]): bigint[] {
  const terms = [1n << SCALE];
  for (let k = 1n; terms.at(-1)! > 0n; k++) terms.push((terms.at(-1)! * mean[0]) / (mean[1] * k));
  return terms;
}

/** Every count's chance of not being passed, and of being passed, in parts of 2^100. */
function exactChances(mean: readonly [bigint, bigint]): { below: bigint; above: bigint }[] {
  const terms = exactTerms(mean);
  const total = terms.reduce((sum, term) => sum + term, 0n);
  let sum = 0n;
  return terms.map((term) => {
    sum += term;
    return { below: (sum << 100n) / total, above: ((total - sum) << 100n) / total };
  });
}

describe('a Poisson quantile', () => {
  it.each([
    [1, 10],
    [1, 2],
    [8, 1],
    [29, 1],
    [30, 1],
    [301, 10],
    [120, 1],
    [1000, 1],
  ])('at mean %i / %i changes exactly where the chances are reached', (above, below) => {
    const mean = above / below;
    const chances = exactChances([BigInt(above), BigInt(below)]);
    chances.forEach((chance, count) => {
      const lower = Number(chance.below) / 2 ** 100;
      const upper = Number(chance.above) / 2 ** 100;
      if (lower > 2 ** -52 && lower < 0.5) {
        expect(poissonQuantile(lower * (1 - 1e-12), mean)).toBeLessThanOrEqual(count);
        expect(poissonQuantile(lower * (1 + 1e-12), mean)).toBe(count + 1);
      } else if (upper > 2 ** -40 && upper <= 0.5) {
        // Near 1 neighbouring doubles are 2^-53 apart.
        const step = Math.max(upper * 1e-12, 2 ** -51);
        expect(poissonQuantile(1 - upper - step, mean)).toBeLessThanOrEqual(count);
        expect(poissonQuantile(1 - upper + step, mean)).toBe(count + 1);
      }
    });
  });

  it('has the mean and variance of the distribution up to a mean of 100,000', () => {
    for (const mean of [0.01, 0.7, 8, 29.9, 30.1, 500, 1e4, 1e5]) {
      const n = 20_000;
      let [sum, squares] = [0, 0];
      for (let i = 0; i < n; i++) {
        const count = poissonQuantile(uniform(1, 2, 3, i), mean);
        sum += count - mean;
        squares += (count - mean) * (count - mean);
      }
      expect(Math.abs(sum / Math.sqrt(n * mean))).toBeLessThan(4.9);
      // The variance of the squared distance is 2 mean^2 + mean.
      expect(Math.abs(squares - n * mean) / Math.sqrt(n * (2 * mean * mean + mean))).toBeLessThan(4.9);
    }
  });

  it('rises with the chance and with the mean: more demand keeps those who came', () => {
    const chance = fc.double({ min: 1e-16, max: 1 - 1e-16, noNaN: true });
    const mean = fc.oneof(
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 5000, noNaN: true }),
    );
    fc.assert(
      fc.property(chance, chance, mean, fc.double({ min: 1, max: 3, noNaN: true }), (u, v, m, factor) => {
        expect(poissonQuantile(Math.max(u, v), m)).toBeGreaterThanOrEqual(poissonQuantile(Math.min(u, v), m));
        expect(poissonQuantile(u, m * factor)).toBeGreaterThanOrEqual(poissonQuantile(u, m));
      }),
      { seed: 41, numRuns: 3000 },
    );
  });

  it('ends at the draws that lie furthest out', () => {
    expect(poissonQuantile(2 ** -53, 8)).toBe(0);
    expect(poissonQuantile(2 ** -53, 100)).toBeLessThan(40);
    // P(X > 45) = 1.5e-19 at mean 8 but P(X > 38) = 1.1e-14.
    expect(poissonQuantile(1 - 2 ** -53, 8)).toBeGreaterThan(38);
    expect(poissonQuantile(1 - 2 ** -53, 8)).toBeLessThan(46);
    expect(poissonQuantile(0.999999, 0)).toBe(0);
  });

  it('refuses what is no mean or no chance', () => {
    for (const mean of [-1, Number.NaN, Infinity])
      expect(() => poissonQuantile(0.5, mean)).toThrow(RangeError);
  });
});

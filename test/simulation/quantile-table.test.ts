/** What every table of quantiles keeps to, whatever the distribution. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../src/scenario/schema.ts';
import { Calendar } from '../../src/simulation/calendar.ts';
import { compileDistribution, type QuantileTable } from '../../src/simulation/distribution.ts';
import { often } from '../properties/how-often.ts';

const always = new Calendar('2014-04-01', { always: true }, { before: 0, after: 1 });
const tableOf = (spec: Distribution): QuantileTable => compileDistribution(spec, always);

const share = fc.double({ min: 0.05, max: 1, noNaN: true });
const days = fc.double({ min: 0.05, max: 400, noNaN: true }).map((value) => `${value.toFixed(3)} d`);
const plain: fc.Arbitrary<Distribution> = fc.oneof(
  days,
  fc.record({ median: days, times: fc.double({ min: 1, max: 6, noNaN: true }) }).map(({ median, times }) => ({
    median,
    p90: `${(Number.parseFloat(median) * times).toFixed(3)} d`,
  })),
  fc.record({ mean: days, sigma: fc.double({ min: 0.05, max: 1.5, noNaN: true }) }),
  fc.record({ weibull: fc.record({ shape: fc.double({ min: 0.5, max: 6, noNaN: true }), scale: days }) }),
  fc.record({ gamma: fc.record({ shape: fc.double({ min: 0.4, max: 30, noNaN: true }), mean: days }) }),
  fc.record({ exponential: fc.record({ mean: days }) }),
  fc.tuple(days, days).map(([a, b]) => {
    const [from, to] = [a, b].sort((x, y) => Number.parseFloat(x) - Number.parseFloat(y)) as [string, string];
    return { uniform: { from, to } };
  }),
  fc.record({ observed: fc.array(days, { minLength: 1, maxLength: 6 }) }),
  fc.array(share, { minLength: 1, maxLength: 6 }).map((shares) => {
    const sum = shares.reduce((a, b) => a + b, 0);
    return { bands: shares.map((part, index) => ({ to: `${index * 7 + 3} d`, share: part / sum })) };
  }),
);
type Plain = Exclude<Distribution, { readonly mixture: unknown }>;
const mixed: fc.Arbitrary<Distribution> = fc
  .array(fc.tuple(share, plain), { minLength: 2, maxLength: 4 })
  .map((parts) => {
    const sum = parts.reduce((total, [weight]) => total + weight, 0);
    return { mixture: parts.map(([weight, of]) => ({ share: weight / sum, of: of as Plain })) };
  });
const anyDistribution = fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: mixed });
const chance = fc.oneof(
  fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
  fc.integer({ min: 1, max: 53 }).map((k) => 2 ** -k),
  fc.integer({ min: 1, max: 53 }).map((k) => 1 - 2 ** -k),
);

describe('any distribution', () => {
  it('draws whole minutes, more for more', () => {
    fc.assert(
      fc.property(anyDistribution, fc.array(chance, { minLength: 2, maxLength: 40 }), (spec, chances) => {
        const table = tableOf(spec);
        const draws = chances.toSorted((a, b) => a - b).map((u) => table.draw(u));
        draws.forEach((minutes, index) => {
          expect(Number.isInteger(minutes) && minutes >= 0).toBe(true);
          if (index > 0) expect(minutes).toBeGreaterThanOrEqual(draws[index - 1]);
        });
      }),
      { seed: 31, numRuns: often(150) },
    );
  });

  it('has the chance u at its quantile of u', () => {
    fc.assert(
      fc.property(anyDistribution, chance, (spec, u) => {
        const table = tableOf(spec);
        const x = table.quantile(u);
        expect(table.chancesAround(x + 1e-6).atMost).toBeGreaterThanOrEqual(u - 1e-12);
        expect(table.chanceBelow(x - 1e-6)).toBeLessThanOrEqual(u + 1e-12);
        const { atMost, above } = table.chancesAround(x);
        expect(atMost + above).toBeCloseTo(1, 12);
        expect(table.chanceBelow(x) + table.chanceAtLeast(x)).toBeCloseTo(1, 12);
      }),
      { seed: 32, numRuns: often(150) },
    );
  });

  it('goes on as it would have gone on: a rest drawn again from a draw that lasted', () => {
    fc.assert(
      fc.property(anyDistribution, chance, chance, (spec, u, v) => {
        const table = tableOf(spec);
        const elapsed = table.draw(v);
        const value = table.drawBeyond(u, elapsed);
        expect(value).toBeGreaterThan(elapsed);
        const longer = 1 - table.cdf(elapsed);
        // Nearer to 1 the number that is drawn with has not the digits.
        const tail = (1 - u) * longer;
        if (tail > 1e-9 && u > 1e-6) expect(Math.abs(value - table.draw(1 - tail))).toBeLessThanOrEqual(1);
        expect(table.drawBeyond(u, -1)).toBe(table.draw(u));
      }),
      { seed: 33, numRuns: often(150) },
    );
  });

  it('is the same table twice', () => {
    fc.assert(
      fc.property(anyDistribution, chance, (spec, u) => {
        expect(tableOf(spec).quantile(u)).toBe(tableOf(spec).quantile(u));
      }),
      { seed: 34, numRuns: often(50) },
    );
  });
});

/** Differences, corrections and verdicts, worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareMeasures,
  DEFAULT_MATTERS,
  differenceIsPrecise,
  holm,
  judge,
  pairedDifference,
  unpairedDifference,
} from '../../src/whatif/index.ts';

describe('a paired difference', () => {
  // Differences 1, 2, 3: mean 2, standard deviation 1, standard error 0.577350; t of 2 degrees is 4.302653.
  const difference = pairedDifference([10, 20, 30], [11, 22, 33]);

  it('has Student’s interval over the pairs', () => {
    expect(difference).toMatchObject({ pairing: 'paired', base: 20, whatIf: 22, difference: 2, n: 3 });
    expect(difference.halfWidth).toBeCloseTo(2.484138, 5);
    // t = 3.464102: p = 0.074180.
    expect(difference.p).toBeCloseTo(0.07418, 5);
  });

  it('says how many times the runs would be needed without pairs', () => {
    // Variances 100 and 121 over 1.
    expect(difference.varianceReduction).toBeCloseTo(221, 9);
  });

  it('of one pair has no interval, and of unlike sides is refused', () => {
    expect(pairedDifference([1], [3])).toMatchObject({ difference: 2, halfWidth: null, p: null });
    expect(() => pairedDifference([1, 2], [3])).toThrow(RangeError);
  });
});

it('an unpaired difference has Welch’s interval', () => {
  // Variances 2.5 and 10 of five each: standard error 1.581139, 5.882353 degrees of freedom, t 2.459091 for 95%.
  const { halfWidth, p, difference } = unpairedDifference([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]);
  expect(difference).toBe(3);
  expect(halfWidth).toBeCloseTo(3.8882, 3);
  expect(p).toBeCloseTo(0.1077, 3);
});

describe('Holm’s correction', () => {
  it('multiplies the smallest by all, the next by one fewer, and never falls back', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(holm([0.5, 0.9])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });

  it('keeps the order of the values and makes none smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (values) => {
        const corrected = holm(values);
        for (const [at, value] of values.entries()) {
          expect(corrected[at]).toBeGreaterThanOrEqual(value);
          for (const [other, beside] of values.entries())
            if (value < beside) expect(corrected[at]).toBeLessThanOrEqual(corrected[other] ?? NaN);
        }
      }),
    );
  });
});

describe('a verdict', () => {
  const alike = (by: number, spread: number, n = 20) =>
    pairedDifference(
      Array.from({ length: n }, () => 100),
      Array.from({ length: n }, (_, at) => 100 + by + (at % 2 === 0 ? spread : -spread)),
    );

  it('is sure only after the correction', () => {
    const difference = alike(10, 5);
    expect(judge(difference, 5, difference.p).verdict).toBe('surely more');
    expect(judge(alike(-10, 5), 5, 0.001).verdict).toBe('surely less');
    expect(judge(difference, 5, 0.06).verdict).toBe('not enough runs');
  });

  it('is that nothing matters where the whole interval is small, sure or not', () => {
    expect(judge(alike(1, 0.5), 5, 1e-6).verdict).toBe('no difference that matters');
    expect(judge(pairedDifference([1, 2], [1, 2]), 0, 1).verdict).toBe('no difference that matters');
  });

  it('says how many runs more would tell, and these do', () => {
    const difference = alike(2, 8, 10);
    const { verdict, more } = judge(difference, 5, difference.p);
    expect(verdict).toBe('not enough runs');
    expect(more).toBeGreaterThan(10);
    const enough = alike(2, 8, 10 + (more ?? 0) + ((more ?? 0) % 2));
    expect(judge(enough, 5, enough.p).verdict).not.toBe('not enough runs');
  });

  it('gives no number where nothing is in sight', () => {
    expect(judge(pairedDifference([1], [2]), 5, null)).toEqual({ verdict: 'not enough runs', more: null });
  });
});

describe('measures', () => {
  const rows = (measure: string, values: readonly (number | null)[], n: number | null = 100) =>
    values.map((value, replication) => ({ replication, measure, by: '', group: '', unit: '%', value, n }));

  it('are paired by replication, and only where both have a value', () => {
    const { measures, notCompared } = compareMeasures(
      [...rows('a', [1, null, 3, 5]), ...rows('gone', [1, 1])],
      rows('a', [2, 7, 5, null]),
      ['a', 'gone'],
      'paired',
      DEFAULT_MATTERS,
    );
    expect(notCompared).toEqual(['gone']);
    expect(measures).toMatchObject([
      { measure: 'a', base: 2, whatIf: 3.5, difference: 1.5, n: 2, matters: 2 },
    ]);
  });

  it('that it is about are corrected by themselves', () => {
    const names = ['a', ...Array.from({ length: 30 }, (_, at) => `other ${at}`)];
    const base = names.flatMap((name) => rows(name, [1, 2, 3, 4]));
    const whatIf = names.flatMap((name) => rows(name, [2, 2, 4, 6]));
    const [alone, first] = compareMeasures(
      base,
      whatIf,
      names,
      'paired',
      DEFAULT_MATTERS,
      new Set(['a']),
    ).measures;
    expect(alone).toMatchObject({ main: true, corrected: alone?.p });
    expect(first?.main).toBe(false);
    expect(first?.corrected).toBe(Math.min(1, 30 * (first?.p ?? 0)));
  });

  it('that rest on few cases are marked', () => {
    const compare = (n: number) =>
      compareMeasures(rows('a', [1, 2], n), rows('a', [1, 2], 100), ['a'], 'paired', DEFAULT_MATTERS);
    expect(compare(9).measures[0]?.fewCases).toBe(true);
    expect(compare(10).measures[0]?.fewCases).toBe(false);
  });
});

it('a difference is precise where half its interval is, from ten pairs on', () => {
  const base = Array.from({ length: 10 }, (_, at) => 100 + at);
  const whatIf = base.map((value, at) => value + (at % 2 === 0 ? 9 : 11));
  // Half the interval is 0.754052, as in the test of a mean; the base's mean is 104.5.
  const precise = (halfWidth: number, relative: boolean) =>
    differenceIsPrecise(base, whatIf, { halfWidth, relative });
  expect([precise(0.755, false), precise(0.753, false)]).toEqual([true, false]);
  expect([precise(0.00722, true), precise(0.00721, true)]).toEqual([true, false]);
  expect(differenceIsPrecise(base.slice(0, 9), whatIf.slice(0, 9), { halfWidth: 99, relative: false })).toBe(
    false,
  );
});

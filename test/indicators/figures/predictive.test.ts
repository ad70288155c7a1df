/** One draw more like those that were simulated: against answers of SciPy 1.17, and by how often it is right. */
import { describe, expect, test } from 'vitest';
import { chanceUpTo, countAt } from '../../../src/indicators/negative-binomial.ts';
import { predictiveOf } from '../../../src/indicators/predictive.ts';

describe('the negative binomial distribution', () => {
  const one = { mean: 3.2, variance: 5.1 };
  test('has the chances and quantiles of scipy.stats.nbinom', () => {
    expect(chanceUpTo(one, 0)).toBeCloseTo(0.08110762245664321, 10);
    expect(chanceUpTo(one, 3)).toBeCloseTo(0.6156470955075377, 10);
    expect(chanceUpTo(one, 9)).toBeCloseTo(0.986690834790026, 10);
    expect(chanceUpTo(one, -1)).toBe(0);
    expect([countAt(one, 0.025), countAt(one, 0.975)]).toEqual([0, 9]);
  });
});

describe('a small count', () => {
  test('is as Jeffreys’ prior says where the draws are no wider than Poisson', () => {
    const found = predictiveOf([8, 5, 7, 3, 6, 9, 4, 5], { isCount: true });
    expect(found?.method).toBe('negative binomial');
    expect([found?.interval.from, found?.interval.to]).toEqual([2, 12]);
    expect(found?.chanceOf(2)).toBeCloseTo(0.15240750243913345, 10);
  });

  test('that never came may come once in a while', () => {
    const never = predictiveOf(
      Array.from({ length: 20 }, () => 0),
      { isCount: true },
    );
    expect(never?.interval).toMatchObject({ from: 0, to: 0, n: 20 });
    expect(never?.chanceOf(0)).toBe(1);
    expect(never?.chanceOf(1)).toBeCloseTo(2 * (1 - 0.9759000729485332), 10);
  });

  test('that varies more than Poisson has a wider interval', () => {
    const alike = predictiveOf([4, 5, 6, 5, 5, 5, 4, 6], { isCount: true });
    const wild = predictiveOf([0, 12, 1, 9, 0, 11, 2, 5], { isCount: true });
    expect(wild?.interval.to).toBeGreaterThan((alike?.interval.to ?? 0) + 5);
    expect(wild?.chanceOf(14)).toBeGreaterThan(10 * (alike?.chanceOf(14) ?? 1));
  });
});

describe('any other figure', () => {
  test('is Student’s, for a mean of 500 and a deviation of 40 in 20 draws', () => {
    const values = Array.from(
      { length: 20 },
      (_, at) => 500 + (at % 2 === 0 ? 1 : -1) * 40 * Math.sqrt(19 / 20),
    );
    const found = predictiveOf(values, { isCount: false });
    expect(found?.method).toBe('Student');
    expect(found?.chanceOf(531)).toBeCloseTo(0.45873165456731096, 8);
    const half = 2.0930240544083087 * 40 * Math.sqrt(1 + 1 / 20);
    expect(found?.interval.to).toBeCloseTo(500 + half, 6);
  });

  test('stays within 0 and 100 where it is a percentage', () => {
    const found = predictiveOf([99, 98, 99.5, 97, 100], { isCount: false, most: 100 });
    expect(found?.interval.to).toBe(100);
  });

  test('that is always the same leaves no room', () => {
    const same = predictiveOf([7, 7, 7, 7, 7], { isCount: false });
    expect([same?.chanceOf(7), same?.chanceOf(8)]).toEqual([1, 0]);
  });

  test('of fewer than five draws is not told', () => {
    expect(predictiveOf([1, 2, 3, 4], { isCount: true })).toBe(null);
  });
});

describe('the interval', () => {
  // A linear congruential generator of its own, so that the test is the same on every machine.
  function* uniform(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      yield (state + 0.5) / 2 ** 32;
    }
  }
  /** Knuth's way, exact for a small mean. */
  function poisson(mean: number, luck: Generator<number, never>): number {
    const end = Math.exp(-mean);
    let [count, product] = [0, luck.next().value];
    for (; product > end; count++) product *= luck.next().value;
    return count;
  }

  test.each([2, 5, 12])(
    'of eight Poisson counts of mean %i holds the ninth at least 95 times in 100',
    (mean) => {
      const luck = uniform(mean);
      let held = 0;
      const rounds = 2000;
      for (let round = 0; round < rounds; round++) {
        const draws = Array.from({ length: 8 }, () => poisson(mean, luck));
        const found = predictiveOf(draws, { isCount: true });
        const next = poisson(mean, luck);
        if (found && next >= found.interval.from && next <= found.interval.to) held++;
      }
      // 95% less three standard errors; a count can be held more often, for it has no half children.
      expect(held / rounds).toBeGreaterThan(0.935);
      expect(held / rounds).toBeLessThan(0.995);
    },
  );
});

/** MSER-5 on series whose answer is known, and against the rule as it is written down. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mser5 } from '../../src/whatif/index.ts';
import { holds } from '../properties/holds.ts';

const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

/** White's rule word by word: for each d the squared deviations of what stays over the square of how many stay. */
function asWritten(series: readonly number[]): number {
  const batches = Array.from({ length: Math.floor(series.length / 5) }, (_, batch) =>
    series.slice(batch * 5, batch * 5 + 5).reduce((sum, one) => sum + one / 5, 0),
  );
  const statistics = batches.slice(0, batches.length - 4).map((_, dropped) => {
    const stay = batches.slice(dropped);
    const mean = stay.reduce((sum, one) => sum + one, 0) / stay.length;
    return stay.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (stay.length * stay.length);
  });
  // What differs in the last digits only is the same.
  const least = Math.min(...statistics) * (1 + 1e-12) + 1e-20;
  return 5 * statistics.findIndex((one) => one <= least);
}

describe('MSER-5', () => {
  it('leaves out what comes before a level, to the batch', () => {
    expect(mser5([...times(20, 0), ...times(80, 10)])).toEqual({ leftOut: 20, found: true });
    // The batch in which the level is reached is no level yet.
    expect(mser5([...times(22, 0), ...times(78, 10)])).toEqual({ leftOut: 25, found: true });
  });

  it('leaves out nothing where nothing comes before, and drops a rest of fewer than five', () => {
    expect(mser5(times(50, 3))).toEqual({ leftOut: 0, found: true });
    expect(mser5([...times(50, 3), ...times(4, 1000)])).toEqual({ leftOut: 0, found: true });
  });

  it('says that a series which only grows has not settled', () => {
    const growing = Array.from({ length: 200 }, (_, day) => day);
    expect(mser5(growing).found).toBe(false);
  });

  it('asks for five batches', () => {
    expect(() => mser5(times(24, 1))).toThrow('MSER-5 needs 25 observations, and there are 24');
    expect(mser5(times(25, 1)).leftOut).toBe(0);
  });

  it('is the rule as it is written', () => {
    const series = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 25, maxLength: 120 });
    holds(
      series,
      (one) => {
        expect(mser5(one).leftOut).toBe(asWritten(one));
      },
      { seed: 31, runs: 200 },
    );
  });
});

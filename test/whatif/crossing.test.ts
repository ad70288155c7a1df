/** Where a rule begins to be met. */
import { describe, expect, it } from 'vitest';
import { parseVary } from '../../src/cli/sweep/parse-vary.ts';
import { crossingOf } from '../../src/whatif/index.ts';

const about = (mean: number, by: number): number[] => [mean - by, mean, mean + by];
const rule = { atLeast: 90, atMost: null };

describe('where a rule begins to be met', () => {
  it('is the least value from which on the mean meets it, between what is surely missed and surely met', () => {
    const figures = [about(50, 1), about(89, 2), about(91, 2), about(99, 1)];
    expect(crossingOf([8, 9, 10, 11], figures, rule)).toEqual({
      needs: 'at least',
      at: 10,
      low: 9,
      high: 11,
    });
  });

  it('is the largest value where more makes it worse', () => {
    const figures = [about(99, 1), about(91, 2), about(50, 1)];
    expect(crossingOf([1, 2, 3], figures, rule)).toEqual({ needs: 'at most', at: 2, low: 1, high: 2 });
  });

  it('a rule of at most is met from below', () => {
    const figures = [about(30, 1), about(5, 1)];
    const most = crossingOf([1, 2], figures, { atLeast: null, atMost: 10 });
    expect(most).toEqual({ needs: 'at least', at: 2, low: 2, high: 2 });
  });

  it('lies beyond the values where all or none meet it', () => {
    expect(crossingOf([1, 2], [about(95, 0.1), about(99, 0.1)], rule)).toMatchObject({
      at: 1,
      low: null,
      high: 1,
    });
    expect(crossingOf([1, 2], [about(5, 1), about(9, 1)], rule)).toMatchObject({ at: null, high: null });
  });

  it('has no interval of one replication', () => {
    expect(crossingOf([1, 2], [[80], [95]], rule)).toEqual({
      needs: 'at least',
      at: 2,
      low: null,
      high: null,
    });
  });
});

describe('the sizes that are tried', () => {
  it.each([
    ['a.b=8..11', [8, 9, 10, 11]],
    ['a.b=8..16..4', [8, 12, 16]],
    ['a.b=12,8,10.5', [8, 10.5, 12]],
    ['a.b=0.1..0.3..0.1', [0.1, 0.2, 0.3]],
  ])('%s', (text, values) => {
    expect(parseVary(text)).toEqual({ path: 'a.b', values });
  });

  it.each([
    ['8..16', /Write it as/],
    ['a=', /no number/],
    ['a=16..8', /smaller end first: 8\.\.16/],
    ['a=8..16..0', /above 0/],
    ['a=8,,9', /empty place/i],
    ['a=8,8', /twice/],
    ['a=8', /two values/],
    ['a=8..nine', /no number/],
    ['a=1..1000', /At most 100/],
  ])('%s is refused', (text, message) => {
    expect(() => parseVary(text)).toThrow(message);
  });
});

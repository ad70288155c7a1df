/** When enough replications have been run, worked out by hand. */
import { describe, expect, it } from 'vitest';
import { nextLook, precisionOf } from '../../src/whatif/index.ts';

const five = (value: number): number[] => Array.from({ length: 5 }, () => value);
// Mean 10, standard deviation the root of 10/9; Student's t of 9 degrees is 2.262157: half the interval is 0.754052.
const TEN = [...five(9), ...five(11)];

describe('a mean', () => {
  it('is as precise as wanted where half its interval is no wider, in its unit or as a share', () => {
    expect(precisionOf(TEN, { halfWidth: 0.755, relative: false })).toMatchObject({ reached: true });
    expect(precisionOf(TEN, { halfWidth: 0.753, relative: false })).toMatchObject({ reached: false });
    expect(precisionOf(TEN, { halfWidth: 0.0755, relative: true })).toMatchObject({ reached: true });
    expect(precisionOf(TEN, { halfWidth: 0.0753, relative: true })).toMatchObject({ reached: false });
    expect(precisionOf(TEN, { halfWidth: 1, relative: true }).halfWidth).toBeCloseTo(0.0754052, 6);
  });

  it('is held to the confidence that is asked for', () => {
    // t of 9 degrees for 99%: 3.249836.
    const wanted = { halfWidth: 1, relative: false, confidence: 0.99 };
    expect(precisionOf(TEN, wanted).halfWidth).toBeCloseTo(1.0832787, 6);
    expect(precisionOf(TEN, wanted).reached).toBe(false);
  });

  it('is not judged by fewer than ten, however alike', () => {
    expect(precisionOf(five(7), { halfWidth: 1, relative: true }).reached).toBe(false);
    expect(precisionOf([...five(7), ...five(7)], { halfWidth: 0.001, relative: true }).reached).toBe(true);
    expect(precisionOf([1], { halfWidth: 1, relative: true })).toEqual({
      reached: false,
      halfWidth: null,
      interval: null,
    });
  });

  it('of nothing has no share that could be precise', () => {
    const around0 = [...five(-1), ...five(1)];
    expect(precisionOf(around0, { halfWidth: 1000, relative: true })).toMatchObject({
      reached: false,
      halfWidth: null,
    });
    expect(precisionOf(around0, { halfWidth: 1, relative: false }).reached).toBe(true);
  });
});

describe('a run', () => {
  it('looks after ten replications and every five, and at the last that it may have', () => {
    const looks = [];
    for (let done = 0; done < 23;) looks.push((done = nextLook(done, 23)));
    expect(looks).toEqual([10, 15, 20, 23]);
  });
});

/** Intervals, truncation and stopping keep their promises: each in a thousand small experiments whose truth is known. */
import { describe, expect, it } from 'vitest';
import { confidenceOfMean, type Interval } from '../../src/indicators/index.ts';
import { purposeId, uniform } from '../../src/simulation/random.ts';
import { normalUpperQuantile } from '../../src/simulation/normal-quantile.ts';
import { FEWEST_REPLICATIONS, mser5, precisionOf } from '../../src/whatif/index.ts';

const EXPERIMENTS = 1000;
const PURPOSE = purposeId('test/coverage');

/** 95% less and more three standard errors of a thousand experiments: what chance leaves of 95%. */
const LEAST = 0.929;
const MOST = 0.971;

/** Standard normal luck of an experiment, one number after another. */
function normal(experiment: number): () => number {
  let count = 0;
  return () => {
    const u = uniform(2015, experiment, PURPOSE, count++);
    return u < 0.5 ? -normalUpperQuantile(u) : normalUpperQuantile(1 - u);
  };
}

const share = (holds: (experiment: number) => boolean): number => {
  let good = 0;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) if (holds(experiment)) good++;
  return good / EXPERIMENTS;
};

const covers = (interval: Interval | null, truth: number): boolean =>
  interval !== null && interval.from <= truth && truth <= interval.to;

describe('of a thousand 95% intervals of a mean', () => {
  it.each([2, 5, 10, 30])('950 hold it, give or take chance: %i replications', (n) => {
    const covered = share((experiment) => {
      const next = normal(experiment * 100 + n);
      return covers(confidenceOfMean(Array.from({ length: n }, () => 40 + 7 * next())), 40);
    });
    expect(covered).toBeGreaterThanOrEqual(LEAST);
    expect(covered).toBeLessThanOrEqual(MOST);
  });

  it('hold it as well where each value is itself a mean of what is skewed', () => {
    const covered = share((experiment) => {
      let count = 0;
      const exponential = (): number => -Math.log(uniform(7, experiment, PURPOSE, count++));
      const value = (): number => {
        let sum = 0;
        for (let one = 0; one < 25; one++) sum += exponential();
        return sum / 25;
      };
      return covers(confidenceOfMean(Array.from({ length: 10 }, value)), 1);
    });
    expect(covered).toBeGreaterThanOrEqual(LEAST);
    expect(covered).toBeLessThanOrEqual(MOST);
  });
});

describe('MSER-5', () => {
  const RAMP = 200;
  const LENGTH = 1500;

  /** A series that climbs to its level and stays there, with noise that goes on from one to the next. */
  function series(experiment: number): Float64Array {
    const next = normal(experiment);
    const values = new Float64Array(LENGTH);
    let noise = 0;
    for (let index = 0; index < LENGTH; index++) {
      noise = 0.5 * noise + next();
      values[index] = 10 * Math.min(1, index / RAMP) + noise;
    }
    return values;
  }

  it('finds a planted ramp: it leaves out most of it, and little of what comes after', () => {
    let [bias, whole] = [0, 0];
    const good = share((experiment) => {
      const values = series(experiment);
      const { leftOut, found } = mser5(values);
      const mean = (from: number): number =>
        values.subarray(from).reduce((sum, one) => sum + one, 0) / (LENGTH - from);
      bias += mean(leftOut) - 10;
      whole += mean(0) - 10;
      return found && leftOut >= 0.6 * RAMP && leftOut <= 2 * RAMP;
    });
    expect(good).toBeGreaterThan(0.95);
    expect(Math.abs(bias / EXPERIMENTS)).toBeLessThan(0.1 * Math.abs(whole / EXPERIMENTS));
  });

  it('leaves out little where there is nothing to leave out', () => {
    const good = share((experiment) => {
      const next = normal(experiment);
      const { leftOut } = mser5(Float64Array.from({ length: 300 }, () => 10 + next()));
      return leftOut <= 75;
    });
    expect(good).toBeGreaterThan(0.8);
  });
});

describe('stopping at a precision', () => {
  const PRECISE = { halfWidth: 0.25, relative: false } as const;

  it('keeps its promise: the interval at which it stops is as narrow as was asked, and holds the mean 95 times in 100', () => {
    let most = 0;
    const covered = share((experiment) => {
      const next = normal(experiment);
      const values: number[] = [];
      for (;;) {
        values.push(3 + next());
        const { reached, interval } = precisionOf(values, PRECISE);
        if (!reached || interval === null) continue;
        most = Math.max(most, values.length);
        expect(interval.to - interval.from).toBeLessThanOrEqual(2 * PRECISE.halfWidth);
        expect(values.length).toBeGreaterThanOrEqual(FEWEST_REPLICATIONS);
        return covers(interval, 3);
      }
    });
    expect(covered).toBeGreaterThanOrEqual(LEAST);
    expect(covered).toBeLessThanOrEqual(MOST);
    // (1.96/0.25)^2 = 61 replications are needed for certain.
    expect(most).toBeGreaterThan(61);
  });
});

/** Poisson arrivals see time averages, those of a clock do not; Kingman's bound; how many workers are enough. */
import { describe, expect, it } from 'vitest';
import { replications } from '../queue.ts';
import { chiSquared, clockRoot, cutAt, geometric, waitBeyond } from './formulas.ts';
import { exponential, guests } from './guests.ts';
import { judge } from './oracle.ts';
import { enough, tooFew } from './oracles/many-servers.ts';
import { clocks, pooled, split } from './oracles/streams.ts';
import { DAY, inside } from './readings.ts';

/** At load 0.5 what one sees is forgotten twenty arrivals later. */
const EACH = 20;
const house = (arrivals: string) =>
  guests({
    desk: '{ workers: 1 }',
    arrivals,
    stage: `tasks: [{ name: serve, hours: ${exponential('30 min')} }]`,
    years: 2,
  });

const look = (arrivals: string) => {
  const [log] = replications(house(arrivals), 1, 'seen');
  return inside(log, 10 * DAY, { each: EACH });
};

/** 0.01% of chi-squared with five degrees of freedom lie beyond. */
const RARE = 25.7;

describe('those who come', () => {
  it('in a Poisson stream see what there is on average over time', () => {
    const { seen, timeAt } = look('rate: 1 per hour');
    expect(chiSquared(seen, cutAt(5, geometric(0.5)))).toBeLessThan(RARE);
    expect(
      chiSquared(
        seen,
        cutAt(5, (n) => timeAt[n]),
      ),
    ).toBeLessThan(RARE);
  });

  it('by a clock do not: the server is busy half of the time, and for a fifth of those who come', () => {
    const { seen, timeAt } = look('every: 60 min');
    expect(chiSquared(seen, cutAt(5, geometric(clockRoot(0.5))))).toBeLessThan(RARE);
    expect(
      chiSquared(
        seen,
        cutAt(5, (n) => timeAt[n]),
      ),
    ).toBeGreaterThan(10 * RARE);
  });
});

describe("Kingman's bound", () => {
  // Arrivals by a clock have no variance; that of the service is load squared.
  const bound = (load: number): number => (load * load) / (2 * (1 - load));

  it('holds for every load, and comes near as the load grows', () => {
    const [low, , high] = clocks.map(([load, oracle]) => {
      const verdict = judge(oracle).find(({ figure }) => figure === 'wait');
      if (verdict === undefined) throw new Error('no wait was judged');
      const { mean, slack } = verdict;
      expect(mean - slack).toBeLessThan(bound(load));
      return { from: (mean - slack) / bound(load), to: (mean + slack) / bound(load) };
    });
    expect(low.to).toBeLessThan(high.from);
    const known = [0.5, 0.9, 0.99, 0.999].map((load) => {
      const root = clockRoot(load);
      return (load * root) / (1 - root) / bound(load);
    });
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(known[0]).toBeLessThan(0.52);
    expect(known[3]).toBeGreaterThan(0.999);
  });
});

describe('the smallest staff', () => {
  it('for whom nine in ten begin within two days is eleven: ten are too few', () => {
    expect(waitBeyond(10, 2, 0.25, 2)).toBeCloseTo(0.150529, 6);
    expect(waitBeyond(11, 2, 0.25, 2)).toBeCloseTo(0.054658, 6);
    const [few, many] = [tooFew, enough].map((oracle) => judge(oracle)[0]);
    expect(few.mean - few.slack).toBeGreaterThan(0.1);
    expect(many.mean + many.slack).toBeLessThan(0.1);
  });
});

describe('two teams', () => {
  it('wait less when they are pooled: 1.78 instead of 4', () => {
    const [together, apart] = [pooled, split].map((oracle) => judge(oracle)[0]);
    expect(together.mean + together.slack).toBeLessThan(apart.mean - apart.slack);
  });
});

/** Poisson arrivals see time averages, those of a clock do not; and what chance observers see where there is room for all. */
import { describe, expect, it } from 'vitest';
import { replications } from '../queue.ts';
import { chiSquared, clockRoot, cutAt, geometric, poisson } from './formulas.ts';
import { exponential, guests } from './guests.ts';
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

describe('where there is room for all', () => {
  it('the number at moments far apart is Poisson', () => {
    const text = guests({
      arrivals: 'rate: 0.8 per hour',
      stage: `duration: ${exponential('5 h')}`,
      years: 10,
    });
    const [log] = replications(text, 1, 'room for all');
    const ask = Array.from({ length: 1700 }, (_, nth) => 10 * DAY + nth * 50 * 60);
    const counts: number[] = Array.from({ length: 40 }, () => 0);
    for (const number of inside(log, 10 * DAY, { ask }).at) counts[number]++;
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1700);
    // 0.01% of chi-squared with nine degrees of freedom lie beyond 33.7.
    expect(chiSquared(counts, cutAt(9, poisson(4)))).toBeLessThan(33.7);
  });
});

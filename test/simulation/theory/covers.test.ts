/** Intervals over replications that the engine has played hold what theory knows, 95 times in 100. */
import { describe, expect, it } from 'vitest';
import { confidenceOfMean } from '../../../src/indicators/index.ts';
import { replications } from '../queue.ts';
import { exponential, guests } from './guests.ts';
import { DAY, inside } from './readings.ts';

const isLong = process.env['CASEPATH_THEORY'] !== undefined;
const EXPERIMENTS = 1000;
const REPLICATIONS = 10;
/** The offered load, which is the mean number when a run is old. */
const LOAD = 24;

const text = guests({
  arrivals: `rate: ${LOAD / 5} per hour`,
  stage: `duration: ${exponential('5 h')}`,
  years: 4 / 365.25,
});

describe('95% intervals over ten replications', () => {
  it.runIf(isLong)('hold the known mean number in 92.9 to 97.1% of a thousand experiments', () => {
    const last = 4 * DAY - 1;
    const numbers = [...numbersAt(last - 1)];
    let covered = 0;
    for (let first = 0; first < numbers.length; first += REPLICATIONS) {
      const interval = confidenceOfMean(numbers.slice(first, first + REPLICATIONS));
      if (interval !== null && interval.from <= LOAD && LOAD <= interval.to) covered++;
    }
    expect(covered / EXPERIMENTS).toBeGreaterThanOrEqual(0.929);
    expect(covered / EXPERIMENTS).toBeLessThanOrEqual(0.971);
  });
});

/** How many are there at a minute, in each replication. */
function* numbersAt(minute: number): Generator<number> {
  for (const log of replications(text, EXPERIMENTS * REPLICATIONS, 'covers'))
    yield inside(log, 0, { ask: [minute] }).at[0];
}

/** A warm-up found in trials whose every day is known. */
import { describe, expect, it } from 'vitest';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { simulate } from '../../src/simulation/index.ts';
import { seriesBeforeStart, TRIALS, warmUpIn, type WarmUpWanted } from '../../src/whatif/index.ts';
import { road, world } from '../simulation/engine/road.ts';
import { days, modelOf } from '../simulation/engine/tiny.ts';

/** One a day at midnight, who stays so long. */
const staying = (length: string, more: Scenario = {}): Scenario => ({
  arrivals: { main: { event: 'came', every: '1 d' } },
  stages: { 'road.here': { duration: length, outcomes: [{ event: 'left', otherwise: true }] } },
  years: days(1),
  ...more,
});

function series(scenario: Scenario, wanted: WarmUpWanted, daysBefore: number): Float64Array {
  const model = modelOf({ ...world({ ...scenario, warm_up: wanted }), machines: { road } });
  const trials = Array.from({ length: TRIALS }, (_, replication) =>
    simulate(model, { seed: 'trial', replication }),
  );
  return seriesBeforeStart(trials, indicatorContext(model), wanted, daysBefore);
}

const daily: WarmUpWanted = { found: 'mser-5', within: '200 d' };

describe('the series', () => {
  it('is how many are there at the end of each day before the start, from nobody on', () => {
    const found = series(staying('40 d'), daily, 200);
    expect(found.length).toBe(200);
    expect(
      [...found.slice(0, 3), found[38], found[39], found[40], found[199]].map(
        (one) => Math.round(one * 1e9) / 1e9,
      ),
    ).toEqual([1, 2, 3, 39, 40, 40, 40]);
  });

  it('is that of the stock that is named, week by week where it says so', () => {
    const measures = { here: { kind: 'stock', label: 'Here', in: ['road.here'] } } as const;
    const scenario = { ...staying('40 d'), measures: { here: { ...measures.here, in: ['road.here'] } } };
    const weekly = series(scenario, { ...daily, of: 'here', every: 'week' }, 200);
    expect([...weekly].slice(0, 7).map(Math.round)).toEqual([7, 14, 21, 28, 35, 40, 40]);
    expect(weekly.length).toBe(28);
  });
});

describe('the warm-up', () => {
  it('is as long as it takes to fill: 40 days by the day, 35 by the five weeks', () => {
    expect(warmUpIn(series(staying('40 d'), daily, 200), daily)).toEqual({
      days: 40,
      settled: true,
      within: 200,
    });
    const weekly: WarmUpWanted = { found: 'mser-5', within: '400 d', every: 'week' };
    const found = warmUpIn(series(staying('40 d'), weekly, 400), weekly);
    expect(found).toEqual({ days: 35, settled: true, within: 399 });
  });

  it('has not been found where the trial is over before anybody has left', () => {
    expect(warmUpIn(series(staying('300 d'), daily, 200), daily).settled).toBe(false);
  });
});

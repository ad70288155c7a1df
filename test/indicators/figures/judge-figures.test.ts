/** What is said of each figure: by its use, its tolerance, and what one year may bring. */
import { describe, expect, test } from 'vitest';
import type { MeasureRow } from '../../../src/events/measures.ts';
import { judgeFigures } from '../../../src/indicators/figures/judge-figures.ts';
import { scenarioSchema } from '../../../src/scenario/schema.ts';
import { buildLog } from '../log-builder.ts';
import { world } from '../small-world.ts';

const flow = { kind: 'flow', events: ['plan.started'] };
const over = { from: '2014-04-01', to: '2015-03-31' };
const shared = { label: 'Plans', unit: 'children', source: 'assumption: a test' };
const target = { ...shared, use: 'target', over, measure: flow };
const ten = { absolute: 10, source: 'assumption: a test' };

const scenario = scenarioSchema.parse({
  figures: {
    met: { ...target, value: 105, tolerance: ten },
    missed: { ...target, value: 115, tolerance: ten },
    by_percent: { ...target, value: 110, tolerance: { percent: 10, source: 'assumption: a test' } },
    inside: { ...shared, use: 'hold-out', value: 110, over, measure: flow },
    outside: { ...shared, use: 'hold-out', value: 150, over, measure: flow },
    opening: {
      ...shared,
      use: 'hold-out',
      value: 60,
      at: '2014-03-31',
      measure: { kind: 'stock', in: ['plan'] },
    },
    later: {
      ...shared,
      use: 'hold-out',
      value: 1,
      at: '2020-03-31',
      measure: { kind: 'stock', in: ['plan'] },
    },
    gone: { ...shared, use: 'lost', over, measure: flow },
    put_in: { ...shared, use: 'input', value: 36000, set_by: ['population.children'] },
    in_words: { ...shared, use: 'input', said: 'few', over, measure: flow },
    otherwise: { ...shared, use: 'input', value: 10, over, measure: flow },
    elsewhere: { ...shared, use: 'comparator', value: 90, over, measure: flow },
    never: {
      ...target,
      value: 1,
      tolerance: ten,
      measure: undefined,
      over: undefined,
      not_measured: 'no chart',
    },
  },
});
const VALUES = [96, 104, 100, 92, 108];
const row = (measure: string, replication: number, value: number): MeasureRow => ({
  replication,
  measure: `figure.${measure}`,
  by: '',
  group: '',
  unit: 'children',
  value,
  n: value,
});
const context = world(buildLog({}, []), {});

const judged = (values: readonly number[], perDraw?: number) => {
  const names = Object.keys(scenario.figures ?? {}).filter(
    (name) => !['later', 'put_in', 'never'].includes(name),
  );
  const rows = values.flatMap((value, at) => names.map((name) => row(name, at, value)));
  return Object.fromEntries(judgeFigures(scenario, rows, context, perDraw).map((one) => [one.id, one]));
};

describe('with parameters of their own for every two replications', () => {
  test('each figure says what of its variance is ignorance, and its interval rests on the draws', () => {
    const { met } = judged([90, 92, 110, 112, 100, 102], 2);
    expect(met.variance).toMatchObject({ draws: 3, chance: Math.SQRT2 });
    expect(met.variance?.share).toBeGreaterThan(0.95);
    const alone = judged([90, 92, 110, 112, 100, 102]).met;
    expect(alone.variance).toBeNull();
    expect(met.confidence?.from).toBeLessThan(alone.confidence?.from ?? 0);
  });

  test('too few draws say nothing of it', () => {
    expect(judged([90, 92], 2).met.variance).toBeNull();
  });
});

describe('with five replications', () => {
  const found = judged(VALUES);
  test('each figure has its verdict', () => {
    expect(Object.fromEntries(Object.entries(found).map(([id, one]) => [id, one.verdict]))).toEqual({
      met: 'within tolerance',
      missed: 'out of tolerance',
      by_percent: 'within tolerance',
      inside: 'inside the interval',
      outside: 'outside the interval',
      opening: 'set, comes out otherwise',
      later: 'not reached by the run',
      gone: 'lost, predicted',
      put_in: 'set by construction',
      in_words: 'set by construction',
      otherwise: 'set, comes out otherwise',
      elsewhere: 'beside',
      never: 'not measured',
    });
  });

  test('a lost figure is predicted and has no chance', () => {
    expect(found['gone']).toMatchObject({ value: null, mean: 100, chance: null });
    expect(found['gone'].prediction?.to).toBeGreaterThan(100);
  });

  test('the interval of the mean is narrower than that of a year', () => {
    const { confidence, prediction, chance } = found['inside'];
    expect(confidence?.to).toBeLessThan(prediction?.to ?? 0);
    expect(chance).toBeGreaterThan(0.05);
  });
});

test('with fewer than five a hold-out is not judged, and a target is', () => {
  const found = judged(VALUES.slice(0, 4));
  expect(found['outside'].verdict).toBe('too few replications');
  expect(found['missed'].verdict).toBe('out of tolerance');
});

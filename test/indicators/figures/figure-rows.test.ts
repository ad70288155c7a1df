/** Each kind of a report's figure, counted over its own day or period in a log that can be read. */
import { describe, expect, test } from 'vitest';
import type { FactList } from '../../../machines/machine-list.ts';
import { TargetFigures } from '../../../src/indicators/index.ts';
import { recordedMeasureRows } from '../../../src/indicators/measures.ts';
import { scenarioSchema, type Figure } from '../../../src/scenario/schema.ts';
import { buildLog } from '../log-builder.ts';
import { chart, timescale, world } from '../small-world.ts';

const charts = {
  plan: chart({ open: 'compound', 'open.fresh': 'atomic', 'open.old': 'atomic', ended: 'final' }),
};
const said = { yes: 'so', no: 'not so', source: 'a test' };
const facts: FactList = {
  had_plan: { kind: 'since', since: ['plan.ended'], ...said },
  in_may: { kind: 'dated', from: '2014-05-01', before: '2014-06-01', ...said },
};
const timescales = {
  plan_reviewed: timescale('10 days', { starts: ['plan.started'], stops: ['plan.reviewed'] }),
};

// Ann is there before the start and goes; Bob has two plans one after another; Cat comes late and stays; Dan is gone before it.
const log = buildLog({ end: '2014-07-01' }, [
  '2014-03-01 10:00 dan plan/1 plan.started state=open.fresh',
  '2014-03-20 10:00 ann plan/1 plan.started state=open.fresh',
  '2014-03-30 10:00 dan plan/1 plan.ended state=ended',
  '2014-04-08 10:00 ann plan/1 plan.reviewed state=open.old',
  '2014-04-10 12:00 bob plan/1 plan.started state=open.fresh',
  '2014-04-12 12:00 bob plan/1 plan.reviewed state=open.old',
  '2014-04-30 12:00 bob plan/1 plan.ended state=ended',
  '2014-05-10 12:00 bob plan/2 plan.started state=open.fresh',
  '2014-05-20 00:00 ann plan/1 plan.ended state=ended',
  '2014-06-20 12:00 cat plan/1 plan.started state=open.fresh',
  '2014-06-21 12:00 cat plan/1 plan.reviewed state=open.old',
]);

const april = { from: '2014-04-01', to: '2014-04-30' };
const quarter = { from: '2014-04-01', to: '2014-06-30' };

/** The value and what it rests on. */
function counted(figure: Partial<Figure>): [number | null, number | null] | undefined {
  const whole = { label: 'A figure', unit: 'children', use: 'lost', source: 'assumption: a test', ...figure };
  const scenario = scenarioSchema.parse({
    population: { children: 1000, source: 'assumption: a test' },
    measures: { plans: { kind: 'stock', label: 'Plans', in: ['plan'], rate: true } },
    figures: { one: whole },
  });
  const rows = recordedMeasureRows(log, world(log, { scenario, charts, facts, timescales }));
  const [row] = rows.filter(({ measure }) => measure === 'figure.one');
  return row && [row.value, row.n];
}

describe('on a day', () => {
  const at = '2014-04-30';
  test('children in a state at the end of it', () => {
    expect(counted({ at, measure: { kind: 'stock', in: ['plan'] } })).toEqual([1, 1]);
    expect(counted({ at: '2014-04-29', measure: { kind: 'stock', in: ['plan'] } })).toEqual([2, 2]);
  });

  test('the day before the start shows who was there already', () => {
    expect(counted({ at: '2014-03-31', measure: { kind: 'stock', in: ['plan'] } })).toEqual([1, 1]);
  });

  test('of them those with a fact, as a number and as a share', () => {
    const stock = { in: ['plan'], with: 'had_plan' };
    expect(counted({ at: '2014-05-15', measure: { kind: 'stock', ...stock } })).toEqual([1, 1]);
    expect(counted({ at: '2014-05-15', measure: { kind: 'stock share', ...stock } })).toEqual([50, 2]);
  });

  test('in percent of those in other states', () => {
    const measure: Figure['measure'] = { kind: 'stock ratio', in: ['plan.open.old'], of: ['plan'] };
    expect(counted({ at: '2014-05-15', measure })).toEqual([50, 2]);
  });

  test('per 10,000 children; a measure by its name is a number', () => {
    expect(counted({ at, measure: { kind: 'stock', in: ['plan'], rate: true } })).toEqual([10, 1]);
    expect(counted({ at, measure: 'plans' })).toEqual([1, 1]);
  });
});

describe('over a period', () => {
  test('how often, and to how many children, once or at least twice', () => {
    const events = ['plan.started'];
    expect(counted({ over: quarter, measure: { kind: 'flow', events } })).toEqual([3, 3]);
    expect(counted({ over: april, measure: { kind: 'flow', events } })).toEqual([1, 1]);
    expect(counted({ over: quarter, measure: { kind: 'flow', events, with: 'had_plan' } })).toEqual([1, 1]);
    expect(counted({ over: quarter, measure: { kind: 'children', events } })).toEqual([2, 2]);
    expect(counted({ over: quarter, measure: { kind: 'children', events, at_least: 2 } })).toEqual([1, 1]);
  });

  test('a share by a fact just before, and a ratio of two events', () => {
    const events = ['plan.started'];
    const [part, n] = counted({ over: quarter, measure: { kind: 'share', events, with: 'had_plan' } }) ?? [];
    expect([part, n]).toEqual([100 / 3, 3]);
    expect(
      counted({ over: quarter, measure: { kind: 'ratio', events: ['plan.ended'], of: events } }),
    ).toEqual([(100 * 2) / 3, 3]);
  });

  test('a dated fact holds in its days and of everybody', () => {
    const measure: Figure['measure'] = { kind: 'share', events: ['plan.started'], with: 'in_may' };
    expect(counted({ over: quarter, measure })).toEqual([100 / 3, 3]);
  });

  test('mean length of what ended, and the share of what was long', () => {
    const lengths = { from: ['plan.started'], to: ['plan.ended'] };
    const [ann, bob] = [61 - 10 / 24, 20];
    const days = counted({ over: quarter, measure: { kind: 'length', ...lengths, unit: 'days' } });
    expect(days?.[0]).toBeCloseTo((ann + bob) / 2, 9);
    const share: Figure['measure'] = { kind: 'length share', ...lengths, at_least: '8 weeks' };
    expect(counted({ over: quarter, measure: share })).toEqual([50, 2]);
  });

  test('whoever was there at any time, each once: who left before it or comes after it was not', () => {
    const measure: Figure['measure'] = { kind: 'any time', in: ['plan'] };
    expect(counted({ over: april, measure })).toEqual([2, 2]);
    expect(counted({ over: { from: '2014-05-01', to: '2014-05-31' }, measure })).toEqual([2, 2]);
    expect(counted({ over: { from: '2014-06-01', to: '2014-06-30' }, measure })).toEqual([2, 2]);
    expect(counted({ over: quarter, measure })).toEqual([3, 3]);
  });

  test('in time, of what was done in the period, though it was late or due before', () => {
    const measure: Figure['measure'] = { kind: 'in time', timescales: ['plan_reviewed'] };
    expect(counted({ over: april, measure })).toEqual([50, 2]);
    expect(counted({ over: { from: '2014-05-01', to: '2014-05-31' }, measure })).toEqual([null, 0]);
  });

  test('the whole run', () => {
    expect(counted({ over: 'run', measure: { kind: 'flow', events: ['plan.ended'] } })).toEqual([2, 2]);
  });

  test('a period or day that the run does not reach as a whole has no figure', () => {
    const events = ['plan.started'];
    const year = { from: '2014-04-01', to: '2015-03-31' };
    expect(counted({ over: year, measure: { kind: 'flow', events } })).toBe(undefined);
    expect(counted({ at: '2014-03-30', measure: { kind: 'stock', in: ['plan'] } })).toBe(undefined);
    expect(counted({ at: '2014-07-01', measure: { kind: 'stock', in: ['plan'] } })).toBe(undefined);
  });
});

test('asked for alone, each is what it is among all', () => {
  const of = (use: string, measure: Figure['measure'], time: object) => ({
    label: 'A figure',
    unit: 'children',
    use,
    measure,
    source: 'assumption: a test',
    ...time,
  });
  const figures = {
    present: of('lost', { kind: 'stock', in: ['plan'] }, { at: '2014-05-15' }),
    begun: of('lost', { kind: 'flow', events: ['plan.started'] }, { over: quarter }),
    timely: of('lost', { kind: 'in time', timescales: ['plan_reviewed'] }, { over: quarter }),
    beyond: of('lost', { kind: 'stock', in: ['plan'] }, { at: '2015-05-15' }),
  };
  const measures = { plans: { kind: 'stock', label: 'Plans', in: ['plan'] } };
  const scenario = scenarioSchema.parse({
    measures,
    figures,
    population: { children: 1000, source: 'assumption: a test' },
  });
  const context = world(log, { scenario, charts, facts, timescales });
  const all = recordedMeasureRows(log, context);
  for (const asked of [
    ['figure.timely'],
    ['figure.present', 'figure.beyond'],
    ['figure.begun', 'plans'],
    ['plans', 'figure.present', 'figure.timely'],
  ]) {
    expect(TargetFigures.measures(asked, context)).toBe(true);
    const few = new TargetFigures(log, context, asked);
    for (const chunk of log.chunks()) few.take(chunk);
    const expected = all.filter(({ measure }) => asked.includes(measure));
    expect(expected.some(({ measure }) => measure === 'figure.beyond')).toBe(false);
    expect(few.rows()).toEqual(expect.arrayContaining(expected));
    expect(few.rows()).toHaveLength(expected.length);
  }
  expect(TargetFigures.measures(['figure.none'], context)).toBe(false);
});

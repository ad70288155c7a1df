/** What happened how often, and how many children were in which states. */
import { describe, expect, test } from 'vitest';
import { flows } from '../../src/indicators/flows.ts';
import { splitPeriod, wholeYears, yearsIn } from '../../src/indicators/periods.ts';
import { meanOfDays, stockRows, stocks } from '../../src/indicators/stocks.ts';
import type { FactList } from '../../machines/machine-list.ts';
import { buildLog, minuteAt } from './log-builder.ts';
import { chart, world } from './small-world.ts';

const charts = {
  plan: chart({ open: 'compound', 'open.fresh': 'atomic', 'open.old': 'atomic', ended: 'final' }),
  contact: chart({ open: 'atomic', closed: 'final' }),
};

const facts: FactList = {
  had_plan: { kind: 'since', since: ['plan.started'], yes: 'had a plan', no: 'had none', source: 'a test' },
};

const DAY = 1440;

describe('stocks', () => {
  // Ann is there before the start; Bob's first and second plan meet; Cat comes and goes within a day.
  const log = buildLog({ end: '2014-04-05' }, [
    '2014-03-20 10:00 ann plan/1 plan.started state=open.fresh category=NEG',
    '2014-04-01 12:00 bob plan/1 plan.started state=open.fresh category=EMO',
    '2014-04-02 00:00 ann plan/1 plan.reviewed state=open.old category=PHY',
    '2014-04-02 12:00 bob plan/2 plan.started state=open.fresh category=EMO',
    '2014-04-02 18:00 cat plan/1 plan.started state=open.fresh',
    '2014-04-02 20:00 cat plan/1 plan.ended state=ended',
    '2014-04-03 12:00 bob plan/1 plan.ended state=ended',
    '2014-04-04 00:00 ann plan/1 plan.ended state=ended',
  ]);
  const context = world(log, { charts, facts });
  const dates = [minuteAt('2014-04-02'), minuteAt('2014-04-03')];
  const [open, fresh, again] = stocks(
    log,
    context,
    [{ in: ['plan'] }, { in: ['plan.open.fresh', 'plan.ended'] }, { in: ['plan'], with: 'had_plan' }],
    dates,
  );

  test('a child counts once, at the end of each day', () => {
    expect([...open.byDay]).toEqual([2, 2, 2, 1]);
    expect([...fresh.byDay]).toEqual([2, 2, 2, 3]);
  });

  test('the mean is over every minute, and the area under the stock is the sum of the stays (Little)', () => {
    const [ann, bob, cat] = [3 * DAY, 3.5 * DAY, 120];
    expect(open.minutes).toBe(ann + bob + cat);
    expect(open.mean).toBe(open.minutes / (4 * DAY));
    expect(meanOfDays(open, 0, 2 * DAY)).toBe(2);
  });

  test('who is there on a date, with the category as it then was', () => {
    const names = ({ children }: { children: readonly number[] }) =>
      children.map((row) => log.children.ids[row]);
    expect(open.snapshots.map(names)).toEqual([
      ['ann', 'bob'],
      ['ann', 'bob'],
    ]);
    expect(fresh.snapshots.map(names)).toEqual([
      ['ann', 'bob'],
      ['bob', 'cat'],
    ]);
    expect(open.snapshots[0].categories).toEqual([1, 2]);
    const groups = (by: 'category' | 'month') =>
      stockRows(again, log, context, by).map((row) => [row.group, row.children, row.holding]);
    expect(groups('category')).toEqual([
      ['EMO', 1, 1],
      ['NEG', 1, 1],
      ['EMO', 1, 1],
      ['PHY', 1, 1],
    ]);
    expect(groups('month')).toEqual([
      ['2014-04', 2, 2],
      ['2014-04', 2, 2],
    ]);
    expect(open.snapshots[1].categories).toEqual([3, 2]);
    expect(again.snapshots.map((one) => one.holds)).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});

describe('flows', () => {
  const log = buildLog({ end: '2016-04-01' }, [
    '2014-03-20 10:00 ann plan/1 plan.started state=open.fresh category=NEG',
    '2014-04-01 00:00 ann contact/1 contact.received state=open',
    '2014-05-01 10:00 bob plan/1 plan.started state=open.fresh category=EMO',
    '2014-05-02 10:00 ann plan/2 plan.started state=open.fresh category=NEG',
    // One happening, taken by two machines.
    '2015-06-01 10:00 bob contact/1 contact.received state=open',
    '2015-06-01 10:00 bob plan/2 plan.started state=open.fresh cause=4 category=PHY',
    '2015-06-01 10:00 bob contact/1 plan.started state=closed cause=4 category=PHY',
    '2016-03-31 23:59 cat plan/1 plan.started state=open.fresh category=NEG',
  ]);
  const context = world(log, { charts, facts });

  test('what happened once counts once; before the period it does not count; a year is a year by the date', () => {
    const [[plans], [neglect], [again]] = flows(log, context, [
      { events: ['plan.started'] },
      { events: [{ type: 'plan.started', where: { category: 'NEG' } }] },
      { events: ['plan.started'], with: 'had_plan' },
    ]);
    expect(plans).toMatchObject({ count: 4, perYear: 2 });
    expect(neglect.count).toBe(2);
    // Ann's second and Bob's second; nobody has had a plan just before the first.
    expect(again).toMatchObject({ count: 4, holding: 2 });
  });

  test('by year, quarter, category and age', () => {
    const query = [{ events: ['plan.started'] }];
    const counts = (by: 'year' | 'quarter' | 'category' | 'age') =>
      flows(log, context, query, by)[0]
        .filter((row) => row.count > 0)
        .map((row) => [row.group, row.count]);
    expect(counts('year')).toEqual([
      ['2014-04-01', 2],
      ['2015-04-01', 2],
    ]);
    expect(counts('quarter')).toEqual([
      ['2014-15 Q1', 2],
      ['2015-16 Q1', 1],
      ['2015-16 Q4', 1],
    ]);
    expect(counts('category')).toEqual([
      ['EMO', 1],
      ['NEG', 2],
      ['PHY', 1],
    ]);
    expect(counts('age')).toEqual([['5 to 9', 4]]);
  });
});

describe('periods', () => {
  const { office } = world(buildLog({}, []), { start: '2012-02-29' });

  test('years begin on the same day, on the last of February where there is no 29th', () => {
    const period = { from: 0, to: minuteAt('2014-08-28', '00:00', '2012-02-29') };
    expect(wholeYears(period, office).map((year) => year.name)).toEqual(['2012-02-29', '2013-02-28']);
    expect(yearsIn(period, office)).toBeCloseTo(2.496, 3);
  });

  test('months and quarters are cut to the period', () => {
    const period = {
      from: minuteAt('2014-02-10', '00:00', '2012-02-29'),
      to: minuteAt('2014-04-11', '00:00', '2012-02-29'),
    };
    expect(splitPeriod('month', period, office).map(({ name, share }) => [name, share])).toEqual([
      ['2014-02', 19 / 28],
      ['2014-03', 1],
      ['2014-04', 10 / 30],
    ]);
    expect(splitPeriod('quarter', period, office).map((part) => part.name)).toEqual([
      '2013-14 Q4',
      '2014-15 Q1',
    ]);
  });
});

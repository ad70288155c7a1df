/** What was done in time, late, and not done: open clocks never count as good. */
import { describe, expect, test } from 'vitest';
import { timeliness, type TimelinessRow } from '../../src/indicators/timeliness.ts';
import { buildLog } from './log-builder.ts';
import { chart, timescale, world } from './small-world.ts';

const charts = {
  contact: chart({ open: 'atomic', closed: 'final' }),
  assessment: chart({ in_progress: 'atomic', closed: 'final' }),
  plan: chart({ open: 'atomic', closed: 'final' }),
};

const timescales = {
  single_assessment: timescale('45 wd', {
    starts: ['referral.received'],
    stops: ['assessment.completed'],
    ends: ['referral.closed'],
  }),
  visit: timescale('10 wd', {
    starts: ['plan.started', 'visit.done'],
    stops: ['visit.done'],
    ends: ['plan.ended'],
  }),
};

function rowOf(lines: readonly string[], name: string, end = '2014-12-31'): TimelinessRow {
  const log = buildLog({ end }, lines);
  const context = world(log, { timescales, charts });
  return timeliness(log, context).find((row) => row.timescale === name) as TimelinessRow;
}

const counts = ({ started, due, inTime, late, overdue, fellAway, notYetDue, done }: TimelinessRow) => ({
  started,
  due,
  inTime,
  late,
  overdue,
  fellAway,
  notYetDue,
  done,
});

describe('timeliness', () => {
  // 45 working days after Tuesday 1 April 2014 (Good Friday 18 April, Easter Monday 21 April, 5 and 26 May off): 9 June.
  test('done on the last day is in time, the day after is late', () => {
    const row = rowOf(
      [
        '2014-04-01 10:00 ann assessment/1 referral.received state=in_progress',
        '2014-04-01 10:00 bob assessment/1 referral.received state=in_progress',
        '2014-06-09 16:59 ann assessment/1 assessment.completed state=closed',
        '2014-06-10 09:00 bob assessment/1 assessment.completed state=closed',
      ],
      'single_assessment',
    );
    expect(counts(row)).toEqual({
      started: 2,
      due: 2,
      inTime: 1,
      late: 1,
      overdue: 0,
      fellAway: 0,
      notYetDue: 0,
      done: 2,
    });
    expect(row.percentInTime).toBe(50);
    expect(row.median).toBe(45.5);
    expect(row.longest).toMatchObject({
      child: 'bob',
      machine: 'assessment',
      instance: 1,
      value: 46,
      open: false,
    });
  });

  test('an open clock is never counted as good: overdue where its day has passed, left out where it has not', () => {
    const row = rowOf(
      [
        '2014-04-01 10:00 ann assessment/1 referral.received state=in_progress',
        '2014-06-02 10:00 bob assessment/1 referral.received state=in_progress',
        '2014-06-02 10:00 cat assessment/1 referral.received state=in_progress',
        '2014-06-20 10:00 cat assessment/1 assessment.completed state=closed',
      ],
      'single_assessment',
      '2014-07-01',
    );
    // Cat's was done in time, but its last day lies after the period: it is no more in the denominator than bob's.
    expect(counts(row)).toEqual({
      started: 3,
      due: 1,
      inTime: 0,
      late: 0,
      overdue: 1,
      fellAway: 0,
      notYetDue: 1,
      done: 1,
    });
    expect(row.percentInTime).toBe(0);
    expect(row.percentOfDone).toBe(100);
    // Ann since 1 April: 62 working days to 1 July, minus the first, with four bank holidays.
    expect(row.longest).toMatchObject({ child: 'ann', open: true });
    expect(row.curveMedian).toBe(null);
    expect(row.curve).toEqual([{ time: 14, atRisk: 3, done: 1, open: 2 / 3 }]);
  });

  test('a duty that falls away counts neither way, unless it was overdue', () => {
    const row = rowOf(
      [
        '2014-04-01 10:00 ann assessment/1 referral.received state=in_progress',
        '2014-04-01 10:00 bob assessment/1 referral.received state=in_progress',
        '2014-06-09 10:00 ann assessment/1 referral.closed state=closed',
        '2014-06-10 10:00 bob assessment/1 referral.closed state=closed',
      ],
      'single_assessment',
    );
    expect(counts(row)).toMatchObject({ due: 1, overdue: 1, fellAway: 1, inTime: 0, late: 0 });
  });

  test('a repeating clock begins again with each stop', () => {
    const row = rowOf(
      [
        '2014-04-01 10:00 ann plan/1 plan.started state=open',
        '2014-04-10 10:00 ann plan/1 visit.done state=open',
        '2014-05-12 10:00 ann plan/1 visit.done state=open',
        '2014-05-20 10:00 ann plan/1 plan.ended state=closed',
      ],
      'visit',
    );
    expect(counts(row)).toMatchObject({ started: 3, due: 2, inTime: 1, late: 1, fellAway: 1, done: 2 });
  });

  test('one event that two machines take starts one clock, and either machine may stop it', () => {
    const row = rowOf(
      [
        '2014-04-01 10:00 ann contact/1 contact.decided state=closed',
        '2014-04-01 10:00 ann contact/1 referral.received state=closed cause=0',
        '2014-04-01 10:00 ann assessment/1 referral.received state=in_progress cause=0',
        '2014-04-08 10:00 ann assessment/1 assessment.completed state=closed',
      ],
      'single_assessment',
    );
    expect(counts(row)).toMatchObject({ started: 1, due: 1, inTime: 1, done: 1 });
  });

  test('a second instance has a clock of its own; a second start in one instance changes nothing', () => {
    const row = rowOf(
      [
        '2014-04-01 10:00 ann assessment/1 referral.received state=in_progress',
        '2014-04-02 10:00 ann assessment/1 referral.received state=in_progress',
        '2014-04-03 10:00 ann assessment/2 referral.received state=in_progress',
        '2014-04-08 10:00 ann assessment/2 assessment.completed state=closed',
        '2014-04-30 10:00 ann assessment/1 assessment.completed state=closed',
      ],
      'single_assessment',
    );
    // From 1 April to 30 April 19 working days, from 3 to 8 April 3.
    expect(counts(row)).toMatchObject({ started: 2, inTime: 2, done: 2 });
    expect(row.longest).toMatchObject({ instance: 1, value: 19 });
    expect(row.median).toBe(11);
  });

  test('parts of the year add up to the whole', () => {
    const log = buildLog({ end: '2015-01-01' }, [
      '2014-03-25 10:00 ann assessment/1 referral.received state=in_progress',
      '2014-05-01 10:00 bob assessment/1 referral.received state=in_progress',
      '2014-07-20 10:00 ann assessment/1 assessment.completed state=closed',
      '2014-08-01 10:00 cat assessment/1 referral.received state=in_progress',
      '2014-09-01 10:00 bob assessment/1 assessment.completed state=closed',
    ]);
    const context = world(log, { timescales, charts });
    const [whole] = timeliness(log, context);
    for (const by of ['quarter', 'month', 'year', 'sex', 'age', 'team'] as const) {
      const parts = timeliness(log, context, { by }).filter((row) => row.timescale === 'single_assessment');
      for (const key of [
        'started',
        'due',
        'inTime',
        'late',
        'overdue',
        'fellAway',
        'notYetDue',
        'done',
      ] as const) {
        const sum = parts.reduce((total, row) => total + row[key], 0);
        expect([by, key, sum]).toEqual([by, key, whole?.[key]]);
      }
    }
    expect(timeliness(log, context, { by: 'quarter' })[0]?.group).toBe('2014-15 Q1');
  });
});

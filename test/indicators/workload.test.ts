/** Work against capacity on logs whose answers are worked out by hand. Office hours are 9 to 5; 1 April 2014 is a Tuesday. */
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../src/indicators/breakdown.ts';
import { workload } from '../../src/indicators/workload.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { Calendar } from '../../src/simulation/calendar.ts';
import { busyRun } from './busy-world.ts';
import { buildLog, minuteAt } from './log-builder.ts';
import { chart, world } from './small-world.ts';

const charts = { assessment: chart({ writing: 'atomic', closed: 'final' }) };
const scenario: Scenario = {
  teams: {
    ra: { workers: 2, client_hours_per_year: 1000 },
    duty: { unlimited: true, calendar: 'always' },
    keen: { workers: 1, client_hours_per_year: 9000 },
  },
  stages: {
    'assessment.writing': {
      team: 'ra',
      tasks: [
        { name: 'write', per: 'family', hours: '4 h' },
        { name: 'check', hours: '1 h' },
      ],
    },
  },
};
const always = new Calendar('2014-04-01', { always: true });
const write = (team = 'ra') => `activity=assessment.writing/write team=${team}`;
const check = (team = 'ra') => `activity=assessment.writing/check team=${team}`;
const children = {
  ann: { family: 'f', sex: 'F' },
  bob: { family: 'f', sex: 'M' },
  cat: { family: 'g', sex: 'M' },
} as const;
const here = ['ann', 'bob', 'cat'].map(
  (child) => `2014-04-01 08:00 ${child} assessment/1 assessment.started state=writing`,
);

function worldOf(lines: readonly string[], period?: { from: number; to: number }) {
  const log = buildLog({ end: '2014-05-01', children }, [...here, ...lines]);
  const context = world(log, { scenario, charts, ...(period === undefined ? {} : { period }) });
  return { log, context: { ...context, calendars: new Map([['always', always]]) } };
}

const posts = (time: string, workers: number, team = 'ra') =>
  `${time} - - capacity.changed team=${team} workers=${workers}`;

const lines = [
  posts('2014-04-01 08:00', 2),
  `2014-04-01 10:00 ann assessment/1 task.started ${write()} worker=1`,
  `2014-04-01 16:00 cat assessment/1 task.started ${write()} worker=2`,
  `2014-04-02 10:00 cat assessment/1 task.interrupted ${write()} worker=2`,
  `2014-04-02 14:00 cat assessment/1 task.resumed ${write()} worker=2`,
  `2014-04-02 15:00 cat assessment/1 task.withdrawn ${write()}`,
  // Ann's task is ended under her brother's name.
  `2014-04-02 17:00 bob assessment/1 task.done ${write()} worker=1`,
  `2014-04-02 17:00 cat assessment/1 task.queued ${check()} worker=1`,
  posts('2014-04-15 12:00', 1),
  `2014-04-30 15:00 cat assessment/1 task.started ${check()} worker=1`,
];
// Worker 1 had 7 and 8 hours, and 2 on the last day; worker 2 had 1 and 1, and 1.
const WORKED = [17, 3] as const;
// April 2014 has 20 working days, 10 of them before Tuesday the 15th, of which 3 hours.
const CONTRACTED = [20 * 8, 10 * 8 + 3] as const;

describe('work against capacity', () => {
  const { log, context } = worldOf(lines);
  const speed = (1000 * 60) / context.office.minutesPerYear;

  test('is what is in service in working time, up to the end, against what those in post could have done', () => {
    const [row, ...others] = workload(log, context);
    expect(others).toEqual([]);
    expect(row).toEqual({
      team: 'ra',
      worker: null,
      by: '',
      group: '',
      hours: (20 * 60 * speed) / 60,
      capacity: (243 * 60 * speed) / 60,
      away: 0,
      utilisation: (100 * 20) / 243,
    });
  });

  test('is told of each worker while in post', () => {
    const rows = workload(log, context, { each: 'worker' });
    expect(rows.map(({ worker, utilisation }) => [worker, utilisation])).toEqual([
      [1, (100 * WORKED[0]) / CONTRACTED[0]],
      [2, (100 * WORKED[1]) / CONTRACTED[1]],
    ]);
    expect(rows[1]?.hours).toBeCloseTo(3 * speed, 12);
  });

  test('counts the part of a task, and of a post, that lies in the period', () => {
    const period = { from: minuteAt('2014-04-02', '09:30'), to: minuteAt('2014-04-02', '14:30') };
    const [row] = (({ log: part, context: cut }) => workload(part, cut))(worldOf(lines, period));
    // Worker 1 all 5 hours, worker 2 from half past nine to ten and from two to half past.
    expect(row?.utilisation).toBe((100 * 6) / 10);
  });

  test('has no capacity in a group of children, which nobody serves alone', () => {
    const rows = workload(log, context, { by: 'sex' });
    expect(
      rows.map(({ group, hours, capacity }) => [group, Math.round((hours / speed) * 1e9) / 1e9, capacity]),
    ).toEqual([
      ['F', 15, null],
      ['M', 5, null],
    ]);
  });

  test('of an unlimited team is hours in its own calendar without a capacity', () => {
    const night = worldOf([
      `2014-04-05 22:00 ann assessment/1 task.started ${check('duty')}`,
      `2014-04-06 01:30 ann assessment/1 task.done ${check('duty')}`,
    ]);
    for (const each of ['team', 'worker'] as const) {
      expect(workload(night.log, night.context, { each })).toEqual([
        {
          team: 'duty',
          worker: null,
          by: '',
          group: '',
          hours: 3.5,
          capacity: null,
          away: null,
          utilisation: null,
        },
      ]);
    }
  });

  test('never goes faster than the clock, whatever hours are written', () => {
    const keen = worldOf([
      posts('2014-04-01 08:00', 1, 'keen'),
      `2014-04-01 09:00 ann assessment/1 task.started ${check('keen')} worker=1`,
      `2014-04-01 11:00 ann assessment/1 task.done ${check('keen')} worker=1`,
    ]);
    expect(workload(keen.log, keen.context)).toMatchObject([{ team: 'keen', hours: 2, capacity: 160 }]);
  });

  test('of a team without anybody is 0 of 0', () => {
    const nobody = worldOf([posts('2014-04-01 08:00', 0)]);
    expect(workload(nobody.log, nobody.context)).toMatchObject([
      { hours: 0, capacity: 0, utilisation: null },
    ]);
  });
});

describe('parts of the whole', () => {
  const { log, context } = busyRun();
  const whole = workload(log, context);

  test.each(DIMENSIONS)('sum to the hours of each team by %s', (by) => {
    const parts = workload(log, context, { by });
    for (const { team, hours, capacity } of whole) {
      const own = parts.filter((row) => row.team === team);
      expect(own.reduce((sum, row) => sum + row.hours, 0)).toBeCloseTo(hours, 8);
      if (by === 'year' || by === 'quarter' || by === 'month' || by === 'team') {
        expect(own.reduce((sum, row) => sum + (row.capacity ?? 0), 0)).toBeCloseTo(capacity ?? 0, 8);
      }
    }
  });

  test('of each worker sum to those of the team, and nobody works more than all of the time', () => {
    const workers = workload(log, context, { each: 'worker', by: 'month' });
    for (const { team, hours, capacity } of whole) {
      const own = workers.filter((row) => row.team === team);
      expect(own.reduce((sum, row) => sum + row.hours, 0)).toBeCloseTo(hours, 8);
      expect(own.reduce((sum, row) => sum + (row.capacity ?? 0), 0)).toBeCloseTo(capacity ?? 0, 8);
    }
    expect(workers.length).toBeGreaterThan(60);
    for (const { utilisation } of workers) expect(utilisation ?? 0).toBeLessThanOrEqual(100);
    expect(Math.max(...workers.map((row) => row.utilisation ?? 0))).toBeGreaterThan(90);
  });
});

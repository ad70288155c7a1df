/** Caseloads and changes of worker on logs whose answers are worked out by hand. 1 April 2014 is a Tuesday. */
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../src/indicators/breakdown.ts';
import { caseloads, workerChanges } from '../../src/indicators/caseloads.ts';
import type { EventSource } from '../../src/events/log.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { busyRun } from './busy-world.ts';
import { buildLog, minuteAt } from './log-builder.ts';
import { chart, world } from './small-world.ts';

const charts = {
  assessment: chart({
    writing: 'compound',
    'writing.first': 'atomic',
    'writing.second': 'atomic',
    closed: 'final',
  }),
  care: chart({ held: 'atomic', closed: 'final' }),
};
const scenario: Scenario = {
  teams: {
    ra: { workers: 2, caseload: [{ value: 1 }, { from: '2014-04-04', value: 2 }] },
    duty: { unlimited: true },
  },
  stages: {
    'assessment.writing': { team: 'ra', allocated: 'family' },
    'assessment.writing.first': { team: 'ra', allocated: 'family' },
    'assessment.writing.second': { team: 'ra', allocated: 'family' },
    'care.held': { team: 'ra', allocated: 'child' },
  },
};
const children = {
  ann: { family: 'f', sex: 'F', born: '2010-01-01' },
  bob: { family: 'f', sex: 'M', born: '2005-01-01' },
  cat: { family: 'g', sex: 'F' },
  dan: { family: 'h', sex: 'M' },
} as const;

const logOf = (lines: readonly string[], end = '2014-04-08') => buildLog({ end, children }, lines);
const answer = (log: EventSource, dates: readonly number[] = []) =>
  caseloads(log, world(log, { scenario, charts }), dates);

const asked = (child: string, time: string, nth = 1) =>
  `${time} ${child} assessment/${nth} assessment.started state=writing.first`;
const moved = (child: string, time: string) =>
  `${time} ${child} assessment/1 visit.done state=writing.second`;
const ended = (child: string, time: string, nth = 1) =>
  `${time} ${child} assessment/${nth} assessment.completed state=closed`;
const cased = (what: string, child: string, time: string, worker?: number) =>
  `${time} ${child} assessment/1 case.${what} team=ra${worker === undefined ? '' : ` worker=${worker}`}`;
const posts = (time: string, workers: number) => `${time} - - capacity.changed team=ra workers=${workers}`;

describe('loads', () => {
  const log = logOf([
    posts('2014-04-01 00:00', 2),
    asked('ann', '2014-04-01 10:00'),
    cased('allocated', 'ann', '2014-04-01 10:00', 1),
    asked('bob', '2014-04-02 10:00'),
    asked('cat', '2014-04-02 10:00'),
    cased('allocated', 'cat', '2014-04-02 10:00', 2),
    moved('ann', '2014-04-02 12:00'),
    // Worker 2 leaves; Cat is handed over. Dan waits and goes before anybody has him.
    posts('2014-04-03 00:00', 1),
    cased('reallocated', 'cat', '2014-04-03 00:00', 1),
    asked('dan', '2014-04-03 10:00'),
    cased('waiting', 'dan', '2014-04-03 10:00'),
    ended('dan', '2014-04-03 12:00'),
    cased('closed', 'dan', '2014-04-03 12:00'),
    ended('cat', '2014-04-04 12:00'),
    cased('closed', 'cat', '2014-04-04 12:00', 1),
    ended('bob', '2014-04-07 09:00'),
  ]);
  const { rows, workers, snapshots } = answer(log, [minuteAt('2014-04-03', '00:01'), minuteAt('2014-04-03')]);

  test('on a date are those before its events, of everybody in post', () => {
    const [before, after] = snapshots;
    expect(before).toEqual({
      minute: minuteAt('2014-04-03'),
      workers: [
        { team: 'ra', worker: 1, cases: 1, families: 1, children: 2, limit: 1 },
        { team: 'ra', worker: 2, cases: 1, families: 1, children: 1, limit: 1 },
      ],
    });
    expect(after?.workers).toEqual([{ team: 'ra', worker: 1, cases: 2, families: 2, children: 3, limit: 1 }]);
  });

  test('are those at the end of each working day, of each in post', () => {
    // Tuesday 1 and 0, Wednesday 1 and 1, then worker 1 alone: Thursday 2, Friday 1, no weekend, Monday 1.
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      team: 'ra',
      worker: null,
      limit: 2,
      cases: { n: 7, mean: 1, median: 1, max: 2 },
      families: { n: 7, mean: 1, max: 2 },
      // 1 and 0, 2 and 1, 3, 2, 1.
      children: { n: 7, mean: 10 / 7, median: 1, max: 3 },
    });
    expect(
      workers.map(({ worker, cases, children: held }) => [worker, cases.n, cases.max, held.max]),
    ).toEqual([
      [1, 5, 2, 3],
      [2, 2, 1, 1],
    ]);
  });

  test('are full at the limit of the day', () => {
    // The limit is 1 up to Thursday and 2 from Friday on: full were worker 1 on Tuesday, both on Wednesday, worker 1 on Thursday.
    expect(rows[0]?.full).toBe(4);
    expect(workers.map(({ full }) => full)).toEqual([3, 1]);
  });

  test('are split by month and year as their days are', () => {
    const context = world(log, {
      scenario,
      charts,
      period: { from: minuteAt('2014-04-02'), to: log.horizon },
    });
    const { rows: months } = caseloads(log, context, [], 'month');
    expect(months).toMatchObject([{ by: 'month', group: '2014-04', cases: { n: 5, mean: 6 / 5 } }]);
  });

  test('of an unlimited team mean nothing', () => {
    const stages = { 'assessment.writing': { team: 'duty', allocated: 'family' as const } };
    const unlimited = world(log, { scenario: { ...scenario, stages }, charts });
    expect(caseloads(log, unlimited).rows).toEqual([]);
  });
});

describe('a team that holds families and children', () => {
  const inCare = (child: string, time: string) => `${time} ${child} care/1 care.began state=held`;
  const carried = (what: string, child: string, time: string, worker: number) =>
    `${time} ${child} care/1 case.${what} team=ra worker=${worker}`;

  test('tells whose case an event is about by what can happen to it; two cases of one child are one family and one child', () => {
    const log = logOf([
      posts('2014-04-01 00:00', 2),
      asked('ann', '2014-04-01 10:00'),
      cased('allocated', 'ann', '2014-04-01 10:00', 1),
      inCare('ann', '2014-04-01 11:00'),
      carried('allocated', 'ann', '2014-04-01 11:00', 1),
      inCare('bob', '2014-04-01 12:00'),
      carried('allocated', 'bob', '2014-04-01 12:00', 2),
      '2014-04-02 12:00 bob care/1 care.ended state=closed',
      carried('closed', 'bob', '2014-04-02 12:00', 2),
      ended('ann', '2014-04-03 10:00'),
      cased('closed', 'ann', '2014-04-03 10:00', 1),
    ]);
    const dates = ['2014-04-02', '2014-04-03', '2014-04-04'].map((date) => minuteAt(date));
    const { snapshots } = answer(log, dates);
    const held = snapshots.map(({ workers }) =>
      workers.map((one) => [one.cases, one.families, one.children]),
    );
    expect(held).toEqual([
      [
        [2, 1, 1],
        [1, 1, 1],
      ],
      [
        [2, 1, 1],
        [0, 0, 0],
      ],
      [
        [1, 1, 1],
        [0, 0, 0],
      ],
    ]);
  });
});

describe('changes of worker', () => {
  const changes = (lines: readonly string[], end?: string) => answer(logOf(lines, end)).changes;

  test('are one for each child of a case that is handed over', () => {
    const found = changes([
      posts('2014-04-01 00:00', 2),
      asked('ann', '2014-04-01 10:00'),
      cased('allocated', 'ann', '2014-04-01 10:00', 2),
      asked('bob', '2014-04-01 10:00'),
      posts('2014-04-03 00:00', 1),
      cased('waiting', 'bob', '2014-04-03 00:00'),
      cased('reallocated', 'ann', '2014-04-04 00:00', 1),
    ]);
    // Two children from Tuesday 10 o'clock to the end of Monday.
    const minutes = 2 * (minuteAt('2014-04-08') - minuteAt('2014-04-01', '10:00'));
    expect(found).toEqual({
      by: '',
      group: '',
      handedOver: 2,
      newWorker: 0,
      childYears: minutes / (365.25 * 1440),
      perChildYear: 2 / (minutes / (365.25 * 1440)),
      children: 2,
      changed: 2,
      percentChanged: 100,
    });
  });

  const again = (worker: number) => [
    posts('2014-04-01 00:00', 2),
    asked('cat', '2014-04-01 10:00'),
    cased('allocated', 'cat', '2014-04-01 10:00', 1),
    ended('cat', '2014-04-02 10:00'),
    cased('closed', 'cat', '2014-04-02 10:00', 1),
    asked('cat', '2014-04-03 10:00', 2),
    cased('allocated', 'cat', '2014-04-03 10:00', worker),
  ];

  test('are new allocations to another worker of the team, not to the same one', () => {
    expect(changes(again(2))).toMatchObject({ handedOver: 0, newWorker: 1 });
    expect(changes(again(1))).toMatchObject({ handedOver: 0, newWorker: 0, changed: 0 });
  });

  test('are new allocations also where nothing said that the case before was closed', () => {
    const unsaid = again(2).filter((line) => !line.includes('case.closed'));
    expect(changes(unsaid)).toMatchObject({ handedOver: 0, newWorker: 1 });
  });

  test('happen where a worker left and somebody else has the number now', () => {
    const [first, ...rest] = again(2).map((line) => line.replace('worker=1', 'worker=2'));
    expect(changes([first, ...rest])).toMatchObject({ newWorker: 0 });
    const left = [posts('2014-04-02 12:00', 1), posts('2014-04-03 00:00', 2)];
    expect(changes([first, ...rest.slice(0, 4), ...left, ...rest.slice(4)])).toMatchObject({
      newWorker: 1,
    });
  });

  test('happen to a child who comes into a case of the family that another worker holds', () => {
    const found = changes([
      posts('2014-04-01 00:00', 2),
      asked('ann', '2014-04-01 10:00'),
      cased('allocated', 'ann', '2014-04-01 10:00', 1),
      ended('ann', '2014-04-02 10:00'),
      cased('closed', 'ann', '2014-04-02 10:00', 1),
      asked('bob', '2014-04-03 10:00'),
      cased('allocated', 'bob', '2014-04-03 10:00', 2),
      asked('ann', '2014-04-04 10:00', 2),
    ]);
    expect(found).toMatchObject({ newWorker: 1, children: 2, changed: 1, percentChanged: 50 });
  });

  test('a case that is needed on by the next machine in the same minute is one case, and one stretch of time', () => {
    const found = changes([
      posts('2014-04-01 00:00', 1),
      asked('cat', '2014-04-01 10:00'),
      cased('allocated', 'cat', '2014-04-01 10:00', 1),
      ended('cat', '2014-04-02 10:00'),
      asked('cat', '2014-04-02 10:00', 2),
      ended('cat', '2014-04-03 10:00', 2),
      cased('closed', 'cat', '2014-04-03 10:00', 1),
    ]);
    expect(found).toMatchObject({
      newWorker: 0,
      childYears: (2 * 1440) / (365.25 * 1440),
      children: 0,
      percentChanged: null,
    });
  });

  test('by age are those of the age at which the stretch began, not of each machine in it', () => {
    // Ann turns five within the first of two assessments that follow each other in one minute.
    const log = logOf(
      [
        posts('2014-12-30 00:00', 1),
        asked('ann', '2014-12-30 10:00'),
        cased('allocated', 'ann', '2014-12-30 10:00', 1),
        ended('ann', '2015-01-06 10:00'),
        asked('ann', '2015-01-06 10:00', 2),
      ],
      '2015-01-10',
    );
    const rows = workerChanges(log, world(log, { scenario, charts }), 'age');
    expect(rows).toMatchObject([{ group: '1 to 4', children: 1 }]);
  });

  test('of more than twelve months ago count for the rate and not for who had one lately', () => {
    const found = changes(again(2), '2015-04-03');
    expect(found).toMatchObject({ newWorker: 1, children: 1, changed: 1 });
    expect(changes(again(2), '2015-04-05')).toMatchObject({ newWorker: 1, children: 1, changed: 0 });
  });
});

describe('parts of the whole', () => {
  const { log, context } = busyRun();
  const [whole] = workerChanges(log, context);

  test('there is something of each', () => {
    expect(whole?.handedOver).toBeGreaterThan(10);
    expect(whole?.newWorker).toBeGreaterThan(10);
    expect(whole?.percentChanged).toBeGreaterThan(1);
  });

  test.each(DIMENSIONS)('changes and child-years sum to them by %s', (by) => {
    const parts = workerChanges(log, context, by);
    for (const figure of ['handedOver', 'newWorker', 'childYears'] as const) {
      const sum = parts.reduce((total, part) => total + part[figure], 0);
      expect(sum).toBeCloseTo(whole?.[figure] ?? 0, 9);
    }
  });

  test('worker-days of the workers are those of their team', () => {
    const { rows, workers } = caseloads(log, context);
    for (const { team, cases, full } of rows) {
      const own = workers.filter((row) => row.team === team);
      expect(own.reduce((sum, row) => sum + row.cases.n, 0)).toBe(cases.n);
      expect(own.reduce((sum, row) => sum + row.full, 0)).toBe(full);
      expect(Math.max(...own.map((row) => row.cases.max ?? 0))).toBe(cases.max);
    }
  });

  test('nobody in post holds more cases than one may, and a family is never fewer children than one', () => {
    const dates = Array.from({ length: 270 }, (_, day) => (day + 1) * 1440);
    for (const { workers } of caseloads(log, context, dates).snapshots) {
      for (const { cases, families, children: held, limit } of workers) {
        expect(cases).toBeLessThanOrEqual(limit ?? Infinity);
        expect(families).toBeLessThanOrEqual(Math.min(cases, held));
      }
    }
  });
});

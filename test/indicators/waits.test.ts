/** Waits on logs whose answers are worked out by hand. Office hours are 9 to 5; 1 April 2014 is a Tuesday. */
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../src/indicators/breakdown.ts';
import { waits, type WaitRow } from '../../src/indicators/waits.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { busyRun } from './busy-world.ts';
import { buildLog, minuteAt, type LogSpec } from './log-builder.ts';
import { chart, world } from './small-world.ts';

const charts = { assessment: chart({ writing: 'atomic', rework: 'atomic', closed: 'final' }) };
const scenario: Scenario = {
  teams: { ra: { workers: 2, caseload: 1 }, chairs: {} },
  stages: {
    'assessment.writing': {
      team: 'ra',
      allocated: 'family',
      tasks: [
        { name: 'write', per: 'family', hours: '4 h', priority: 2 },
        { name: 'check', hours: '1 h' },
      ],
      meeting: { name: 'panel', team: 'chairs', per: 'family' },
      repeats: [{ name: 'visit', every: '10 d', hours: '1 h', priority: 3 }],
    },
  },
};
const write = 'activity=assessment.writing/write team=ra';
const check = 'activity=assessment.writing/check team=ra';
const visit = 'activity=assessment.writing/visit team=ra';
const panel = 'activity=assessment.writing/panel team=chairs';
const families = {
  ann: { family: 'f' },
  bob: { family: 'f' },
  cat: { family: 'g' },
  dan: { family: 'h' },
  eve: { family: 'i' },
};

function waitsOf(lines: readonly string[], spec: LogSpec = {}): WaitRow[] {
  const log = buildLog({ end: '2014-05-01', children: families, ...spec }, lines);
  return waits(log, world(log, { scenario, charts }));
}

/** The only row of a kind (and priority). */
function only(rows: readonly WaitRow[], kind: WaitRow['kind'], priority: number | null = null): WaitRow {
  const found = rows.filter((row) => row.kind === kind && row.priority === priority);
  expect(found).toHaveLength(1);
  return found[0];
}

const opened = (child: string, time: string) =>
  `${time} ${child} assessment/1 assessment.started state=writing`;

describe('tasks', () => {
  test('wait from their queue until they are begun, in working time of the team, by priority', () => {
    const rows = waitsOf([
      opened('ann', '2014-04-01 08:00'),
      `2014-04-01 10:00 ann assessment/1 task.queued ${write}`,
      `2014-04-02 09:30 ann assessment/1 task.started ${write} worker=1`,
      `2014-04-02 15:00 ann assessment/1 task.done ${write} worker=1`,
      `2014-04-02 15:00 ann assessment/1 task.queued ${check}`,
      `2014-04-02 15:00 ann assessment/1 task.started ${check} worker=1`,
      `2014-04-04 16:30 ann assessment/1 task.queued ${visit}`,
      `2014-04-07 09:20 ann assessment/1 task.started ${visit} worker=1`,
    ]);
    // From 10 to 5 on Tuesday and half an hour on Wednesday: 7.5 of 8 hours.
    expect(only(rows, 'task', 2)).toMatchObject({
      team: 'ra',
      n: 1,
      atOnce: 0,
      working: { n: 1, mean: 450, median: 450, p90: 450, max: 450 },
      days: { n: 1, mean: 0.9375, max: 0.9375 },
      dayMinutes: 480,
      longest: {
        child: 'ann',
        minutes: 450,
        days: 0.9375,
        from: minuteAt('2014-04-01', '10:00'),
        open: false,
      },
    });
    // No priority written is 5. A repeated activity has its own; Friday half past four to Monday twenty past nine.
    expect(only(rows, 'task', 5)).toMatchObject({ n: 1, atOnce: 1, working: { max: 0 } });
    expect(only(rows, 'task', 3)).toMatchObject({ n: 1, atOnce: 0, working: { max: 50 } });
  });

  test('are one for siblings who share it, whoever it stands under when it is begun', () => {
    const rows = waitsOf([
      opened('ann', '2014-04-01 10:00'),
      `2014-04-01 10:00 ann assessment/1 task.queued ${write}`,
      opened('bob', '2014-04-01 12:00'),
      `2014-04-01 12:00 bob assessment/1 task.joined ${write} cause=1`,
      '2014-04-01 13:00 ann assessment/1 assessment.completed state=closed',
      `2014-04-01 14:00 bob assessment/1 task.started ${write} worker=1`,
    ]);
    expect(only(rows, 'task', 2)).toMatchObject({
      n: 1,
      begun: 1,
      working: { max: 240 },
      longest: { child: 'ann' },
    });
  });

  test('of two children that do not share it are two', () => {
    const rows = waitsOf([
      opened('ann', '2014-04-01 10:00'),
      opened('bob', '2014-04-01 10:00'),
      `2014-04-01 10:00 ann assessment/1 task.queued ${check}`,
      `2014-04-01 10:10 bob assessment/1 task.queued ${check}`,
      `2014-04-01 11:00 bob assessment/1 task.started ${check} worker=1`,
      `2014-04-01 12:00 ann assessment/1 task.started ${check} worker=2`,
    ]);
    expect(only(rows, 'task', 5)).toMatchObject({ n: 2, working: { mean: 85, max: 120 } });
  });

  test('that were begun and broken off wait no more for their start, however often they are queued again', () => {
    const rows = waitsOf([
      opened('ann', '2014-04-01 10:00'),
      `2014-04-01 10:00 ann assessment/1 task.queued ${check}`,
      `2014-04-01 10:30 ann assessment/1 task.started ${check} worker=1`,
      `2014-04-01 11:00 ann assessment/1 task.interrupted ${check} worker=1`,
      `2014-04-01 12:00 ann assessment/1 task.queued ${check} worker=2`,
      `2014-04-02 12:00 ann assessment/1 task.resumed ${check} worker=2`,
      `2014-04-02 13:00 ann assessment/1 task.done ${check} worker=2`,
      // The next time in the same state is a new task.
      `2014-04-03 13:00 ann assessment/1 task.queued ${check} worker=2`,
    ]);
    expect(only(rows, 'task', 5)).toMatchObject({
      n: 1,
      begun: 2,
      waiting: 1,
      restarted: 0,
      working: { max: 30 },
    });
  });

  test('begin to wait anew where they are queued for another worker', () => {
    const rows = waitsOf([
      opened('ann', '2014-04-01 10:00'),
      `2014-04-01 10:00 ann assessment/1 task.queued ${check} worker=2`,
      '2014-04-02 00:00 - - capacity.changed team=ra workers=1',
      `2014-04-03 10:00 ann assessment/1 task.queued ${check} worker=1`,
      `2014-04-03 11:00 ann assessment/1 task.started ${check} worker=1`,
    ]);
    expect(only(rows, 'task', 5)).toMatchObject({ n: 1, begun: 2, restarted: 1, working: { n: 1, max: 60 } });
  });

  test('that were withdrawn, or wait at the end, are in no average; who waits still may have waited longest', () => {
    const rows = waitsOf(
      [
        ...['ann', 'bob', 'cat', 'dan'].map((child) => opened(child, '2014-04-01 09:00')),
        `2014-04-01 09:00 ann assessment/1 task.queued ${check}`,
        `2014-04-01 09:00 bob assessment/1 task.queued ${check}`,
        `2014-04-01 09:00 cat assessment/1 task.queued ${check}`,
        `2014-04-01 15:00 ann assessment/1 task.withdrawn ${check}`,
        `2014-04-02 09:00 bob assessment/1 task.started ${check} worker=1`,
        `2014-04-02 16:00 dan assessment/1 task.queued ${check}`,
      ],
      { end: '2014-04-03' },
    );
    expect(only(rows, 'task', 5)).toMatchObject({
      n: 1,
      begun: 4,
      withdrawn: 1,
      waiting: 2,
      working: { n: 1, max: 480 },
      longest: { child: 'cat', minutes: 960, days: 2, open: true },
    });
  });

  test('of equals, who began first waited longest', () => {
    const [start, queue] = ['2014-04-02 18:00', '2014-04-02 20:00'];
    const rows = waitsOf([
      opened('ann', '2014-04-01 09:00'),
      opened('cat', '2014-04-01 09:00'),
      `${start} cat assessment/1 task.queued ${check}`,
      `${queue} ann assessment/1 task.queued ${check}`,
      `2014-04-03 10:00 ann assessment/1 task.started ${check} worker=1`,
      `2014-04-03 10:00 cat assessment/1 task.started ${check} worker=2`,
    ]);
    expect(only(rows, 'task', 5).longest).toMatchObject({ child: 'cat', minutes: 60 });
  });
});

describe('meetings', () => {
  test('wait from booking to taking place, moved or not; cancelled ones and those to come apart', () => {
    const rows = waitsOf([
      ...['ann', 'bob', 'cat', 'dan', 'eve'].map((child) => opened(child, '2014-04-01 09:00')),
      `2014-04-01 10:00 ann assessment/1 meeting.booked ${panel} day=2014-04-03`,
      `2014-04-01 10:00 bob assessment/1 meeting.joined ${panel} cause=5`,
      `2014-04-01 11:00 cat assessment/1 meeting.booked ${panel} day=2014-04-03`,
      `2014-04-01 12:00 dan assessment/1 meeting.booked ${panel} day=2014-04-03`,
      `2014-04-02 09:00 ann assessment/1 meeting.moved ${panel} day=2014-04-08`,
      `2014-04-02 10:00 cat assessment/1 meeting.cancelled ${panel}`,
      `2014-04-03 09:00 dan assessment/1 meeting.held ${panel}`,
      // Ann has gone; it is held for Bob.
      `2014-04-08 09:00 bob assessment/1 meeting.held ${panel}`,
      `2014-04-30 09:00 eve assessment/1 meeting.booked ${panel} day=2014-05-08`,
    ]);
    // Dan: 5 hours, 8 hours. Ann: 7 hours, then Wednesday, Thursday, Friday, Monday.
    expect(only(rows, 'meeting')).toMatchObject({
      team: 'chairs',
      n: 2,
      begun: 4,
      withdrawn: 1,
      waiting: 1,
      restarted: 0,
      working: { n: 2, mean: (13 * 60 + 39 * 60) / 2, max: 39 * 60 },
      longest: { child: 'ann', open: false },
    });
  });
});

describe('cases', () => {
  test('wait for their first worker, those allocated at once not at all', () => {
    const rows = waitsOf([
      opened('ann', '2014-04-01 10:00'),
      '2014-04-01 10:00 ann assessment/1 case.allocated team=ra worker=1',
      // Bob comes into his sister's case: no wait of its own.
      opened('bob', '2014-04-01 11:00'),
      opened('cat', '2014-04-01 11:00'),
      '2014-04-01 11:00 cat assessment/1 case.waiting team=ra',
      opened('dan', '2014-04-01 12:00'),
      '2014-04-01 12:00 dan assessment/1 case.waiting team=ra',
      opened('eve', '2014-04-01 13:00'),
      '2014-04-01 13:00 eve assessment/1 case.waiting team=ra',
      '2014-04-02 12:00 dan assessment/1 assessment.completed state=closed',
      '2014-04-02 12:00 dan assessment/1 case.closed team=ra',
      '2014-04-03 09:00 cat assessment/1 case.allocated team=ra worker=2',
    ]);
    expect(only(rows, 'case')).toMatchObject({
      team: 'ra',
      n: 2,
      atOnce: 1,
      begun: 4,
      withdrawn: 1,
      waiting: 1,
      working: { n: 2, mean: 420, max: 14 * 60 },
      longest: { child: 'eve', open: true },
    });
  });

  test('whose worker leaves wait for another one, apart from those that wait for their first', () => {
    const rows = waitsOf([
      opened('ann', '2014-04-01 10:00'),
      '2014-04-01 10:00 ann assessment/1 case.allocated team=ra worker=1',
      opened('cat', '2014-04-01 10:00'),
      '2014-04-01 10:00 cat assessment/1 case.allocated team=ra worker=2',
      '2014-04-02 00:00 - - capacity.changed team=ra workers=0',
      '2014-04-02 00:00 ann assessment/1 case.reallocated team=ra worker=1',
      '2014-04-02 00:00 cat assessment/1 case.waiting team=ra',
      '2014-04-02 11:00 cat assessment/1 case.reallocated team=ra worker=1',
    ]);
    expect(only(rows, 'case')).toMatchObject({ n: 2, atOnce: 2 });
    expect(only(rows, 'reallocation')).toMatchObject({
      n: 2,
      atOnce: 1,
      working: { max: 120 },
      longest: { child: 'cat' },
    });
  });

  test('that were in hand before the run began did not wait at its beginning, unless nobody had room', () => {
    const rows = waitsOf([
      opened('ann', '2014-03-03 10:00'),
      opened('cat', '2014-03-04 10:00'),
      '2014-04-01 00:00 ann assessment/1 case.allocated team=ra worker=1',
      '2014-04-01 00:00 cat assessment/1 case.waiting team=ra',
      '2014-04-01 10:00 cat assessment/1 case.allocated team=ra worker=2',
    ]);
    expect(only(rows, 'case')).toMatchObject({
      n: 1,
      atOnce: 0,
      working: { max: 60 },
      longest: { child: 'cat' },
    });
  });

  test('that nobody needs any more wait no more, said or not', () => {
    const rows = waitsOf([
      opened('dan', '2014-04-01 12:00'),
      '2014-04-01 12:00 dan assessment/1 case.waiting team=ra',
      '2014-04-01 13:00 dan assessment/1 assessment.completed state=closed',
    ]);
    expect(only(rows, 'case')).toMatchObject({
      n: 0,
      withdrawn: 1,
      waiting: 0,
      longest: null,
      working: { mean: null },
    });
  });
});

describe('parts of the whole', () => {
  const { log, context } = busyRun();
  const whole = waits(log, context);
  const key = (row: WaitRow) => `${row.team} ${row.kind} ${row.priority}`;
  const SUMMED = ['n', 'atOnce', 'begun', 'withdrawn', 'restarted'] as const;

  test.each(DIMENSIONS)('sum to it by %s', (by) => {
    const parts = waits(log, context, { by });
    for (const row of whole) {
      const own = parts.filter((part) => key(part) === key(row));
      for (const figure of SUMMED) {
        const sum = own.reduce((total, part) => total + part[figure], 0);
        expect([key(row), figure, sum]).toEqual([key(row), figure, row[figure]]);
      }
    }
  });

  test('what waits at the beginning of a month or begins in it is over, withdrawn, begun anew or waits at its end', () => {
    const months = waits(log, context, { by: 'month' });
    for (const row of whole) {
      let waiting = 0;
      const own = months.filter((part) => key(part) === key(row));
      expect(own).toHaveLength(9);
      for (const { begun, n, withdrawn, restarted, waiting: atEnd } of own) {
        expect(waiting + begun).toBe(n + withdrawn + restarted + atEnd);
        waiting = atEnd;
      }
      expect(waiting).toBe(row.waiting);
    }
  });
});

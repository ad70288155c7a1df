/** Waits, caseloads and workload on logs whose answers are worked out by hand. */
import { describe, expect, test } from 'vitest';
import { caseloads } from '../../src/indicators/caseloads.ts';
import { waits } from '../../src/indicators/waits.ts';
import { workload } from '../../src/indicators/workload.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { buildLog, minuteAt } from './log-builder.ts';
import { chart, world } from './small-world.ts';

const charts = { assessment: chart({ writing: 'atomic', rework: 'atomic', closed: 'final' }) };
const scenario: Scenario = {
  teams: { ra: { workers: 2, caseload: 1, client_hours_per_year: 1000 }, chairs: {} },
  stages: {
    'assessment.writing': {
      team: 'ra',
      allocated: 'family',
      tasks: [
        { name: 'write', per: 'family', hours: '4 h', priority: 2 },
        { name: 'check', hours: '1 h' },
      ],
      meeting: { name: 'panel', team: 'chairs' },
    },
  },
};
const write = 'activity=assessment.writing/write team=ra';
const check = 'activity=assessment.writing/check team=ra';
const family = { ann: { family: 'f' }, bob: { family: 'f' }, cat: { family: 'g' } };

describe('waits', () => {
  const log = buildLog({ end: '2014-05-01', children: family }, [
    '2014-04-01 10:00 ann assessment/1 assessment.started state=writing',
    '2014-04-01 10:00 ann assessment/1 case.allocated team=ra worker=1',
    `2014-04-01 10:00 ann assessment/1 task.queued ${write}`,
    '2014-04-01 11:00 cat assessment/1 assessment.started state=writing',
    '2014-04-01 11:00 cat assessment/1 case.waiting team=ra',
    // Ann goes; the shared task is begun under Bob's name.
    '2014-04-01 12:00 bob assessment/1 assessment.started state=writing',
    `2014-04-01 12:00 bob assessment/1 task.joined ${write} cause=2`,
    '2014-04-01 13:00 ann assessment/1 assessment.completed state=closed',
    `2014-04-02 09:30 bob assessment/1 task.started ${write} worker=1`,
    `2014-04-02 10:00 bob assessment/1 task.interrupted ${write} worker=1`,
    `2014-04-02 10:00 bob assessment/1 task.queued ${write} worker=1`,
    `2014-04-02 12:00 bob assessment/1 task.resumed ${write} worker=1`,
    `2014-04-02 15:00 bob assessment/1 task.done ${write} worker=1`,
    `2014-04-02 15:00 bob assessment/1 task.queued ${check}`,
    '2014-04-03 09:00 cat assessment/1 case.allocated team=ra worker=2',
    `2014-04-03 09:00 cat assessment/1 task.queued ${write}`,
    '2014-04-03 10:00 bob assessment/1 meeting.booked activity=assessment.writing/panel team=chairs day=2014-04-08',
    `2014-04-04 09:00 cat assessment/1 task.withdrawn ${write}`,
    '2014-04-04 09:00 cat assessment/1 assessment.completed state=closed',
    '2014-04-04 09:00 cat assessment/1 case.closed team=ra worker=2',
    '2014-04-08 10:00 bob assessment/1 meeting.held activity=assessment.writing/panel team=chairs',
  ]);
  const rows = waits(log, world(log, { scenario, charts }));

  test('a task waits from its queue until it is first begun, in working time, whoever it stands under', () => {
    // 10 to 17 on Tuesday and half an hour on Wednesday; Cat's was withdrawn; Bob's second waits still.
    const urgent = rows.find((row) => row.kind === 'task' && row.priority === 2);
    expect(urgent).toMatchObject({ team: 'ra', working: { n: 1, median: 450 }, withdrawn: 1, waiting: 0 });
    const other = rows.find((row) => row.kind === 'task' && row.priority === 5);
    expect(other).toMatchObject({ working: { n: 0, median: null }, waiting: 1, withdrawn: 0 });
  });

  test('a case waits for its first worker, at once where there is room; a meeting from its booking', () => {
    // Ann's family not at all, Cat's from Tuesday 11 to Thursday 9: 6 hours and 8 hours.
    const cases = rows.find((row) => row.kind === 'case');
    expect(cases).toMatchObject({ working: { n: 2, mean: 420, median: 420, max: 840 }, dayMinutes: 480 });
    const meetings = rows.find((row) => row.kind === 'meeting');
    expect(meetings).toMatchObject({ team: 'chairs', working: { n: 1, max: 3 * 480 } });
  });
});

describe('caseloads', () => {
  const log = buildLog({ end: '2014-04-05', children: { ...family, dan: { family: 'h' } } }, [
    '2014-04-01 00:00 - - capacity.changed team=ra workers=2',
    '2014-04-01 10:00 ann assessment/1 assessment.started state=writing',
    '2014-04-01 10:00 ann assessment/1 case.allocated team=ra worker=1',
    '2014-04-02 10:00 bob assessment/1 assessment.started state=writing',
    '2014-04-02 10:00 cat assessment/1 assessment.started state=writing',
    '2014-04-02 10:00 cat assessment/1 case.allocated team=ra worker=2',
    // Worker 2 leaves: Cat is handed over. Dan waits and goes before anybody has him.
    '2014-04-03 00:00 - - capacity.changed team=ra workers=1',
    '2014-04-03 00:00 cat assessment/1 case.reallocated team=ra worker=1',
    '2014-04-03 10:00 dan assessment/1 assessment.started state=writing',
    '2014-04-03 10:00 dan assessment/1 case.waiting team=ra',
    '2014-04-03 12:00 dan assessment/1 assessment.completed state=closed',
    '2014-04-04 12:00 cat assessment/1 assessment.completed state=closed',
    '2014-04-04 12:00 cat assessment/1 case.closed team=ra worker=1',
    '2014-04-04 13:00 cat assessment/2 assessment.started state=writing',
    '2014-04-04 13:00 cat assessment/2 case.allocated team=ra worker=1',
  ]);
  const context = world(log, { scenario, charts });
  const found = caseloads(log, context, [minuteAt('2014-04-03')]);

  test('families and children of each worker in post, on a date and day by day', () => {
    expect(found.snapshots[0].workers).toEqual([
      { team: 'ra', worker: 1, families: 1, children: 2 },
      { team: 'ra', worker: 2, families: 1, children: 1 },
    ]);
    // Ends of days: 1 and 0, 1 and 1, then worker 1 alone with 2 and 2.
    expect(found.rows[0].families).toMatchObject({ n: 6, mean: 7 / 6, median: 1, max: 2 });
    expect(found.rows[0].children).toMatchObject({ n: 6, max: 3 });
  });

  test('changes of worker for a year that children had one', () => {
    const { handedOver, newWorker, childYears, perChildYear } = found.changes;
    expect([handedOver, newWorker]).toEqual([1, 0]);
    const minutes = (3 * 24 + 14 + 2 * 24 + 14 + 2 * 24 + 2 + 11) * 60;
    expect(childYears).toBeCloseTo(minutes / (365.25 * 1440), 12);
    expect(perChildYear).toBeCloseTo(1 / childYears, 9);
  });

  test('a case that ends before anybody has it is no wait that was over', () => {
    const cases = waits(log, context).find((row) => row.kind === 'case');
    expect(cases).toMatchObject({ working: { n: 3, max: 0 }, withdrawn: 1, waiting: 0 });
  });
});

describe('workload', () => {
  const log = buildLog({ end: '2014-05-01', children: family }, [
    '2014-04-01 00:00 - - capacity.changed team=ra workers=2',
    '2014-04-01 10:00 ann assessment/1 assessment.started state=writing',
    `2014-04-01 10:00 ann assessment/1 task.started ${write} worker=1`,
    '2014-04-01 16:00 cat assessment/1 assessment.started state=writing',
    `2014-04-01 16:00 cat assessment/1 task.started ${write} worker=2`,
    `2014-04-02 10:00 cat assessment/1 task.interrupted ${write} worker=2`,
    `2014-04-02 14:00 cat assessment/1 task.resumed ${write} worker=2`,
    `2014-04-02 15:00 cat assessment/1 task.done ${write} worker=2`,
    `2014-04-02 17:00 ann assessment/1 task.done ${write} worker=1`,
    '2014-04-15 12:00 - - capacity.changed team=ra workers=1',
    `2014-04-30 16:00 cat assessment/1 task.started ${check} worker=1`,
  ]);
  const context = world(log, { scenario, charts });

  test('work is what is in service in working time, up to the end; capacity is what the posts could', () => {
    const [row] = workload(log, context);
    // 7 and 8 hours; 1, 1 and 1; an hour on the last day. April 2014 has 20 working days, 10 of them before the 15th.
    const worked = 7 + 8 + 1 + 1 + 1 + 1;
    const contracted = 2 * (10 * 8 + 3) + 5 + 9 * 8;
    expect(row.utilisation).toBeCloseTo((100 * worked) / contracted, 12);
    const speed = (1000 * 60) / context.office.minutesPerYear;
    expect(row.hours).toBeCloseTo(worked * speed, 9);
    expect(row.capacity).toBeCloseTo(contracted * speed, 9);
  });
});

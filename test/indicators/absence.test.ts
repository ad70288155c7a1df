/** Time away in the answers: capacity minute by minute against a slow count, and where the days of a stay go meanwhile. */
import { describe, expect, test } from 'vitest';
import { indicatorContext } from '../../src/cli/answers/indicator-context.ts';
import { caseloads, ledger, measureRows, workload } from '../../src/indicators/index.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { calendarOf } from '../../src/simulation/model/part-time.ts';
import { simulate } from '../../src/simulation/index.ts';
import { office } from '../simulation/engine/office.ts';
import { desk, NINE_TO_FIVE } from '../simulation/engine/desk.ts';
import { days, modelOf, ofType, tell, type World } from '../simulation/engine/tiny.ts';

function played(world: World, seed = 'away') {
  const model = modelOf(world);
  const log = simulate(model, { seed, replication: 0 });
  return { model, log, rows: tell(log), context: indicatorContext(model) };
}

const busy = (): World =>
  desk(
    {
      workers: [{ value: 3 }, { from: '2015-06-24', value: 5 }, { from: '2015-07-20', value: 2 }],
      calendar: 'office',
      part_time: [{ workers: 2, weekdays: ['tuesday', 'thursday', 'friday'] }],
      absence: { share: 0.25, spell: { mean: '3 wd', sd: '2 wd' } },
    },
    {
      plain: { every: '13 h', task: { hours: { mean: '7 h', sd: '3 h' } } },
      urgent: { every: '40 h', task: { hours: '3 h', priority: 1, interrupts: true } },
    },
    { calendars: NINE_TO_FIVE, years: days(90) },
  );

/** Minutes of each worker by what they went to, counted one by one from the events. */
function counted({ model, rows }: ReturnType<typeof played>) {
  const [team] = model.teams;
  const sums = new Map<number, { contracted: number; away: number; busy: number; idle: number }>();
  const [away, atWork] = [new Set<number>(), new Map<number, string>()];
  let [inPost, at] = [0, 0];
  const workers = rows.filter(
    ({ type }) => type.startsWith('worker.') || type.startsWith('task.') || type === 'capacity.changed',
  );
  for (let minute = 0; minute < model.horizon; minute++) {
    for (; at < workers.length && workers[at].minute <= minute; at++) {
      const { type, worker, child, codes } = workers[at];
      if (type === 'capacity.changed') inPost = Number(codes['workers']);
      if (type === 'worker.away') away.add(worker);
      if (type === 'worker.back') away.delete(worker);
      for (const one of away) if (one > inPost) away.delete(one);
      if (type === 'task.started' || type === 'task.resumed') atWork.set(worker, child);
      if (type === 'task.interrupted' || type === 'task.done')
        for (const [who, whose] of atWork) if (whose === child) atWork.delete(who);
    }
    for (let worker = 1; worker <= inPost; worker++) {
      if (!calendarOf(team, worker - 1).isWorking(minute)) continue;
      const sum = sums.get(worker) ?? { contracted: 0, away: 0, busy: 0, idle: 0 };
      sums.set(worker, sum);
      sum.contracted++;
      if (away.has(worker) && atWork.has(worker))
        throw new Error(`worker ${worker} works while away in minute ${minute}`);
      if (away.has(worker)) sum.away++;
      else if (atWork.has(worker)) sum.busy++;
      else sum.idle++;
    }
  }
  return sums;
}

describe('time away', () => {
  const run = played(busy());
  const slow = counted(run);
  const rows = workload(run.log, run.context, { each: 'worker' });
  const minutes = (hours: number | null): number => Math.round((hours ?? Number.NaN) * 60 * 1e6) / 1e6;

  test('is taken off the capacity: busy, idle and away are what is contracted, to the minute', () => {
    expect([...slow.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    for (const { worker, hours, capacity, away, utilisation } of rows) {
      const sum = slow.get(worker ?? 0);
      if (sum === undefined) throw new Error(`nothing was counted of worker ${worker}`);
      expect([worker, minutes(hours)]).toEqual([worker, sum.busy]);
      expect([worker, minutes(away)]).toEqual([worker, sum.away]);
      expect([worker, minutes(capacity)]).toEqual([worker, sum.busy + sum.idle]);
      expect([worker, minutes(capacity) + minutes(away)]).toEqual([worker, sum.contracted]);
      expect(utilisation).toBeCloseTo((100 * sum.busy) / (sum.busy + sum.idle), 9);
    }
    for (const key of ['away', 'busy', 'idle'] as const)
      expect([...slow.values()].filter((one) => one[key] > 100).length).toBeGreaterThan(2);
  });

  test('is that of the workers in the team as a whole, and in its parts by month', () => {
    const [whole] = workload(run.log, run.context);
    const months = workload(run.log, run.context, { by: 'month' });
    for (const key of ['hours', 'capacity', 'away'] as const) {
      expect(whole[key]).toBeCloseTo(
        rows.reduce((sum, row) => sum + (row[key] ?? 0), 0),
        8,
      );
      expect(whole[key]).toBeCloseTo(
        months.reduce((sum, row) => sum + (row[key] ?? 0), 0),
        8,
      );
    }
  });

  test('is a measure of its own where anybody was away, and only there', () => {
    const names = (world: World): string[] => {
      const { log, context } = played(world);
      return measureRows(log, context).map((row) => row.measure);
    };
    const { absence: _, ...there } = busy().scenario.teams?.['desk'] ?? {};
    expect(names(busy())).toContain('work.desk.away');
    expect(names({ ...busy(), scenario: { ...busy().scenario, teams: { desk: there } } })).not.toContain(
      'work.desk.away',
    );
  });
});

/** One family on Monday morning, a case and work of 10 hours for the one worker there is. */
const one = (team: NonNullable<Scenario['teams']>[string]): World => {
  const world = office('1 d', { workers: 1, caseload: 3, calendar: 'office', ...team });
  return {
    ...world,
    scenario: {
      ...world.scenario,
      calendars: NINE_TO_FIVE,
      years: days(21),
      arrivals: { main: { event: 'asked', every: '2 years' } },
      stages: {
        'help.helped': {
          team: 'desk',
          allocated: 'family',
          tasks: [{ name: 'help', hours: '10 h' }],
          outcomes: [{ event: 'ended', otherwise: true }],
        },
      },
    },
  };
};

/** Minutes of the one stay by cause. */
const stayOf = (run: ReturnType<typeof played>): Record<string, number> => {
  const row = ledger(run.log, run.context).find(({ stage }) => stage === 'help.helped');
  return Object.fromEntries((row?.causes ?? []).map(({ cause, minutes }) => [cause, minutes]));
};

describe('the ledger', () => {
  test('has a minute of a stay whose worker is away go to waiting for a worker, and the rest where it goes anyway', () => {
    // A seed with which the worker goes away in the middle of the work, once.
    const seed = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p'].find(
      (text) => {
        const { rows } = played(one({ absence: { share: 0.5, spell: '1 wd' } }), text);
        return ofType(rows, 'task.interrupted').length === 1 && ofType(rows, 'ended').length === 1;
      },
    );
    const run = played(one({ absence: { share: 0.5, spell: '1 wd' } }), seed);
    const [ended] = ofType(run.rows, 'ended');
    const { calendar } = run.model.teams[0];
    const working = calendar.between(0, ended.minute);
    const [interrupted] = ofType(run.rows, 'task.interrupted');
    expect(
      calendar.between(interrupted.minute, run.rows.find(({ type }) => type === 'task.resumed')?.minute ?? 0),
    ).toBe(480);
    expect(stayOf(run)).toEqual({
      work: 600,
      'outside working time': ended.minute - working,
      'waiting for a worker': working - 600,
    });
  });

  test('has a part-time worker work on the own days only, and the days between be outside working time', () => {
    const run = played(one({ part_time: [{ workers: 1, weekdays: ['monday', 'thursday'] }] }));
    const [ended] = ofType(run.rows, 'ended');
    // Eight hours on Monday, two on Thursday.
    expect(ended.minute).toBe(3 * 1440 + 11 * 60);
    expect(stayOf(run)).toEqual({ work: 600, 'outside working time': ended.minute - 600 });
  });

  test('has who waits for a part-time worker wait for a worker in the hours of the team', () => {
    const run = played(one({ part_time: [{ workers: 1, weekdays: ['wednesday'] }] }));
    const [ended] = ofType(run.rows, 'ended');
    expect(ended.minute).toBe(9 * 1440 + 11 * 60);
    // Monday and Tuesday from 9 to 5.
    expect(stayOf(run)).toEqual({
      work: 600,
      'waiting for a worker': 960,
      'outside working time': ended.minute - 1560,
    });
  });
});

test('a part-time worker has no room for another case where the part of a caseload is full', () => {
  const team = {
    workers: 2,
    caseload: 4,
    part_time: [{ workers: 1, weekdays: ['monday', 'wednesday'] as const }],
  };
  const world = office(
    '90 d',
    { ...team, calendar: 'office', part_time: [{ workers: 1, weekdays: [...team.part_time[0].weekdays] }] },
    { calendars: NINE_TO_FIVE, years: days(9) },
  );
  const { log, context } = played(world);
  const rows = caseloads(log, context, []).workers;
  // Two of five days: 1.6 cases, so two. Both are full at the end of each day: one an hour comes.
  expect(rows.map(({ worker, limit, full, cases }) => [worker, limit, full, cases.max])).toEqual([
    [1, 4, 7, 2],
    [2, 4, 7, 4],
  ]);
});

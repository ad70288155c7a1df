/** Workers who are away, and workers with fewer days: what waits for them, and whose luck it is. */
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../src/events/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { desk, NINE_TO_FIVE, work } from './desk.ts';
import { office } from './office.ts';
import { days, modelOf, ofType, play, tell, type Happening, type World } from './tiny.ts';

type Team = NonNullable<Scenario['teams']>[string];

const SICK: NonNullable<Team['absence']> = { share: 0.2, spell: { mean: '5 wd', sd: '4 wd' } };

/** Who goes and comes when, as `540 away 2`. */
const turns = (rows: readonly Happening[]): string[] =>
  ofType(rows, 'worker.away', 'worker.back').map((row) => `${row.minute} ${row.type.slice(7)} ${row.worker}`);

const nobodyComes = (team: Team, more: Scenario = {}): World =>
  desk(team, { plain: { every: '2 years', task: {} } }, { calendars: NINE_TO_FIVE, ...more });

describe('a worker who is away', () => {
  const rows = play(
    desk(
      { workers: 2, absence: { share: 0.5, spell: '10 h' } },
      { plain: { every: '7 h', task: { hours: '20 h' } } },
      { years: days(60) },
    ),
    'away',
  );

  it('lays down the work in hand, which somebody of the pool goes on with until all its hours are worked', () => {
    const handed = ofType(rows, 'task.interrupted');
    expect(handed.length).toBeGreaterThan(10);
    for (const { sequence, minute, family } of handed) {
      const [before, after] = [rows[sequence - 1], rows[sequence + 1]];
      expect([before.type, before.minute]).toEqual(['worker.away', minute]);
      expect([after.type, after.family, after.minute, after.worker]).toEqual([
        'task.queued',
        family,
        minute,
        0,
      ]);
    }
    const others = handed.filter((one) => {
      const next = rows.find(
        ({ type, family, sequence }) =>
          type === 'task.resumed' && family === one.family && sequence > one.sequence,
      );
      return next !== undefined && next.worker !== one.worker;
    });
    expect(others.length).toBeGreaterThan(0);
    const spent = new Map<string, number>();
    for (const { type, family, minute } of rows.filter((row) => row.type.startsWith('task.'))) {
      const sign =
        { 'task.started': -1, 'task.resumed': -1, 'task.interrupted': 1, 'task.done': 1 }[type] ?? 0;
      spent.set(family, (spent.get(family) ?? 0) + sign * minute);
    }
    const done = ofType(rows, 'task.done').map(({ family }) => spent.get(family));
    expect(done.length).toBeGreaterThan(10);
    expect(new Set(done)).toEqual(new Set([20 * 60]));
  });

  it('does nothing until back, which has going away as its cause', () => {
    const away = new Map<number, number>();
    for (const row of rows) {
      if (row.type === 'worker.away') away.set(row.worker, row.sequence);
      else if (row.type === 'worker.back') {
        expect(row.cause).toBe(away.get(row.worker));
        away.delete(row.worker);
      } else if (row.type === 'task.started' || row.type === 'task.resumed')
        expect(away.has(row.worker)).toBe(false);
    }
    expect(ofType(rows, 'worker.back').length).toBeGreaterThan(20);
  });

  it('keeps the cases in hand, is given no other, and finds the own work waiting when back', () => {
    const world = office(
      '9 d',
      { workers: 2, caseload: 50, absence: { share: 0.5, spell: '40 h' } },
      { years: days(30) },
    );
    const stage = {
      ...world.scenario.stages?.['help.helped'],
      duration: undefined,
      tasks: [{ name: 'help', hours: '7 h' }],
    };
    const { duration: _, ...helped } = stage;
    const held = play(
      {
        ...world,
        scenario: {
          ...world.scenario,
          arrivals: { main: { event: 'asked', every: '4 h' } },
          stages: { 'help.helped': helped },
        },
      },
      'cases',
    );
    const holder = new Map<string, number>();
    const away = new Set<number>();
    let resumed = 0;
    for (const row of held) {
      if (row.type === 'worker.away') away.add(row.worker);
      if (row.type === 'worker.back') away.delete(row.worker);
      if (row.type === 'case.allocated') {
        expect(away.has(row.worker)).toBe(false);
        holder.set(row.family, row.worker);
      }
      if (row.type === 'task.queued') expect(row.worker).toBe(holder.get(row.family) ?? 0);
      if (row.type !== 'task.resumed') continue;
      expect(row.worker).toBe(holder.get(row.family));
      resumed++;
    }
    expect(ofType(held, 'case.reallocated')).toEqual([]);
    expect(ofType(held, 'case.waiting').length).toBeGreaterThan(0);
    expect(resumed).toBeGreaterThan(5);
  });

  it('is said when a post is filled by somebody who is away, and is over when the post is given up', () => {
    const team: Team = {
      workers: [{ value: 9 }, { from: '2015-07-06', value: 1 }, { from: '2015-08-03', value: 9 }],
      absence: SICK,
    };
    const model = modelOf(nobodyComes(team, { years: days(120) }));
    const log = simulate(model, { seed: 'posts', replication: 0 });
    const all = tell(log);
    expect(brokenRules(log)).toEqual([]);
    const atOnce = ofType(all, 'worker.away').filter(({ cause }) => cause >= 0);
    expect(atOnce.length).toBeGreaterThan(1);
    for (const { cause, minute } of atOnce)
      expect([all[cause].type, all[cause].minute]).toEqual(['capacity.changed', minute]);
    const between = all.filter(
      ({ minute, worker }) => minute > 35 * 1440 && minute < 63 * 1440 && worker > 1,
    );
    expect(between).toEqual([]);
  });
});

describe("a worker's absences", () => {
  const team = (workers: number): Team => ({ workers, calendar: 'office', absence: SICK });
  const of = (world: World, seed = 'luck'): string[] => turns(play(world, seed));
  const year = { years: 0.7 };

  it('are the share of the working time that is asked for, from the first day on', () => {
    // 400 workers, 130 days of 8 hours. Of the first day too: no absence begins in a heap.
    const rows = play(nobodyComes(team(400), { years: 0.5 }), 'share');
    const model = modelOf(nobodyComes(team(400), { years: 0.5 }));
    const { calendar } = model.teams[0];
    const since = new Map<number, number>();
    const [away, firstDay] = [[0], [0]];
    const over = (from: number, to: number): void => {
      away[0] += calendar.between(from, to);
      firstDay[0] += calendar.between(Math.min(from, 1440), Math.min(to, 1440));
    };
    for (const { type, worker, minute } of ofType(rows, 'worker.away', 'worker.back')) {
      if (type === 'worker.away') since.set(worker, minute);
      else over(since.get(worker) ?? 0, minute);
      if (type === 'worker.back') since.delete(worker);
    }
    for (const from of since.values()) over(from, model.horizon);
    // Over t days the variance of a worker's share is (20² x 4² + 5² x 20²) / 25³ / t: four standard errors are 0.018.
    expect(Math.abs(away[0] / 400 / calendar.between(0, model.horizon) - 0.2)).toBeLessThan(0.018);
    // Four standard errors of a share of 0.2 among 400 are 0.08.
    expect(Math.abs(firstDay[0] / 400 / 480 - 0.2)).toBeLessThan(0.08);
  });

  it('are of the length that is asked for', () => {
    const { calendar } = modelOf(nobodyComes(team(1))).teams[0];
    const long = play(nobodyComes({ ...team(20), absence: { share: 0.2, spell: '3 wd' } }, year), 'length');
    const whole = ofType(long, 'worker.back').filter(({ cause }) => long[cause].cause < 0);
    expect(whole.length).toBeGreaterThan(100);
    for (const { cause, minute } of whole) expect(calendar.between(long[cause].minute, minute)).toBe(3 * 480);
  });

  it('do not depend on who else works, comes or is away, nor on what there is to do', () => {
    const few = of(nobodyComes(team(2), year));
    const more = of(nobodyComes(team(5), year));
    const busy = of(
      desk(team(2), { plain: { every: '1 h', task: {} } }, { calendars: NINE_TO_FIVE, ...year }),
    );
    const other = of(nobodyComes(team(2), { ...year, teams: { before: team(3), desk: team(2) } }));
    expect(few.length).toBeGreaterThan(20);
    expect(more.filter((one) => / [12]$/.test(one))).toEqual(few);
    expect(busy).toEqual(few);
    const rows = play(nobodyComes(team(2), { ...year, teams: { before: team(3), desk: team(2) } }), 'luck');
    expect(turns(rows.filter((row) => row.team === 'desk'))).toEqual(few);
    expect(other.length).toBeGreaterThan(few.length);
  });

  it('are the same after the start whether or not there was a warm-up, and there are some in it', () => {
    const after = (warm: string | undefined): string[] =>
      of(nobodyComes(team(6), { ...year, ...(warm !== undefined && { warm_up: warm }) }));
    const [none, some, long] = [after(undefined), after('50 d'), after('300 d')];
    const since = (lines: readonly string[], minute: number): string[] =>
      lines.filter((one) => Number(one.split(' ')[0]) > minute);
    expect(since(some, 0)).toEqual(since(none, 0));
    expect(since(long, -50 * 1440)).toEqual(since(some, -50 * 1440));
    expect(long.length).toBeGreaterThan(some.length + 5);
  });

  it('are others in another replication and with another seed', () => {
    const world = nobodyComes(team(3), year);
    const told = [turns(play(world, 'one')), turns(play(world, 'one', 1)), turns(play(world, 'two'))];
    expect(new Set(told.map((lines) => lines.join())).size).toBe(3);
  });
});

describe('a part-time worker', () => {
  // 1 June 2015 is a Monday.
  const part = (team: Partial<Team>): Team => ({
    workers: 1,
    calendar: 'office',
    part_time: [{ workers: 1, weekdays: ['monday', 'wednesday'] }],
    ...team,
  });

  it('works the hours of the team on the own days', () => {
    const world = desk(
      part({}),
      { plain: { every: '2 d', task: { hours: '5 h' } } },
      { calendars: NINE_TO_FIVE, years: days(10) },
    );
    expect(work(play(world), 100).filter((one) => !one.includes('queued'))).toEqual([
      '540 started plain 1',
      '840 done plain 1',
      // Asked for on Wednesday and Friday at midnight, begun on Wednesday at 9 and on Monday at 9.
      ...[2, 7].flatMap((day, index) => [
        `${day * 1440 + 540} started plain ${['2015-06-03.1', '2015-06-05.1'][index]}`,
        `${day * 1440 + 840} done plain ${['2015-06-03.1', '2015-06-05.1'][index]}`,
      ]),
      `${7 * 1440 + 840} started plain 2015-06-07.1`,
      `${9 * 1440 + 660} done plain 2015-06-07.1`,
      `${9 * 1440 + 660} started plain 2015-06-09.1`,
      `${9 * 1440 + 960} done plain 2015-06-09.1`,
    ]);
  });

  it('is one of the lowest numbers; the others take what waits on the other days', () => {
    const world = desk(
      part({ workers: 2 }),
      { plain: { every: '1 d', task: { hours: '1 h' } } },
      { calendars: NINE_TO_FIVE, years: days(5) },
    );
    expect(ofType(play(world), 'task.started').map(({ worker }) => worker)).toEqual([1, 2, 1, 2, 2]);
  });

  it('holds cases in proportion, and of those with most room is given the next', () => {
    const team = part({
      workers: 2,
      caseload: 10,
      part_time: [{ workers: 1, weekdays: ['monday', 'wednesday', 'friday'] }],
    });
    const rows = play(office('90 d', team, { calendars: NINE_TO_FIVE, years: days(1) }));
    const given = ofType(rows, 'case.allocated').map(({ worker }) => worker);
    // Load for a whole post: 1 of 0.6 is 1.67. Six and ten are the most.
    expect(given).toEqual([1, 2, 2, 1, 2, 2, 1, 2, 1, 2, 2, 1, 2, 2, 1, 2]);
    expect(ofType(rows, 'case.waiting')).toHaveLength(24 - 16);
  });

  it('has absences in the own working time', () => {
    const team = part({ absence: { share: 0.3, spell: '2 wd' } });
    const { calendar } = modelOf(nobodyComes(team)).teams[0].partTimers[0];
    const rows = play(nobodyComes(team, { years: 2 }), 'part');
    const whole = ofType(rows, 'worker.back').filter(({ cause }) => rows[cause].cause < 0);
    expect(whole.length).toBeGreaterThan(10);
    for (const { cause, minute } of whole) expect(calendar.between(rows[cause].minute, minute)).toBe(2 * 480);
  });

  it('that nobody is changes nothing', () => {
    const world = (team: Team): World =>
      desk(
        team,
        { plain: { every: '3 h', task: { hours: '4 h' } } },
        { calendars: NINE_TO_FIVE, years: days(30) },
      );
    const whole = {
      workers: 2,
      calendar: 'office',
      part_time: [{ workers: 2, weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] }],
    } as const;
    expect(
      play(world({ ...whole, part_time: [{ workers: 2, weekdays: [...whole.part_time[0].weekdays] }] })),
    ).toEqual(play(world({ workers: 2, calendar: 'office' })));
  });
});

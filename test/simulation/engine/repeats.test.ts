/** Repeated activities beside a stay: visits and reviews, by limits or rhythm, and what they decide. */
import { describe, expect, it } from 'vitest';
import type { TimescaleEntry } from '../../../machines/machine-list.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import {
  chain,
  days,
  firstOf,
  minutesOf,
  ofType,
  play,
  type Happening,
  type TinyMachine,
  type World,
} from './tiny.ts';

type Repeat = NonNullable<NonNullable<Scenario['stages']>[string]['repeats']>[number];

const machine: TinyMachine = {
  opens: ['came'],
  config: {
    initial: 'outside',
    states: {
      outside: { on: { came: 'before', began: 'plan' } },
      before: { on: { began: 'plan' } },
      plan: { on: { visited: { description: 'stays' }, reviewed: { description: 'stays' }, ended: 'gone' } },
      gone: { type: 'final' },
    },
  },
};

const timescale = (
  starts: string[],
  stops: string[],
  amount: number,
  ends: string[] = [],
): TimescaleEntry => ({
  label: 'test',
  starts,
  stops,
  ends,
  limit: { amount, unit: 'days' },
  kind: 'local',
  verified: true,
  valid: { from: '2000-01-01', to: null },
  source: 'test',
});

const timescales = {
  first: timescale(['came'], ['reviewed'], 10),
  later: timescale(['reviewed'], ['reviewed'], 20),
  visits: timescale(['began', 'visited'], ['visited'], 7),
};

const plan = (repeat: Partial<Repeat>, more: Scenario = {}): World => ({
  machines: { plan: machine },
  timescales,
  scenario: {
    start: '2015-06-01',
    years: days(100),
    arrivals: { main: { event: 'came', every: '999 d' } },
    stages: {
      'plan.before': { duration: '4 d', outcomes: [{ event: 'began', otherwise: true }] },
      'plan.plan': { repeats: [{ name: 'round', event: 'visited', ...repeat }] },
    },
    ...more,
  },
});

const on = (minutes: readonly number[]): number[] => minutes.map((minute) => minute / 1440);

describe('a repeated activity', () => {
  it('comes every so often after the one before', () => {
    expect(on(minutesOf(play(plan({ every: '30 d' })), 'visited'))).toEqual([34, 64, 94]);
  });

  it('comes so long before its limit, which counts from the one before', () => {
    // Within 7 days, two days early: due at the end of day 11, so on the 9th, then each time a little sooner than 7 days.
    const minutes = minutesOf(play(plan({ limit: 'visits', early: '2 d' }, { years: days(30) })), 'visited');
    expect(on(minutes).map((day) => Math.floor(day))).toEqual([9, 14, 19, 24, 29]);
  });

  it('has a first limit of its own, by the clock that the child has been on since before the state', () => {
    const rows = play(
      plan({ event: 'reviewed', first_limit: 'first', limit: 'later', early: '1 d' }, { years: days(80) }),
    );
    // The clock of the first runs from day 0 and not from day 4: due at the end of day 10.
    expect(minutesOf(rows, 'reviewed').map((minute) => Math.floor(minute / 1440))).toEqual([9, 28, 47, 66]);
  });

  it('without a word of how early comes in the working day before its limit', () => {
    const calendars = {
      office: { weekdays: ['monday' as const], from: '09:00', to: '17:00', holidays: 'none' as const },
    };
    const minutes = minutesOf(play(plan({ limit: 'visits' }, { calendars, years: days(40) })), 'visited');
    for (const minute of minutes) expect(Math.floor(minute / 1440) % 7).toBe(0);
    expect(minutes.length).toBeGreaterThan(3);
  });

  it('costs hours of a team, after which it happens', () => {
    const rows = play(
      plan({ every: '30 d', hours: '3 h', team: 'desk' }, { teams: { desk: { workers: 1 } } }),
    );
    expect(minutesOf(rows, 'task.started')).toEqual([34, 64, 94].map((day, nth) => day * 1440 + nth * 180));
    const [visit] = ofType(rows, 'visited');
    expect(visit).toMatchObject({ minute: 34 * 1440 + 180, activity: 'plan.plan/round' });
    expect(rows[visit.cause].type).toBe('task.done');
  });

  it('takes a place of a meeting team, on the last day before the time that is aimed at', () => {
    const teams = { chairs: { meets: { every: '3 d' }, places: 1 } };
    const rows = play(
      plan(
        { event: 'reviewed', first_limit: 'first', limit: 'later', early: '2 d', meeting: 'chairs' },
        { teams },
      ),
    );
    const held = minutesOf(rows, 'meeting.held').map((minute) => minute / 1440);
    // Aimed at the end of day 8, of day 6 + 18, and so on: every third day is one of meetings.
    expect(held).toEqual([6, 24, 42, 60, 78, 96]);
    expect(minutesOf(rows, 'reviewed')).toEqual(minutesOf(rows, 'meeting.held'));
  });

  it('takes the same place before the start of the figures as after it', () => {
    const teams = { chairs: { meets: { every: '1 d' }, places: 1 } };
    const world = plan(
      { event: 'reviewed', first_limit: 'first', limit: 'later', early: '5 d', meeting: 'chairs' },
      { teams, years: days(20) },
    );
    const live = minutesOf(play(world), 'reviewed').map((minute) => Math.floor(minute / 1440));
    const arrivals = { main: { event: 'came', every: '100 d' } };
    const warm = play({
      ...world,
      scenario: { ...world.scenario, arrivals, warm_up: '100 d', years: days(1) },
    });
    const child = firstOf(warm, 'came');
    expect(child.minute).toBe(-100 * 1440);
    const early = ofType(warm, 'reviewed').filter((row) => row.child === child.child);
    expect(early.slice(0, live.length).map((row) => Math.floor(row.minute / 1440) + 100)).toEqual(live);
  });

  it('is one for siblings where it is per family', () => {
    const people = { default: { family_size: { '2': 1 } } };
    const rows = play(
      plan(
        { every: '30 d', per: 'family', hours: '1 h', team: 'desk' },
        { people, teams: { desk: { workers: 1 } } },
      ),
    );
    expect(ofType(rows, 'task.done')).toHaveLength(3);
    expect(ofType(rows, 'task.joined')).toHaveLength(3);
    expect(ofType(rows, 'visited')).toHaveLength(6);
  });

  it('stops with the stay, also where it has work in hand', () => {
    const world = plan(
      { every: '30 d', hours: '20 d'.replace('20 d', '480 h'), team: 'desk' },
      { teams: { desk: { workers: 1 } } },
    );
    const stage = {
      ...world.scenario.stages?.['plan.plan'],
      duration: '40 d',
      outcomes: [{ event: 'ended', otherwise: true as const }],
    };
    const rows = play({
      ...world,
      scenario: { ...world.scenario, stages: { ...world.scenario.stages, 'plan.plan': stage } },
    });
    expect(rows.slice(-2).map((row) => row.type)).toEqual(['ended', 'task.withdrawn']);
    expect(ofType(rows, 'visited')).toEqual([]);
  });

  it('decides by which time it is, and leaves the state where nothing is drawn', () => {
    const decides: Repeat['decides'] = [
      { at: 1, outcomes: [] },
      { at: 2, outcomes: [{ event: 'ended', chance: 0.25 }] },
      { at: 'later', outcomes: [{ event: 'ended', chance: 0.5 }] },
    ];
    const rows = play(
      plan({ every: '10 d', decides }, { arrivals: { main: { event: 'came', every: '1 h' } } }),
    );
    const visits = new Map<string, number>();
    for (const row of ofType(rows, 'visited')) visits.set(row.child, (visits.get(row.child) ?? 0) + 1);
    const ended = ofType(rows, 'ended').map((row) => visits.get(row.child) ?? 0);
    expect(ended.filter((times) => times === 1)).toEqual([]);
    const reached = (times: number): number => [...visits.values()].filter((one) => one >= times).length;
    const share = (times: number): number => ended.filter((one) => one === times).length / reached(times);
    expect(Math.abs(share(2) - 0.25)).toBeLessThan(0.04);
    expect(Math.abs(share(3) - 0.5)).toBeLessThan(0.05);
    for (const row of ofType(rows, 'ended')) expect(rows[row.cause].type).toBe('visited');
  });

  it('may tell other machines, and what it decides has what led there as its cause', () => {
    const world = plan(
      {
        every: '10 d',
        event: 'noted',
        decides: [{ at: 1, outcomes: [{ event: 'ended', chance: 1 }] }],
        hours: '1 h',
        team: 'desk',
      },
      { teams: { desk: { workers: 1 } } },
    );
    const rows = play({
      ...world,
      machines: { ...world.machines, book: chain('noted', ['open', 'closed']) },
    });
    const ended = firstOf(rows, 'ended');
    expect(ended.minute).toBe(firstOf(rows, 'noted').minute);
    expect(rows[ended.cause].minute).toBe(ended.minute);
  });
});

describe('what is due', () => {
  const desk = (limit: string, machineConfig: TinyMachine, more: Scenario = {}): World => ({
    machines: { plan: machineConfig },
    timescales: { late: timescale(['came'], ['began'], 10) },
    scenario: {
      start: '2015-06-01',
      years: days(100),
      arrivals: { main: { event: 'came', every: '999 d' } },
      teams: { desk: { workers: 1 } },
      stages: {
        'plan.before': { duration: '4 d', outcomes: [{ event: 'began', otherwise: true }] },
        'plan.plan': {
          team: 'desk',
          tasks: [{ name: 'write', hours: '1 h', paced: true, limit }],
          outcomes: [{ event: 'ended', otherwise: true }],
        },
      },
      ...more,
    },
  });

  it('by a timescale that was stopped already counts from the entry', () => {
    // Started on day 0 and stopped on day 4: the work of the state entered then is due ten days after that.
    const rows = play(desk('late', machine));
    expect(Math.floor(firstOf(rows, 'task.started').minute / 1440)).toBe(14);
  });
});

describe('the work of a round whose case has no worker', () => {
  type Stage = NonNullable<Scenario['stages']>[string];
  /** Somebody comes into post on the fourteenth day; a round is due every seven. */
  const nobody = (more: Partial<Stage> = {}): World => {
    const world = plan({ every: '7 d' });
    const { stages = {} } = world.scenario;
    const visits = { name: 'round', event: 'visited', every: '7 d', hours: '1 h' };
    const held: Stage = { team: 'desk', allocated: 'family', repeats: [visits], ...more };
    const teams = { desk: { workers: [{ value: 0 }, { from: '2015-06-15', value: 1 }] } };
    return { ...world, scenario: { ...world.scenario, teams, stages: { ...stages, 'plan.plan': held } } };
  };
  const told = (rows: readonly Happening[]): string[] =>
    rows
      .filter(({ type }) => type.startsWith('task.') || type.startsWith('case.'))
      .map(({ minute, type, worker }) => `${minute / 1440} ${type} #${worker}`);

  it('waits from the day on which it is due, and once more when somebody takes the case', () => {
    expect(told(play(nobody())).slice(0, 5)).toEqual([
      '4 case.waiting #0',
      '11 task.queued #0',
      '14 case.allocated #1',
      '14 task.queued #1',
      '14 task.started #1',
    ]);
  });

  it('is withdrawn, which the log says, when the state is left before', () => {
    const soon = { event: 'ended', per_year: 1e6, by_time: [{ to: '9 d', times: 0 }] };
    expect(told(play(nobody({ hazards: [soon] })))).toEqual([
      '4 case.waiting #0',
      '11 task.queued #0',
      '13 task.withdrawn #0',
      '13 case.closed #0',
    ]);
  });
});

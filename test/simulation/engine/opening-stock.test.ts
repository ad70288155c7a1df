/** Who is there when a run starts: the opening stock given how long it has been there, and the warm-up. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { came, fork, mean, world } from './road.ts';
import { chain, days, firstOf, minutesOf, modelOf, ofType, play, type World } from './tiny.ts';

describe('the opening stock', () => {
  const stock = (count: number, more: Scenario): World =>
    world({
      years: 3,
      arrivals: {},
      opening: { known: { count, elapsed: '10 d', history: [{ event: 'came' }] } },
      ...more,
    });

  it('is there before the start, in the log with its history', () => {
    const history = [{ event: 'came', before: '5 d' }, { event: 'turned' }];
    const { scenario } = stock(3, {
      opening: { known: { count: 3, elapsed: '10 d', history } },
      years: days(1),
    });
    const rows = play({ machines: { road: chain('came', ['first', 'turned'], ['here', 'left']) }, scenario });
    expect(came(rows).map((row) => row.minute)).toEqual([-15, -15, -15].map((day) => day * 1440));
    expect(minutesOf(rows, 'turned')).toEqual([-10, -10, -10].map((day) => day * 1440));
    expect(came(rows).map((row) => row.child)).toEqual(['known.1.1', 'known.2.1', 'known.3.1']);
  });

  it('has exactly so many children, the last family cut', () => {
    const people = { default: { family_size: { '3': 1 } } };
    const rows = play(stock(7, { people, years: days(1) }));
    expect(new Set(came(rows).map((row) => row.child)).size).toBe(7);
    expect(new Set(came(rows).map((row) => row.family)).size).toBe(3);
  });

  it('goes on given that it has lasted so long', () => {
    // Uniform from 0 to 40 days and 10 days gone: uniform from 10 to 40 is what is left to be.
    const stages = {
      'road.here': {
        duration: { uniform: { from: '0 d', to: '40 d' } },
        outcomes: [{ event: 'left', otherwise: true as const }],
      },
    };
    const rest = minutesOf(play(stock(3000, { stages })), 'left').map((minute) => minute / 1440);
    expect(rest).toHaveLength(3000);
    expect(Math.min(...rest)).toBeGreaterThan(0);
    expect(Math.max(...rest)).toBeLessThan(30.01);
    expect(Math.abs(mean(rest) - 15)).toBeLessThan((4 * 30) / Math.sqrt(12 * 3000));
    const quarters = [0, 1, 2, 3].map(
      (quarter) => rest.filter((day) => Math.floor(day / 7.5) === quarter).length / 3000,
    );
    for (const share of quarters) expect(Math.abs(share - 0.25)).toBeLessThan(0.04);
  });

  it('of an exponential length forgets what is gone', () => {
    const stages = {
      'road.here': {
        duration: { exponential: { mean: '50 d' } },
        outcomes: [{ event: 'left', otherwise: true as const }],
      },
    };
    const rest = minutesOf(play(stock(3000, { stages })), 'left').map((minute) => minute / 1440);
    expect(Math.abs(mean(rest) - 50)).toBeLessThan((4 * 50) / Math.sqrt(3000) + 0.1);
  });

  it('goes on in working time where its length is in working time', () => {
    const calendars = {
      office: {
        weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as never,
        from: '09:00',
        to: '17:00',
        holidays: 'none' as const,
      },
    };
    // Ten days before Monday the 1st of June is Friday the 22nd of May: six working days are gone.
    const stages = {
      'road.here': {
        duration: { uniform: { from: '0 wd', to: '16 wd' } },
        outcomes: [{ event: 'left', otherwise: true as const }],
      },
    };
    const world = stock(2000, { stages, calendars });
    const { office } = modelOf(world);
    const rest = minutesOf(play(world), 'left').map((minute) => office.between(0, minute) / 480);
    expect(rest).toHaveLength(2000);
    expect(Math.max(...rest)).toBeLessThanOrEqual(10);
    expect(Math.abs(mean(rest) - 5)).toBeLessThan((4 * 10) / Math.sqrt(12 * 2000));
  });

  it('will end as is likely of what has lasted so long', () => {
    const ends = (
      outcomes: NonNullable<NonNullable<Scenario['stages']>[string]['outcomes']>,
      duration?: string,
    ) => {
      const stages = { 'road.here': { outcomes, ...(duration === undefined ? {} : { duration }) } };
      const rows = play({ ...stock(2000, { stages }), machines: { road: fork } });
      return ofType(rows, 'left').length / 2000;
    };
    // Half end within 20 days evenly, so half of these are gone after 10; half last 30 days: 1/3 of those there are of the first.
    const outcomes = [
      { event: 'left', chance: 0.5, duration: { uniform: { from: '0 d', to: '20 d' } } },
      { event: 'right', chance: 0.5, duration: '30 d' },
    ];
    expect(Math.abs(ends(outcomes) - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 2000));
    // Where the first has no length of its own, the state's counts: none of one day is there after ten.
    expect(
      ends(
        [
          { event: 'left', chance: 0.5 },
          { event: 'right', chance: 0.5, duration: '30 d' },
        ],
        '1 d',
      ),
    ).toBe(0);
  });

  it('that lasts longer than anything may is said', () => {
    const outcomes = [{ event: 'left', chance: 1, duration: '5 d' }];
    expect(() => play(stock(1, { stages: { 'road.here': { outcomes } } }))).toThrow(
      /no outcome lasts 10 days/,
    );
  });

  it('has a part of its work left', () => {
    const teams = { desk: { unlimited: true as const } };
    const stages = {
      'road.here': {
        team: 'desk',
        tasks: [{ name: 'talk', hours: '100 h' }],
        outcomes: [{ event: 'left', otherwise: true as const }],
      },
    };
    const rest = minutesOf(play(stock(2000, { stages, teams })), 'left').map((minute) => minute / 60);
    expect(Math.abs(mean(rest) - 50)).toBeLessThan((4 * 100) / Math.sqrt(12 * 2000));
  });

  it('is given workers who are in post, and waits for nobody who is there', () => {
    const teams = { desk: { workers: 3, caseload: 2 } };
    const stages = {
      'road.here': {
        team: 'desk',
        allocated: 'family' as const,
        duration: '40 d',
        outcomes: [{ event: 'left', otherwise: true as const }],
      },
    };
    const rows = play(stock(8, { stages, teams }));
    const zero = rows
      .filter((row) => row.minute === 0)
      .map((row) => `${row.type}${row.worker ? ` #${row.worker}` : ''}`);
    expect(zero).toEqual([
      'capacity.changed',
      'case.allocated #1', 'case.allocated #2', 'case.allocated #3', 'case.allocated #1', 'case.allocated #2', 'case.allocated #3',
      'case.waiting', 'case.waiting',
    ]); // prettier-ignore
  });

  it('was visited before the start as often as it should have been, and is visited on', () => {
    const machine = {
      opens: ['came'],
      config: {
        initial: 'outside',
        states: {
          outside: { on: { came: 'here' } },
          here: { on: { visited: { description: 'stays' }, left: 'gone' } },
          gone: { type: 'final' },
        },
      },
    };
    const stages = {
      'road.here': {
        team: 'desk',
        repeats: [{ name: 'visit', every: '3 d', event: 'visited', hours: '1 h' }],
      },
    };
    const rows = play({
      ...stock(1, { stages, teams: { desk: { workers: 1 } }, years: days(8) }),
      machines: { road: machine },
    });
    expect(minutesOf(rows, 'visited')).toEqual([-7 * 1440, -4 * 1440, -1440, 2 * 1440 + 60, 5 * 1440 + 120]);
    expect(minutesOf(rows, 'task.started')).toEqual([2 * 1440, 5 * 1440 + 60]);
  });

  it('waits with its life until the start when there is a warm-up', () => {
    const stages = {
      'road.here': {
        duration: { uniform: { from: '0 d', to: '40 d' } },
        outcomes: [{ event: 'left', otherwise: true as const }],
      },
    };
    const plain = minutesOf(play(stock(20, { stages })), 'left');
    expect(minutesOf(play(stock(20, { stages, warm_up: '5 d' })), 'left')).toEqual(plain);
  });

  it('may be of closed cases, some of whom come again', () => {
    const opening = {
      closed: {
        count: 500,
        elapsed: { uniform: { from: '0 d', to: '100 d' } },
        history: [{ event: 'came', before: '20 d' }, { event: 'left' }],
      },
    };
    const returns = {
      again: {
        after: ['left'],
        event: 'came',
        chance: 0.5,
        delay: { uniform: { from: '0 d', to: '200 d' } },
      },
    };
    const rows = play(
      stock(0, {
        opening,
        returns,
        stages: {
          'road.here': { duration: '999 d', outcomes: [{ event: 'left', otherwise: true as const }] },
        },
      }),
    );
    const back = came(rows).filter((row) => row.cause >= 0);
    // Half come again; of these a quarter would have done so before the start.
    expect(back.every((row) => row.minute >= 0)).toBe(true);
    expect(Math.abs(back.length / 500 - 0.375)).toBeLessThan(4 * Math.sqrt((0.375 * 0.625) / 500));
  });
});

describe('the warm-up', () => {
  it('plays from before the start, with whole days, and says the posts at its first minute', () => {
    const teams = { desk: { workers: [{ value: 1 }, { from: '2015-06-01', value: 2 }] } };
    const rows = play(world({ warm_up: '30 d', teams }));
    expect(firstOf(rows, 'capacity.changed')).toMatchObject({ sequence: 0, minute: -30 * 1440 });
    expect(ofType(rows, 'capacity.changed').map((row) => [row.minute, row.codes['workers']])).toEqual([
      [-30 * 1440, '1'],
      [0, '2'],
    ]);
    const before = came(rows).filter((row) => row.minute < 0).length;
    expect(Math.abs(before - 300)).toBeLessThan(4 * Math.sqrt(300));
  });

  it('changes nobody who comes after it', () => {
    const names = (warm: Scenario): string[] =>
      came(play(world(warm)))
        .filter((row) => row.minute >= 0)
        .map((row) => `${row.minute} ${row.child}`);
    expect(names({ warm_up: '30 d' })).toEqual(names({}));
  });
});

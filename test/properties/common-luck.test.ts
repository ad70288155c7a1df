/**
 * Common random numbers: what a scenario does not change keeps its luck, child by child. So that the difference between
 * two scenarios is the scenarios'.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emit } from 'xstate';
import type { Distribution, Scenario } from '../../src/scenario/schema.ts';
import {
  chain,
  days,
  ofType,
  play,
  type Happening,
  type TinyMachine,
  type World,
} from '../simulation/engine/tiny.ts';
import { dateOn, world } from './arbitrary-world.ts';
import { holds } from './holds.ts';
import { told, toTheByte } from './told.ts';

const hours: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((amount) => `${amount} h`),
  fc.integer({ min: 10, max: 600 }).map((mean): Distribution => ({ exponential: { mean: `${mean} min` } })),
  fc.integer({ min: 1, max: 9 }).map((to): Distribution => ({ uniform: { from: '0 h', to: `${to} h` } })),
);

const calendars: NonNullable<Scenario['calendars']> = {
  office: {
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '09:00',
    to: '17:00',
    holidays: 'england',
  },
  always: { always: true },
};

const desk = fc.record({
  hours,
  rate: fc.integer({ min: 1, max: 12 }),
  workers: fc.integer({ min: 1, max: 4 }),
  calendar: fc.constantFrom('office', 'always'),
  size: fc.constantFrom({ '1': 1 }, { '1': 0.5, '3': 0.5 }),
});

type Desk = typeof desk extends fc.Arbitrary<infer T> ? T : never;

/** One stage, first come first served by a team in common. */
const atDesk = ({ hours, rate, workers, calendar, size }: Desk): World => ({
  machines: { queue: chain('came', ['here', 'served']) },
  scenario: {
    start: '2015-04-01',
    years: days(40),
    calendars,
    people: { default: { family_size: size } },
    arrivals: { main: { event: 'came', rate: `${rate} per day` } },
    teams: { desk: { workers, calendar } },
    stages: {
      'queue.here': {
        team: 'desk',
        tasks: [{ name: 'serve', hours }],
        outcomes: [{ event: 'served', otherwise: true }],
      },
    },
  },
});

/** When each child's event of a type was. */
const byChild = (rows: readonly Happening[], type: string): Map<string, number> =>
  new Map(ofType(rows, type).map((row) => [row.child, row.minute]));

/** What a scenario changes from a day on. */
type Change = (day: number, one: World) => Scenario;

const change = (one: World, more: Scenario): World => ({ ...one, scenario: { ...one.scenario, ...more } });

describe('a worker more', () => {
  it('never delays anybody in a single stage that serves first come first', () => {
    holds(
      desk,
      (one) => {
        const [few, more] = [one.workers, one.workers + 1].map((workers) =>
          play(atDesk({ ...one, workers })),
        );
        for (const type of ['task.started', 'task.done']) {
          const sooner = byChild(more, type);
          for (const [child, minute] of byChild(few, type))
            expect(sooner.get(child) ?? Infinity, child).toBeLessThanOrEqual(minute);
        }
      },
      { seed: 11, runs: 40 },
    );
  });
});

describe('a lower rate', () => {
  it('leaves some of the families out, and the others come as they came', () => {
    holds(
      fc.tuple(desk, fc.integer({ min: 1, max: 12 })),
      ([one, other]) => {
        const [less, more] = [Math.min(one.rate, other), Math.max(one.rate, other)].map((rate) =>
          byChild(play(atDesk({ ...one, rate })), 'came'),
        );
        for (const [child, minute] of less) expect(more.get(child), child).toBe(minute);
        expect(more.size).toBeGreaterThanOrEqual(less.size);
      },
      { seed: 12, runs: 30 },
    );
  });
});

describe('a change from a date on', () => {
  const dated = fc.constantFrom<Change[]>(
    (day, { scenario }) => ({ teams: { ...scenario.teams, pool: { ...scenario.teams?.['pool'], workers: [{ value: 2 }, { from: dateOn(day), value: 4 }] } } }),
    (day, { scenario }) => ({ teams: { ...scenario.teams, for_families: { ...scenario.teams?.['for_families'], workers: 2, caseload: [{ value: 3 }, { from: dateOn(day), value: 1 }] } } }),
    (day, { scenario }) => ({ teams: { ...scenario.teams, chairs: { meets: 'every working day', places: [{ value: 9 }, { from: dateOn(day), value: 6 }] } } }),
    (day, { scenario }) => ({ arrivals: { main: { ...scenario.arrivals?.['main'], event: 'm0.came', changes: [{ from: dateOn(day), times: 2 }] } } }),
  ); // prettier-ignore

  it('changes nothing before it, down to the byte, and often something after it', () => {
    let changed = 0;
    holds(
      fc.tuple(world, dated, fc.integer({ min: 1, max: 60 })),
      ([one, changeOn, day]) => {
        // The same change, the one on the day and the other long after the end.
        const [now, later] = [day, 5000].map((date) => play(change(one, changeOn(date, one))));
        const before = (rows: Happening[]): string[] =>
          toTheByte(rows.filter((row) => row.minute < day * 1440));
        expect(before(now)).toEqual(before(later));
        if (now.length !== later.length) changed++;
      },
      { seed: 13, runs: 30 },
    );
    expect(changed).toBeGreaterThan(5);
  });
});

describe('what is not used', () => {
  it('moves nothing: a machine never opened, a hazard that never strikes, a team without work, people who never come', () => {
    holds(
      world,
      (one) => {
        const { scenario } = one;
        const [key] = Object.keys(scenario.stages ?? {});
        const stage = scenario.stages?.[key];
        const never = { event: 'nothing.known', per_year: 0 };
        const idle: World = {
          ...one,
          machines: { ...one.machines, idle: chain('idle.came', ['here', 'idle.gone']) },
          untaken: { ...one.untaken, 'nothing.known': 'it never happens' },
          scenario: {
            ...scenario,
            teams: { ...scenario.teams, idle: { unlimited: true } },
            people: { ...scenario.people, nobody: { family_size: { '9': 1 }, sex: { M: 1 } } },
            stages: {
              'idle.here': {
                team: 'idle',
                duration: '1 d',
                outcomes: [{ event: 'idle.gone', otherwise: true }],
              },
              ...scenario.stages,
              [key]: { ...stage, hazards: [...(stage?.hazards ?? []), never] },
            },
            returns: {
              ...scenario.returns,
              idle: { after: ['idle.gone'], event: 'm0.came', chance: 1, delay: '1 d' },
            },
            details: { 'idle.came': { source: { shares: { A: 1 } } } },
          },
        };
        expect(toTheByte(play(idle))).toEqual(toTheByte(play(one)));
      },
      { seed: 14, runs: 20 },
    );
  });
});

interface Apart {
  readonly world: World;
  /** Name of the machine that nothing comes after. */
  readonly last: string;
}

const OWN = 'own_';

/** The world in which the last machine has copies of the teams to itself, and nobody comes again. */
function withOwnTeams(one: World): Apart {
  const last = Object.keys(one.machines).at(-1) as string;
  const { teams = {}, stages = {}, returns: _, ...rest } = one.scenario;
  const names = Object.keys(teams).join('|');
  const renamed = (stage: unknown): unknown =>
    JSON.parse(JSON.stringify(stage).replaceAll(new RegExp(`"(${names})"`, 'g'), `"${OWN}$1"`));
  const own = Object.entries(teams).map(([name, team]) => [`${OWN}${name}`, team] as const);
  const told = Object.entries(stages).map(([key, stage]) => [
    key,
    key.startsWith(`${last}.`) ? renamed(stage) : stage,
  ]);
  const scenario = {
    ...rest,
    teams: { ...teams, ...Object.fromEntries(own) },
    stages: Object.fromEntries(told) as Scenario['stages'],
  };
  return { world: { ...one, scenario }, last };
}

/** Another number of workers, other work, or another outcome in the last machine. */
const changeOfLast = fc.constantFrom<((apart: Apart) => Scenario)[]>(
  ({ world: { scenario } }) => ({
    teams: Object.fromEntries(
      Object.entries(scenario.teams ?? {}).map(([name, team]) => [
        name,
        name.startsWith(OWN) && team.workers !== undefined ? { ...team, workers: 5 } : team,
      ]),
    ),
  }),
  ({ world: { scenario }, last }) => ({
    stages: Object.fromEntries(
      Object.entries(scenario.stages ?? {}).map(([key, stage]) => [
        key,
        key.startsWith(`${last}.`)
          ? {
              ...stage,
              duration: '3 d',
              tasks: [{ name: 'other', hours: '2 h', team: `${OWN}pool` }],
              hazards: [],
            }
          : stage,
      ]),
    ),
  }),
);

/** Two machines one after the other, each with a team of its own; what each does is given. */
const upAndDown = fc.record({
  up: hours,
  down: fc.tuple(hours, hours),
  workers: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
});

describe('a change downstream', () => {
  const first: TinyMachine = {
    opens: ['came'],
    config: {
      initial: 'outside',
      states: {
        outside: { on: { came: 'here' } },
        here: { on: { passed: { target: 'gone', actions: emit({ type: 'next.came' }) } } },
        gone: { type: 'final' },
      },
    },
  };

  it('moves nothing upstream', () => {
    holds(
      upAndDown,
      ({ up, down, workers }) => {
        const upstream = [0, 1].map((which) => {
          const rows = play({
            machines: { first, next: chain('next.came', ['here', 'served']) },
            scenario: {
              start: '2015-04-01',
              years: days(40),
              people: { default: { family_size: { '1': 0.6, '2': 0.4 } } },
              arrivals: { main: { event: 'came', rate: '4 per day' } },
              teams: { front: { workers: 1 }, back: { workers: workers[which], caseload: which + 1 } },
              stages: {
                'first.here': {
                  team: 'front',
                  tasks: [{ name: 'sift', hours: up, per: 'family' }],
                  outcomes: [{ event: 'passed', otherwise: true }],
                },
                'next.here': {
                  team: 'back',
                  allocated: 'family',
                  tasks: [{ name: 'serve', hours: down[which] }],
                  outcomes: [{ event: 'served', otherwise: true }],
                },
              },
            },
          });
          return told(rows.filter((row) => row.machine === 'first' || row.activity.startsWith('first.')));
        });
        expect(upstream[0]).toEqual(upstream[1]);
      },
      { seed: 15, runs: 25 },
    );
  });
});

describe('a change of the last machine of a made-up world', () => {
  it('moves nothing of those before it, where it has teams of its own', () => {
    let changed = 0;
    holds(
      fc.tuple(world, changeOfLast),
      ([one, more]) => {
        const apart = withOwnTeams(one);
        const other = change(apart.world, more(apart));
        const upstream = (rows: readonly Happening[]): string[] =>
          told(
            rows.filter(
              ({ machine, activity, team }) =>
                machine !== apart.last && !activity.startsWith(`${apart.last}.`) && !team.startsWith(OWN),
            ),
          );
        const [before, after] = [play(apart.world), play(other)];
        expect(upstream(after)).toEqual(upstream(before));
        if (after.length !== before.length) changed++;
      },
      { seed: 17, runs: 24 },
    );
    expect(changed).toBeGreaterThan(4);
  });
});

describe("a child's own luck", () => {
  it('is the same whoever else comes: the length of a stay that nobody works on', () => {
    holds(
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
      ([one, other]) => {
        const lengths = (rate: number): Map<string, number> => {
          const rows = play({
            machines: { stay: chain('came', ['here', 'left']) },
            scenario: {
              start: '2015-04-01',
              years: days(200),
              arrivals: { main: { event: 'came', rate: `${rate} per day` } },
              stages: {
                'stay.here': {
                  duration: { median: '10 d', p90: '30 d' },
                  outcomes: [{ event: 'left', otherwise: true }],
                },
              },
            },
          });
          return byChild(rows, 'left');
        };
        const [less, more] = [lengths(Math.min(one, other)), lengths(Math.max(one, other))];
        for (const [child, minute] of less) expect(more.get(child)).toBe(minute);
      },
      { seed: 16, runs: 10 },
    );
  });
});

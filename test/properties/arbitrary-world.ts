/** Generated worlds: random small machines with random work, teams, calendars and people. */
import fc from 'fast-check';
import { emit } from 'xstate';
import type { FactList } from '../../machines/machine-list.ts';
import type { Distribution, Scenario } from '../../src/scenario/schema.ts';
import type { TinyMachine, World } from '../simulation/engine/tiny.ts';

type Stage = NonNullable<Scenario['stages']>[string];
type Task = NonNullable<Stage['tasks']>[number];
type Team = NonNullable<Scenario['teams']>[string];
type Outcome = NonNullable<Stage['outcomes']>[number];

const DAYS = 70;
const START = '2015-04-01';

/** An ISO date so many days after the start. */
export const dateOn = (day: number): string =>
  new Date(Date.UTC(2015, 3, 1 + day)).toISOString().slice(0, 10);

export const facts: FactList = {
  marked: { kind: 'attribute', attribute: 'marked', yes: 'is marked', no: 'is not marked', source: 'test' },
  back: {
    kind: 'count',
    events: ['m0.came'],
    atLeast: 2,
    yes: 'was here',
    no: 'was not here',
    source: 'test',
  },
  older: { kind: 'age', from: 10, yes: 'is ten', no: 'is not ten', source: 'test' },
};

const fact = fc.constantFrom(...Object.keys(facts));
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

/** An object without the keys whose value is undefined. */
const tidy = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const record = <T extends object>(model: {
  [K in keyof T]: fc.Arbitrary<T[K] | undefined>;
}): fc.Arbitrary<T> => fc.record(model as never).map((value) => tidy(value as T));

const hours: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((amount) => `${amount} h`),
  fc.integer({ min: 1, max: 300 }).map((mean): Distribution => ({ exponential: { mean: `${mean} min` } })),
);

const length: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((amount) => `${amount} d`),
  fc.integer({ min: 1, max: 20 }).map((mean): Distribution => ({ exponential: { mean: `${mean} d` } })),
  fc.integer({ min: 1, max: 9 }).map((to): Distribution => ({ uniform: { from: '0 wd', to: `${to} wd` } })),
);

/** Lasts as long as the opening stock has been there, however long that is. */
const memoryless: fc.Arbitrary<Distribution> = fc
  .integer({ min: 1, max: 20 })
  .map((mean) => ({ exponential: { mean: `${mean} d` } }));

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

const calendars: NonNullable<Scenario['calendars']> = {
  office: { weekdays: [...WEEK], from: '09:00', to: '17:00', holidays: 'england' },
  nights: { weekdays: [...WEEK, 'saturday', 'sunday'], from: '20:00', to: '24:00', holidays: 'none' },
  always: { always: true },
};

const dated = (least: number): fc.Arbitrary<Team['workers']> =>
  fc.oneof(
    fc.integer({ min: Math.max(1, least), max: 5 }),
    fc
      .tuple(
        fc.integer({ min: least, max: 4 }),
        fc.integer({ min: 1, max: DAYS - 1 }),
        fc.integer({ min: least, max: 4 }),
      )
      .map(([before, day, after]) => [{ value: before }, { from: dateOn(day), value: after }]),
  );

const calendar = fc.constantFrom('office', 'nights', 'always');

const absence: fc.Arbitrary<Team['absence']> = fc.record({
  share: fc.constantFrom(0.1, 0.4, 0.8),
  spell: fc.constantFrom<Distribution[]>('2 d', '5 wh', { mean: '3 wd', sd: '2 wd' }),
});

const partTime: fc.Arbitrary<Team['part_time']> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.subarray([...WEEK], { minLength: 1, maxLength: 4 }))
  .map(([workers, weekdays]) => [{ workers, weekdays }]);

const staffed: fc.Arbitrary<Team> = record<Team>({
  workers: dated(0),
  caseload: sometimes(fc.integer({ min: 1, max: 6 })),
  client_hours_per_year: sometimes(fc.integer({ min: 800, max: 3000 })),
  calendar: sometimes(calendar),
  absence: sometimes(absence),
  // Each part of a week is a calendar more.
  part_time: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: partTime }),
});

const chairs: fc.Arbitrary<Team> = record<Team>({
  meets: fc.constantFrom<NonNullable<Team['meets']>[]>(
    'every working day',
    { weekdays: ['tuesday', 'friday'] },
    { every: '2 d' },
  ),
  places: fc.constantFrom<NonNullable<Team['places']>[]>(9, [{ value: 12 }, { from: dateOn(30), value: 8 }]),
});

/** Teams by what cases they hold: one kind each, so that a case is known by its team and whose it is. */
const teams: fc.Arbitrary<Record<string, Team>> = fc.record({
  for_families: staffed,
  for_children: staffed,
  pool: staffed,
  crowd: record<Team>({ unlimited: fc.constant(true as const), calendar: sometimes(calendar) }),
  chairs,
});

const task = (name: string): fc.Arbitrary<Task> =>
  record<Task>({
    name: fc.constant(name),
    hours,
    team: sometimes(fc.constantFrom('pool', 'crowd')),
    per: sometimes(fc.constant('family' as const)),
    priority: sometimes(fc.integer({ min: 1, max: 9 })),
    interrupts: sometimes(fc.constant(true)),
    due: sometimes(fc.integer({ min: 1, max: 15 }).map((amount) => `${amount} d`)),
    paced: sometimes(fc.constant(true)),
  }).map(({ paced, ...rest }) => (paced && rest.due !== undefined ? { ...rest, paced } : rest));

const outcomes = (events: readonly string[], isForward: boolean): fc.Arbitrary<Outcome[]> =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: events.length, maxLength: events.length }),
      sometimes(memoryless),
      sometimes(task('extra')),
      sometimes(fact),
    )
    .map(([weights, duration, extra, when]) => {
      const sum = weights.reduce((total, one) => total + one, 0);
      return events.map((event, index): Outcome => {
        const share =
          index === events.length - 1 ? { otherwise: true as const } : { chance: weights[index] / sum };
        const own =
          index === 0 && isForward
            ? tidy({ duration, tasks: extra === undefined ? undefined : [extra] })
            : {};
        const modifiers =
          index === 0 && events.length > 1 && when !== undefined ? { modifiers: [{ when, times: 0.5 }] } : {};
        return { event, ...share, ...own, ...modifiers };
      });
    });

/** Something that goes on beside a stay and leaves it as it is. */
const repeat = (note: string, leave: string): fc.Arbitrary<NonNullable<Stage['repeats']>[number]> =>
  record<NonNullable<Stage['repeats']>[number]>({
    name: fc.constant('round'),
    event: sometimes(fc.constant(note)),
    every: fc.integer({ min: 5, max: 20 }).map((amount) => `${amount} d`),
    early: sometimes(fc.constant<Distribution>({ uniform: { from: '0 d', to: '1 d' } })),
    per: sometimes(fc.constant('family' as const)),
    hours: sometimes(hours),
    team: fc.constantFrom('pool', 'crowd'),
    meeting: sometimes(fc.constant('chairs')),
    decides: sometimes(
      fc.constant([
        { at: 2, outcomes: [{ event: leave, chance: 0.3 }] },
        { at: 'later' as const, outcomes: [{ event: leave, chance: 0.6 }] },
      ]),
    ),
  });

/** @param events those that lead out of the state; the last leads forward */
const stage = (events: readonly string[], note: string): fc.Arbitrary<Stage> => {
  const forward = events.at(-1) as string;
  const work = fc.record({
    allocated: fc.constantFrom(undefined, 'family' as const, 'child' as const),
    tasks: sometimes(fc.uniqueArray(fc.constantFrom('first', 'second'), { maxLength: 2 }).chain((names) => fc.tuple(...names.map(task)))),
    duration: sometimes(length),
    meeting: sometimes(record<NonNullable<Stage['meeting']>>({
      name: fc.constant('meeting'),
      team: fc.constant('chairs'),
      per: sometimes(fc.constant('family' as const)),
      due: sometimes(fc.integer({ min: 1, max: 15 }).map((amount) => `${amount} d`)),
      notice: sometimes(fc.constant('1 wd')),
    })),
    hazards: fc.array(fc.record({ event: fc.constantFrom(forward, note), per_year: fc.integer({ min: 1, max: 100 }), together: fc.constantFrom(0, 1) }), { maxLength: 2 }),
    repeats: sometimes(repeat(note, forward)),
    together: fc.constantFrom(0, 0.5, 1),
    outcomes: outcomes(events, true),
  }); // prettier-ignore
  return work.map(({ allocated, repeats, tasks, ...rest }) =>
    tidy({
      ...rest,
      // A state that leads back takes time, so that no loop is without delay.
      duration: rest.duration ?? (events.length > 1 ? '1 d' : undefined),
      allocated,
      tasks: tasks,
      team: allocated === 'family' ? 'for_families' : allocated === 'child' ? 'for_children' : 'pool',
      repeats: repeats === undefined ? undefined : [repeats],
    }),
  );
};

interface Drawn {
  readonly machine: TinyMachine;
  readonly stages: Record<string, Stage>;
}

/** A machine of a few states one after another, some with a way back, perhaps beside a second region; its end may open the next. */
const machine = (name: string, opens: string, causes: string | null): fc.Arbitrary<Drawn> =>
  fc
    .record({
      back: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
      isParallel: fc.boolean(),
      concurrent: fc.boolean(),
    })
    .chain(({ back, isParallel, concurrent }) => {
      const path = isParallel ? `${name}.active.main` : name;
      const events = back.map((isBack, index) => [
        ...(isBack && index > 0 ? [`${name}.back${index}`] : []),
        `${name}.on${index}`,
      ]);
      const stages = fc.tuple(...events.map((each) => stage(each, `${name}.noted`)));
      const side = fc.record({ on: length, off: length });
      return fc.tuple(stages, side).map(([drawn, { on, off }]) => {
        const all = Object.fromEntries(drawn.map((one, index) => [`${path}.s${index}`, one]));
        if (isParallel) {
          all[`${name}.active.side.on`] = {
            duration: on,
            outcomes: [{ event: `${name}.off`, otherwise: true }],
          };
          all[`${name}.active.side.off`] = {
            duration: off,
            outcomes: [{ event: `${name}.on`, otherwise: true }],
          };
        }
        return {
          machine: { opens: [opens], config: config(name, opens, back, isParallel, causes), concurrent },
          stages: all,
        };
      });
    });

function config(
  name: string,
  opens: string,
  back: readonly boolean[],
  isParallel: boolean,
  causes: string | null,
): object {
  const note = { [`${name}.noted`]: { description: 'nothing changes' } };
  const gone = { target: `#${name}.gone`, ...(causes === null ? {} : { actions: emit({ type: causes }) }) };
  const main: Record<string, object> = {};
  back.forEach((isBack, index) => {
    main[`s${index}`] = {
      on: {
        ...note,
        [`${name}.on${index}`]: index === back.length - 1 ? gone : `s${index + 1}`,
        ...(isBack && index > 0
          ? {
              [`${name}.back${index}`]: [
                { target: `s${index - 1}`, guard: 'marked' },
                { target: `s${index}`, reenter: true },
              ],
            }
          : {}),
      },
    };
  });
  const active = {
    type: 'parallel',
    states: {
      main: { initial: 's0', states: main },
      side: {
        initial: 'on',
        states: { on: { on: { [`${name}.off`]: 'off' } }, off: { on: { [`${name}.on`]: 'on' } } },
      },
    },
  };
  return {
    initial: 'outside',
    states: {
      outside: { on: { [opens]: isParallel ? 'active' : 's0' } },
      ...(isParallel ? { active } : main),
      gone: { type: 'final' },
    },
  };
}

const people: fc.Arbitrary<NonNullable<Scenario['people']>> = fc.record({
  default: fc.record({
    family_size: fc.constantFrom({ '1': 1 }, { '1': 0.5, '2': 0.3, '3': 0.2 }),
    first_child_age: fc.constant([{ from: '0 years', to: '16 years', share: 1 }]),
    attributes: fc.constant({ marked: 0.5 }),
  }),
});

const coming = fc.record({
  rate: fc.integer({ min: 1, max: 6 }).map((rate) => `${rate / 2} per day`),
  returns: fc.boolean(),
  birthday: fc.boolean(),
  stock: fc.integer({ min: 0, max: 8 }),
  warmUp: fc.constantFrom(undefined, '5 d', '20 d'),
  urgency: fc.constantFrom(1, 3),
});

/** A world of one to three machines that runs for some weeks. */
export const world: fc.Arbitrary<World> = fc.integer({ min: 1, max: 3 }).chain((count) => {
  const machines = Array.from({ length: count }, (_, index) =>
    machine(`m${index}`, `m${index}.came`, index + 1 < count ? `m${index + 1}.came` : null),
  );
  return fc.tuple(fc.tuple(...machines), teams, people, coming).map(([drawn, team, who, how]): World => ({
    machines: Object.fromEntries(drawn.map((one, index) => [`m${index}`, one.machine])),
    facts,
    untaken: Object.fromEntries(drawn.map((_, index) => [`m${index}.came`, 'one is open already'])),
    scenario: tidy({
      start: START,
      years: DAYS / 365.25,
      warm_up: how.warmUp,
      calendars,
      teams: team,
      people: who,
      pacing: { urgency: how.urgency },
      arrivals: { main: { event: 'm0.came', rate: how.rate } },
      returns: how.returns
        ? {
            again: {
              after: [`m${count - 1}.on0`],
              event: 'm0.came',
              chance: 0.5,
              delay: { exponential: { mean: '20 d' } },
            },
          }
        : undefined,
      birthdays: how.birthday
        ? [
            { age: 10, event: `m${count - 1}.noted` },
            { age: 18, event: 'm0.noted' },
          ]
        : undefined,
      opening: {
        known: {
          count: how.stock,
          elapsed: { exponential: { mean: '10 d' } },
          history: [{ event: 'm0.came' }],
        },
      },
      stages: Object.assign({}, ...drawn.map((one) => one.stages)) as Scenario['stages'],
    }),
  }));
});

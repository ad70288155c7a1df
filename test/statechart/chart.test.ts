/** What a table knows of its chart: nodes, names, numbers, hash, and the ends of steps. */
import { describe, expect, it } from 'vitest';
import { createActor, createMachine, emit, raise, setup } from 'xstate';
import { createTable, StatechartError, type StatechartTable } from '../../src/statechart/index.ts';

const NO = { answer: () => false };
const YES = { answer: () => true };

/** The table of a configuration as it would come from a JSON file. */
const tableOf = (config: object, name?: string): StatechartTable =>
  createTable(createMachine(config as never), name);

/** The configuration after events, from the start. */
const after = (table: StatechartTable, events: readonly string[], answers = NO): number =>
  events.reduce(
    (configuration, type) => table.step(configuration, table.eventId(type), answers).next,
    table.initial(answers).next,
  );

const plan = {
  id: 'protection',
  initial: 'none',
  states: {
    none: { on: { start: 'plan' } },
    plan: {
      type: 'parallel',
      meta: { label: 'Plan' },
      on: { end: 'ended' },
      states: {
        core_group: { initial: 'due', states: { due: { on: { met: 'formed' } }, formed: {} } },
        visits: { initial: 'regular', states: { regular: { on: { missed: 'late' } }, late: {} } },
      },
    },
    ended: { type: 'final' },
  },
};

describe('nodes', () => {
  it('stand in document order with paths, kinds, parents and meta', () => {
    const { nodes } = tableOf(plan);
    expect(nodes.map(({ index, path, kind, parent }) => [index, path, kind, parent])).toEqual([
      [0, '', 'compound', -1],
      [1, 'none', 'atomic', 0],
      [2, 'plan', 'parallel', 0],
      [3, 'plan.core_group', 'compound', 2],
      [4, 'plan.core_group.due', 'atomic', 3],
      [5, 'plan.core_group.formed', 'atomic', 3],
      [6, 'plan.visits', 'compound', 2],
      [7, 'plan.visits.regular', 'atomic', 6],
      [8, 'plan.visits.late', 'atomic', 6],
      [9, 'ended', 'final', 0],
    ]);
    expect(nodes[2].meta).toEqual({ label: 'Plan' });
  });
});

describe('names of configurations', () => {
  it('join the leaves in document order, whatever the order of events', () => {
    const table = tableOf(plan);
    const one = after(table, ['start', 'met', 'missed']);
    const other = after(table, ['start', 'missed', 'met']);
    expect(one).toBe(other);
    expect(table.configurationName(one)).toBe('plan.core_group.formed+plan.visits.late');
    expect(table.activeNodes(one)).toEqual([0, 2, 3, 5, 6, 8]);
  });

  it('lead back to the configuration, met or not', () => {
    const table = tableOf(plan);
    const unmet = table.findConfiguration('plan.core_group.formed+plan.visits.late');
    expect(after(table, ['start', 'met', 'missed'])).toBe(unmet);
    expect(table.findConfiguration('none')).toBe(after(table, []));
  });

  it.each([
    'plan',
    'plan.core_group.due',
    'nowhere',
    '',
    'plan.visits.late+plan.core_group.due',
    'none+ended',
  ])('are whole: "%s" is none', (name) => {
    expect(tableOf(plan).findConfiguration(name)).toBe(-1);
  });

  it('escape what has a meaning in them', () => {
    const table = tableOf({ initial: 'a.b+c\\d', states: { 'a.b+c\\d': { on: { go: 'z' } }, z: {} } });
    const name = table.configurationName(table.initial(NO).next);
    expect(name).toBe('a\\.b\\+c\\\\d');
    const other = tableOf({ initial: 'z', states: { 'a.b+c\\d': {}, z: {} } });
    expect(other.configurationName(other.findConfiguration(name))).toBe(name);
  });

  it('do not tell what history remembers', () => {
    const table = tableOf({
      initial: 'a',
      states: {
        a: {
          initial: 'x',
          on: { out: 'b' },
          states: { x: { on: { go: 'y' } }, y: {}, back: { type: 'history' } },
        },
        b: { on: { back: 'a.back' } },
      },
    });
    expect(table.findConfiguration('b')).toBe(-1);
    const [fromX, fromY] = [after(table, ['out']), after(table, ['go', 'out'])];
    expect(table.configurationName(fromX)).toBe(table.configurationName(fromY));
    expect(fromX).not.toBe(fromY);
    expect(table.findConfiguration('b')).toBe(fromX);
    expect(table.configurationName(after(table, ['go', 'out', 'back']))).toBe('a.y');
  });
});

describe('event types', () => {
  it('are those that the machine names, in order of first mention, without wildcards', () => {
    const table = tableOf({
      initial: 'a',
      on: { b: {}, '*': {}, 'c.*': {} },
      states: { a: { on: { 'c.d': {}, b: {}, 'xstate.done.state.x': {} } }, z: { on: { e: undefined } } },
    });
    expect(table.eventTypes).toEqual(['b', 'c.d', 'e']);
    expect(table.eventId('c.d')).toBe(1);
  });

  it('have numbers also where only a wildcard takes them', () => {
    const table = tableOf({ initial: 'a', states: { a: { on: { 'b.*': 'z' } }, z: {} } });
    for (let i = 0; i < 50; i++) expect(table.eventType(table.eventId(`other.${i}`))).toBe(`other.${i}`);
    expect(table.configurationName(after(table, ['b.c.d']))).toBe('z');
    expect(table.configurationName(after(table, ['other.49']))).toBe('a');
    expect(table.eventTypes).toEqual([]);
  });
});

describe('guards', () => {
  it('are one question for each name with its parameters, whatever the order of their keys', () => {
    const { guards } = tableOf({
      initial: 'a',
      states: {
        a: {
          on: {
            x: { guard: { type: 'older', params: { than: 16, by: 'day' } } },
            y: [{ guard: { type: 'older', params: { by: 'day', than: 16 } } }, { guard: 'older' }],
          },
        },
      },
    });
    expect(guards.map(({ key }) => key)).toEqual(['older({"by":"day","than":16})', 'older']);
    expect(guards[0]).toMatchObject({ name: 'older', params: { than: 16, by: 'day' } });
  });
});

describe('an eventless transition that waits', () => {
  const waiting = {
    type: 'parallel',
    states: Object.fromEntries(
      ['l', 'r'].map((side) => [
        side,
        {
          initial: 'a',
          states: {
            a: { on: { [`go.${side}`]: 'b' } },
            b: { always: { guard: 'ready', target: 'c', actions: emit({ type: `told.${side}` }) } },
            c: {},
          },
        },
      ]),
    ),
  };

  it('is taken with the next event, also one that nobody knows', () => {
    const table = tableOf(waiting);
    const both = after(table, ['go.l', 'go.r']);
    const unknown = table.eventId('nobody.knows');
    expect(table.step(both, unknown, NO)).toMatchObject({ taken: false, next: both });
    expect(table.step(both, unknown, YES)).toMatchObject({ taken: true, emitted: ['told.l', 'told.r'] });
  });

  it('goes in the order in which the regions got there, as in XState', () => {
    const table = tableOf(waiting);
    const other = after(table, ['go.r', 'go.l']);
    expect(table.configurationName(other)).toBe('l.b+r.b');
    expect(table.step(other, table.eventId('nobody.knows'), YES).emitted).toEqual(['told.r', 'told.l']);
  });
});

describe('a machine that is done', () => {
  it('takes nothing more, as an actor', () => {
    const machine = createMachine({
      initial: 'a',
      on: { back: '.a' },
      states: { a: { on: { end: 'z' } }, z: { type: 'final' } },
    });
    const table = createTable(machine);
    const actor = createActor(machine).start();
    actor.send({ type: 'end' });
    const end = after(table, ['end']);
    expect(table.isDone(end)).toBe(true);
    const step = table.step(end, table.eventId('back'), NO);
    expect(step).toMatchObject({ taken: false, next: end, done: true, exited: [], entered: [] });
    expect(actor.getSnapshot().value).toBe(table.configurationName(step.next));
  });
});

describe('a machine that does not come to rest', () => {
  const turning = {
    id: 'top',
    initial: 'a',
    states: { a: { on: { go: 'b' } }, b: { always: 'c' }, c: { always: 'b' } },
  };

  it('is an error of the step, with machine, event and configuration', () => {
    const table = tableOf(turning);
    const step = () => after(table, ['go']);
    expect(step).toThrow(/"top" does not come to rest \(event "go" in "a"\): after 10000 microsteps/);
    expect(step).toThrow(expect.objectContaining({ code: 'endless' }) as Error);
  });

  it('is an error of the start', () => {
    const raising = {
      initial: 'a',
      states: { a: { entry: raise({ type: 'x' }), on: { x: { target: 'a', reenter: true } } } },
    };
    expect(() => tableOf({ ...raising, options: { maxIterations: 7 } }).initial(NO)).toThrow(
      /\(start\): after 7 /,
    );
  });
});

describe('a machine that is refused', () => {
  it('says everything that is wrong with it at once, each with its place', () => {
    const config = {
      initial: 'a',
      states: {
        a: {
          after: { 100: 'b' },
          on: {
            go: [
              { guard: 'g', target: 'b' },
              { target: 'b', actions: () => {} },
            ],
          },
        },
        b: { states: { c: { invoke: { src: 'x' } } }, initial: 'c' },
      },
    };
    const make = () => tableOf(config, 'chart');
    expect(make).toThrow(StatechartError);
    expect(make).toThrow(/state "a", after: [^]*state "a", on "go" \[1\]: [^]*state "b\.c", invoke: /);
  });

  it('is refused for what it uses, not for what its setup offers', () => {
    const machine = setup({ actions: { unused: () => {} } }).createMachine({
      initial: 'a',
      states: { a: {} },
    });
    expect(() => createTable(machine)).not.toThrow();
  });
});

describe('the hash', () => {
  const hash = (config: object) => tableOf(config).hash;
  const base = { id: 'm', initial: 'a', states: { a: { on: { x: { guard: 'g', target: 'b' } } }, b: {} } };

  it('is the same for the same machine, its keys in another order or its words in others', () => {
    const same = {
      description: 'Other words.',
      states: { a: { meta: { label: 'A' }, on: { x: { target: 'b', guard: 'g' } } }, b: { tags: ['t'] } },
      initial: 'a',
      id: 'm',
    };
    expect(hash(same)).toBe(hash(base));
    expect(hash(base)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('does not change from run to run, whatever functions the machine holds', () => {
    const withFunction = (guard: () => boolean) =>
      hash({ initial: 'a', states: { a: { on: { x: { guard, target: 'a' } } } } });
    expect(withFunction(() => true)).toBe(withFunction(() => Math.PI > 3));
    expect(hash(plan)).toBe(LOCKED);
  });

  it.each([
    ['a guard', { a: { on: { x: { guard: 'other', target: 'b' } } }, b: {} }],
    ['a target', { a: { on: { x: { guard: 'g', target: 'a' } } }, b: {} }],
    [
      'an emitted event',
      { a: { entry: emit({ type: 'e' }), on: { x: { guard: 'g', target: 'b' } } }, b: {} },
    ],
    ['the order of states', { b: {}, a: { on: { x: { guard: 'g', target: 'b' } } } }],
    ['a kind', { a: { on: { x: { guard: 'g', target: 'b' } } }, b: { type: 'final' } }],
  ])('is another with %s', (_what, states) => {
    expect(hash({ ...base, states })).not.toBe(hash(base));
  });
});

/** Of `plan`: a change means that old logs are refused. */
const LOCKED = '56de52fa6b4196ecaa58abc07b718985';

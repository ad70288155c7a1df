/** Walking all of a chart: what is reached, taken, blocked, and where nothing goes on. */
import { describe, expect, it } from 'vitest';
import { createMachine, and, not } from 'xstate';
import { createTable, explore, type StatechartTable } from '../../src/statechart/index.ts';

const tableOf = (config: object): StatechartTable => createTable(createMachine(config as never), 'chart');
const names = (table: StatechartTable, configurations: readonly number[]) =>
  configurations.map((each) => table.configurationName(each));
const paths = (table: StatechartTable, nodes: readonly number[]) =>
  nodes.map((index) => table.nodes[index].path);

const chart = {
  initial: 'a',
  states: {
    a: {
      on: {
        x: [
          { guard: and(['g', not('h')]), target: 'passing' },
          { guard: 'h', target: 'stuck' },
        ],
        'other.*': 'wild',
      },
    },
    passing: { always: 'end' },
    end: { type: 'final' },
    stuck: { on: { x: undefined } },
    wild: { on: { x: 'a' } },
    never: {},
  },
};

describe('exploring', () => {
  it('finds what can be reached under some answers, and what cannot', () => {
    const table = tableOf(chart);
    const { configurations, nodes, deadEnds } = explore(table);
    expect(names(table, configurations)).toEqual(['a', 'stuck', 'end']);
    expect(paths(table, nodes)).toEqual(['', 'a', 'passing', 'end', 'stuck']);
    expect(names(table, deadEnds)).toEqual(['stuck']);
  });

  it('tells which answers lead where, and which block', () => {
    const table = tableOf(chart);
    const { transitions, blocked } = explore(table);
    const spoken = (list: typeof transitions) =>
      list.map(({ from, answers, step }) => [
        from < 0 ? 'start' : table.configurationName(from),
        answers.map(({ guard, answer }) => `${answer ? '' : 'not '}${table.guards[guard].key}`).join(', '),
        table.configurationName(step.next),
      ]);
    expect(spoken(transitions)).toEqual([
      ['start', '', 'a'],
      ['a', 'not g, h', 'stuck'],
      ['a', 'g, not h', 'end'],
      ['a', 'g, h', 'stuck'],
    ]);
    expect(spoken(blocked)).toEqual([['a', 'not g, not h', 'a']]);
    expect(transitions.map(({ event }) => event)).toEqual([-1, 0, 0, 0]);
  });

  it('tries the events that are named, for wildcards', () => {
    const table = tableOf(chart);
    const { configurations } = explore(table, { events: ['x', 'other.thing'] });
    expect(names(table, configurations)).toContain('wild');
  });

  it('tries the guards of the start', () => {
    const table = tableOf({ initial: 'a', states: { a: { always: { guard: 'g', target: 'b' } }, b: {} } });
    expect(names(table, explore(table).configurations)).toEqual(['a', 'b']);
  });

  it('gives up past its limit, and says how to go on', () => {
    const run = () => explore(tableOf(chart), { maxSteps: 3 });
    expect(run).toThrow(/"chart" has more than 3 steps .* Raise maxSteps/);
  });
});

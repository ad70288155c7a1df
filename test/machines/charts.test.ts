/** Each chart for itself: every state is reached and can be left, every event does something, every state says what it is. */
import { describe, expect, it } from 'vitest';
import { machines, type StateMeta } from '../../machines/index.ts';
import { createTable, explore, type Exploration, type StatechartTable } from '../../src/statechart/index.ts';
import { COMES_AGAIN, endsOf } from './what-ends.ts';

const INITIAL_STATE = 'not_open';

/** One or two sentences for a trainee. */
const SENTENCES = /^[A-Z]\S*( \S+){3,}[.?]$/;
const SOURCE =
  /report:\d|Children Act|Care Act|Working Together|London|local practice|base-flows:\d|Regulations \d{4}|Practice Direction|guidance|assumption: \w|SSDA903/;

interface Chart {
  readonly table: StatechartTable;
  readonly explored: Exploration;
  readonly opens: readonly string[];
}

const charts: [string, Chart][] = Object.entries(machines).map(([name, { machine, opens }]) => {
  const table = createTable(machine);
  return [name, { table, explored: explore(table), opens }];
});

/** Configurations from which a final state of the chart can be reached. */
function canBeFinished({ table, explored }: Chart): ReadonlySet<number> {
  const can = new Set(explored.configurations.filter((each) => table.isDone(each)));
  let before = -1;
  while (can.size > before) {
    before = can.size;
    for (const { from, step } of explored.transitions) if (can.has(step.next)) can.add(from);
  }
  return can;
}

describe.each(charts)('the chart %s', (name, chart) => {
  const { table, explored, opens } = chart;
  const paths = (nodes: readonly number[]): string[] => nodes.map((node) => table.nodes[node]?.path ?? '?');

  it('reaches every state', () => {
    const expected = table.nodes.filter((node) => node.kind !== 'history').map((node) => node.path);
    expect(paths(explored.nodes)).toEqual(expect.arrayContaining(expected.filter((path) => path !== '')));
    expect(expected.length).toBeGreaterThan(6);
  });

  it('has final states, and from everywhere one of them can be reached', () => {
    const can = canBeFinished(chart);
    const stuck = explored.configurations.filter((each) => !can.has(each));
    expect(stuck.map((each) => table.configurationName(each))).toEqual([]);
    expect(explored.deadEnds).toEqual([]);
  });

  it('takes every event that it names somewhere', () => {
    const taken = new Set(explored.transitions.map(({ event }) => event));
    expect(table.eventTypes.filter((type) => !taken.has(table.eventId(type)))).toEqual([]);
  });

  const first = table.findConfiguration(INITIAL_STATE);
  /** What comes of an event in a configuration, under each combination of facts that the chart asks for. */
  const outcomes = (steps: Exploration['transitions'], configuration: number, type: string) =>
    steps.filter(({ from, event }) => from === configuration && event === table.eventId(type));
  const open = explored.configurations.filter((each) => !table.isDone(each));
  const names = (configurations: readonly number[]): string[] =>
    configurations.map((each) => table.configurationName(each));

  it.each(opens)('starts in not_open, which takes %s whatever the facts, and leaves', (type) => {
    expect(first).toBeGreaterThanOrEqual(0);
    const steps = outcomes(explored.transitions, first, type);
    expect(steps.length).toBeGreaterThan(0);
    expect(outcomes(explored.blocked, first, type)).toEqual([]);
    expect(steps.filter(({ step }) => step.next === first)).toEqual([]);
  });

  it('never comes back to not_open', () => {
    expect(explored.transitions.filter(({ from, step }) => from >= 0 && step.next === first)).toEqual([]);
  });

  it('takes what opens it in every open state too, where that may come again', () => {
    const deaf = (COMES_AGAIN[name] ?? []).flatMap((type) =>
      names(open.filter((each) => outcomes(explored.transitions, each, type).length === 0)),
    );
    expect(deaf).toEqual([]);
  });

  it.each(endsOf(name))('ends on %s everywhere', (type) => {
    const goesOn = open.filter((each) => {
      const steps = outcomes(explored.transitions, each, type);
      return steps.length === 0 || steps.some(({ step }) => !table.isDone(step.next));
    });
    expect(names(goesOn)).toEqual([]);
  });

  it('says of every state what it is, and from where that is known', () => {
    const told = ({ meta }: (typeof table.nodes)[number]): boolean => {
      const { label = '', explain = '', source = '' } = (meta ?? {}) as Partial<StateMeta>;
      return label !== '' && SENTENCES.test(explain) && SOURCE.test(source);
    };
    expect(table.nodes.filter((node) => !told(node)).map((node) => node.path)).toEqual([]);
  });
});

describe('who must be in the room', () => {
  const room = (machine: string, path: string): readonly string[] => {
    const table = charts.find(([name]) => name === machine)?.[1].table;
    const meta = table?.nodes.find((node) => node.path === path)?.meta as StateMeta | undefined;
    return meta?.room ?? [];
  };

  it.each([
    ['protection', 'strategy_discussion.due', ['police', 'health']],
    ['protection', 'strategy_discussion.urgent', ['police', 'health']],
    ['protection', 'initial_conference.meeting.booked', ['independent chair', 'social worker']],
    ['protection', 'plan.core_group.first_due', ['social worker', 'parents']],
    ['protection', 'plan.reviews.first_due', ['independent chair', 'parents']],
    ['protection', 'plan.challenge.legal_planning', ['lawyer']],
    ['contact', 'mash.red.deciding', ['social care', 'police', 'health']],
    ['early_help', 'stepping_down', ['the social worker', 'the locality worker']],
  ])('%s %s', (machine, path, core) => {
    expect(room(machine, path)).toEqual(expect.arrayContaining(core));
  });
});

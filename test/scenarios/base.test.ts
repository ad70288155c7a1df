/** The base scenario fits its charts: every state has its stage, everything that it lets happen can happen there. */
import { describe, expect, it } from 'vitest';
import { events, facts, machines, timescales } from '../../machines/index.ts';
import { codeSets } from '../../machines/code-sets.ts';
import { resolveMachines, sourceKind, type Stage } from '../../src/scenario/index.ts';
import { createTable, explore } from '../../src/statechart/index.ts';
import { resolvedScenario } from './shipped.ts';

const base = resolvedScenario('kingston-2015');
const { scenario } = base;
const machinery = resolveMachines(scenario, { machines, facts, timescales, events }, new Map());
const charts = Object.entries(machinery.list).map(([name, { machine, opens }]) => {
  const table = createTable(machine, name);
  return { name, table, opens, explored: explore(table) };
});
type Chart = (typeof charts)[number];
const stages = Object.entries<Stage>(scenario.stages ?? {});

const chartOf = (key: string): Chart => charts.find(({ name }) => key.startsWith(`${name}.`)) as Chart;
const nodeOf = (key: string): number => {
  const { name, table } = chartOf(key);
  return table.nodes.find(({ path }) => path === key.slice(name.length + 1))?.index ?? -1;
};

/** Configurations in which the stage's state is active, the way in apart. */
function configurationsIn(key: string): number[] {
  const { table, explored } = chartOf(key);
  return explored.configurations.filter((each) => table.activeNodes(each).includes(nodeOf(key)));
}

/** What the stage itself lets happen: outcomes, and what a round of a repeated activity brings or decides. */
const ownEvents = (stage: Stage): string[] => [
  ...(stage.outcomes ?? []).map(({ event }) => event),
  ...(stage.repeats ?? []).flatMap(({ event, decides }) => [
    ...(event === undefined ? [] : [event]),
    ...(decides ?? []).flatMap(({ outcomes }) => outcomes.map((outcome) => outcome.event)),
  ]),
];

/** Guards that block an event somewhere in the stage's state, each with the answer that does. */
function blocking(key: string, event: string): string[] {
  const { table, explored } = chartOf(key);
  const inState = new Set(configurationsIn(key));
  const steps = explored.blocked.filter(
    (each) => inState.has(each.from) && each.event === table.eventId(event),
  );
  return steps.flatMap(({ answers }) =>
    answers.map(({ guard, answer }) => `${answer ? '' : 'not '}${table.guards[guard]?.name ?? ''}`),
  );
}

describe('kingston-2015', () => {
  it('is as the design wants it', () => {
    expect(scenario).toMatchObject({
      start: '2014-04-01',
      years: 3,
      replications: 5,
      seed: 'kingston',
      rules: '2015-06-01',
      population: { children: 36000 },
    });
    expect(stages.length).toBeGreaterThan(50);
  });

  it('names only states that there are', () => {
    expect(stages.filter(([key]) => nodeOf(key) < 0).map(([key]) => key)).toEqual([]);
  });

  it('has a stage for every state in which a case can stay, or around it', () => {
    const keys = new Set(stages.map(([key]) => key));
    const bare = charts.flatMap(({ name, table }) => {
      const isStaged = (node: number): boolean => {
        const { path, parent } = table.nodes[node];
        return keys.has(`${name}.${path}`) || (parent >= 0 && isStaged(parent));
      };
      return table.nodes
        .filter(({ kind, path, index }) => kind === 'atomic' && path !== 'not_open' && !isStaged(index))
        .map(({ path }) => `${name}.${path}`);
    });
    expect(bare).toEqual([]);
  });

  it.each(stages)('%s: what it lets happen is taken there', (key, stage) => {
    const { table, explored } = chartOf(key);
    const inState = configurationsIn(key);
    expect(inState.length).toBeGreaterThan(0);
    const impossible = ownEvents(stage).filter((event) =>
      inState.some(
        (from) =>
          !explored.transitions.some((step) => step.from === from && step.event === table.eventId(event)),
      ),
    );
    expect(impossible).toEqual([]);
  });

  it('no outcome meets a guard that the chances do not know of', () => {
    const met = stages.flatMap(([key, stage]) =>
      ownEvents(stage).flatMap((event) => blocking(key, event).map((guard) => ({ key, event, guard }))),
    );
    const unknown = met.filter(({ key, event, guard }) => {
      const chance = scenario.stages?.[key]?.outcomes?.find((one) => one.event === event)?.chance;
      if (typeof chance !== 'object') return true;
      // Never where the guard blocks it: 0 where the fact holds, or above 0 only where it does.
      const asked = guard.replace(/^not /, '');
      const onlyWhere =
        chance.otherwise === 0 && chance.cases.every(({ when }) => [when].flat().includes(asked));
      const [first] = chance.cases;
      return guard === asked ? first?.when !== guard || first.value !== 0 : !onlyWhere;
    });
    expect(unknown).toEqual([]);
    expect(met.map(({ event }) => event).sort()).toEqual([
      'assessment.completed.early_help',
      'assessment.completed.no_further_action',
      'proceedings.concluded.care_and_placement_orders',
      'referral.closed',
    ]);
  });

  it('every hazard is taken by its own chart there, or by another that knows it', () => {
    const lost = stages.flatMap(([key, stage]) =>
      (stage.hazards ?? [])
        .map(({ event }) => event)
        .filter((event) => {
          const { table, explored } = chartOf(key);
          if (!table.eventTypes.includes(event))
            return !charts.some((other) => [...other.opens, ...other.table.eventTypes].includes(event));
          return configurationsIn(key).some(
            (from) =>
              !explored.transitions.some((step) => step.from === from && step.event === table.eventId(event)),
          );
        })
        .map((event) => `${key}: ${event}`),
    );
    expect(lost).toEqual([]);
  });

  it('says of each hazard that it tells another chart what holds where that chart does not take it', () => {
    const told = stages.flatMap(([key, stage]) =>
      (stage.hazards ?? [])
        .map(({ event }) => event)
        .filter((event) => !chartOf(key).table.eventTypes.includes(event)),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter((event) => machinery.untaken[event] === undefined)).toEqual([]);
  });

  it('gives codes that the events carry, and no others', () => {
    const wrong = Object.entries(scenario.details ?? {}).flatMap(([type, fields]) =>
      Object.entries(fields).flatMap(([code, { shares }]) => {
        const { cases = [], otherwise = shares } = shares as {
          readonly cases?: readonly { readonly value: object }[];
          readonly otherwise?: object;
        };
        const values = [otherwise, ...cases.map((one) => one.value)].flatMap((one) => Object.keys(one));
        const isKnown = events[type]?.carries.includes(code) === true;
        return values
          .filter((value) => !isKnown || codeSets[code]?.codes[value] === undefined)
          .map((value) => `${type} ${code} ${value}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says of every event of its charts that carries codes which', () => {
    const known = new Set(charts.flatMap(({ table, opens }) => [...table.eventTypes, ...opens]));
    const carrying = Object.entries(events).flatMap(([type, { carries }]) =>
      carries.length > 0 && known.has(type) ? [type] : [],
    );
    expect(Object.keys(scenario.details ?? {}).sort()).toEqual(carrying.sort());
  });

  it('starts with 788 children in need, 134 of them on a plan, and 150 in assessment', () => {
    const count = (...names: string[]): number =>
      names.reduce((sum, name) => sum + (scenario.opening?.[name]?.count ?? NaN), 0);
    const onPlan = count(
      'plans_before_first_review',
      'plans_before_second_review',
      'plans_before_third_review',
      'plans_of_more_than_a_year',
    );
    expect(onPlan).toBe(134);
    expect(onPlan + count('brief_help', 'plans_in_need', 'after_a_plan', 'long_term', 'disabled')).toBe(788);
    expect(count('first_visits', 'assessments', 'enquiries')).toBe(150);
  });

  it('says of every comparator whether it is confirmed, and of what year', () => {
    const all = Object.values(scenario.comparators ?? {}).flatMap((one) => Object.values(one));
    expect(all.filter((one) => one.confirmed === undefined || one.year === undefined)).toEqual([]);
    expect(scenario.comparators?.['initial_conference']?.['england']).toMatchObject({
      value: 74.8,
      confirmed: true,
    });
    expect(scenario.comparators?.['single_assessment']?.['england']?.confirmed).toBe(false);
  });

  it('judges by timescales and measures that there are', () => {
    const known = new Set([...Object.keys(machinery.timescales), ...Object.keys(scenario.measures ?? {})]);
    const judged = Object.values(scenario.thresholds ?? {}).map((one) => one.timescale ?? one.measure ?? '');
    expect(
      [...judged, ...Object.keys(scenario.comparators ?? {})].filter((name) => !known.has(name)),
    ).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(8);
  });

  it('takes every number from somewhere, the most telling ones from the report', () => {
    expect(base.parameters.filter(({ source }) => source === undefined || source === '')).toEqual([]);
    const fromReport = base.parameters.filter(({ source }) => sourceKind(source ?? '') === 'report');
    expect(fromReport.length).toBeGreaterThan(10);
  });
});

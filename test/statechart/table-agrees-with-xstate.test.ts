/** The table and XState never differ: random machines, random events, random answers of guards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { createTable, type StatechartTable, type Step } from '../../src/statechart/index.ts';
import { buildMachine, machineSpec, regionsSpec, WALK_EVENTS, type NodeSpec } from './random-machines.ts';
import { oracleNext, oracleStart, type OracleStep } from './xstate-oracle.ts';

const LONG = process.env['CASEPATH_LONG'] === '1';
const RUNS = LONG ? 20_000 : 400;

/** Answers that stay the same within a step and change from one to the next. */
class World {
  step = 0;

  readonly answer = (name: string, params: unknown): boolean => {
    let hash = 17 + this.step * 7919;
    for (const char of name + JSON.stringify(params ?? null)) hash = (hash * 31 + char.charCodeAt(0)) | 0;
    return ((hash >> 3) ^ (hash >> 11)) % 2 === 0;
  };

  /** The same answers for a table's questions. */
  readonly answersOf = (table: StatechartTable) => ({
    answer: (guard: number) => this.answer(table.guards[guard].name, table.guards[guard].params),
  });
}

/** A step of the table in the oracle's terms. */
function spoken(table: StatechartTable, step: Step): Omit<OracleStep, 'snapshot'> {
  const paths = (indices: readonly number[]) => indices.map((index) => table.nodes[index].path);
  return {
    taken: step.taken,
    emitted: step.emittedEvents,
    exited: paths(step.exited),
    entered: paths(step.entered),
    passed: paths(step.passed),
    active: paths(table.activeNodes(step.next)),
    name: table.configurationName(step.next),
    done: step.done,
  };
}

/** What happened, or that it failed. */
function attempt<T>(run: () => T): T | 'failed' {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.name === 'AssertionError') throw error;
    return 'failed';
  }
}

const seen = {
  steps: 0,
  taken: 0,
  emitted: 0,
  passed: 0,
  reentered: 0,
  history: 0,
  done: 0,
  failed: 0,
  parallel: 0,
};

/** What is active after a step, by its lists. */
function movedFrom(before: readonly number[], { exited, entered }: Step): ReadonlySet<number> {
  const active = new Set(before);
  for (const index of exited) if (!active.delete(index)) throw new Error(`${index} was left and not active`);
  for (const index of entered) {
    if (active.has(index)) throw new Error(`${index} was entered and active`);
    active.add(index);
  }
  return active;
}

function compare(
  table: StatechartTable,
  before: readonly number[],
  real: OracleStep | 'failed',
  step: Step | 'failed',
): void {
  seen.steps++;
  if (real === 'failed' || step === 'failed') {
    seen.failed++;
    expect(step === 'failed').toBe(real === 'failed');
    return;
  }
  const { snapshot, ...told } = real;
  expect(spoken(table, step)).toEqual(told);
  expect(step.emitted).toEqual(step.emittedEvents.map(({ type }) => type));
  expect(movedFrom(before, step), 'what was active, less exited, plus entered').toEqual(
    new Set(table.activeNodes(step.next)),
  );
  seen.taken += Number(step.taken);
  seen.emitted += step.emitted.length;
  seen.passed += step.passed.length;
  seen.reentered += Number(step.entered.some((index) => step.exited.includes(index)));
  seen.history += Number(Object.keys(snapshot.historyValue).length > 0);
  seen.parallel += Number(told.name.includes('+'));
  seen.done += Number(step.done);
}

/** Walks both machine and table by the same events and answers. */
function walk(
  table: StatechartTable,
  machine: AnyStateMachine,
  world: World,
  events: readonly number[],
): void {
  let real = attempt(() => oracleStart(machine));
  let step = attempt(() => table.initial(world.answersOf(table)));
  compare(table, [], real, step);
  for (const event of events) {
    if (real === 'failed' || step === 'failed' || step.done) return;
    world.step++;
    const type = WALK_EVENTS[event];
    const from: AnyMachineSnapshot = real.snapshot;
    const configuration: number = step.next;
    real = attempt(() => oracleNext(machine, from, type));
    step = attempt(() => table.step(configuration, table.eventId(type), world.answersOf(table)));
    compare(table, table.activeNodes(configuration), real, step);
  }
}

interface Walk {
  /** Where the answers begin. */
  readonly start: number;
  readonly events: readonly number[];
}

const walks: fc.Arbitrary<readonly Walk[]> = fc.array(
  fc.record({ start: fc.nat(50), events: fc.array(fc.nat(WALK_EVENTS.length - 1), { maxLength: 12 }) }),
  { minLength: 1, maxLength: 5 },
);

/** Plays the walks through a machine and its table. Later walks meet steps that earlier ones have left in the table. */
function playAll(spec: NodeSpec, all: readonly Walk[], fromJson: boolean): void {
  const world = new World();
  const { machine, bare } = buildMachine(spec, world.answer);
  const table = createTable(fromJson ? bare : machine);
  for (const { start, events } of all) {
    world.step = start;
    walk(table, machine, world, events);
  }
}

describe('a table', () => {
  it('does what XState does, on machines, walks and answers of every kind', () => {
    fc.assert(fc.property(machineSpec, walks, fc.boolean(), playAll), { seed: 20150601, numRuns: RUNS });
  });

  it('does what XState does where regions wait for the same guards', () => {
    fc.assert(fc.property(regionsSpec, walks, fc.boolean(), playAll), { seed: 20150601, numRuns: RUNS });
  });

  it('was tried with every kind of step in that', () => {
    for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(RUNS / 20);
    expect(seen.failed / seen.steps).toBeLessThan(0.2);
  });
});

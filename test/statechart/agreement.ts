/** Plays a machine and its table side by side and expects that they never differ. */
import { expect } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { StatechartError, type StatechartTable, type Step } from '../../src/statechart/index.ts';
import { oracleNext, oracleStart, type OracleStep } from './xstate-oracle.ts';

/** Answers that stay the same within a step and change from one to the next. */
export class World {
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

/** One step as both sides say it, or that both failed. */
export interface Compared {
  readonly real: OracleStep | undefined;
  readonly step: Step | undefined;
}

/**
 * Yields the start and one step for each event that `choose` gives (undefined ends the walk), as long as the machine goes
 * on. States of the machine mark themselves with `test.enter` and `test.exit`; its guards are answered by the world.
 */
export function* playTogether(
  table: StatechartTable,
  machine: AnyStateMachine,
  world: World,
  choose: (snapshot: AnyMachineSnapshot) => string | undefined,
): Generator<Compared> {
  const answers = world.answersOf(table);
  let compared = compare(
    table,
    [],
    () => oracleStart(machine),
    () => table.initial(answers),
  );
  for (;;) {
    yield compared;
    const { real, step } = compared;
    const type = real === undefined || real.done ? undefined : choose(real.snapshot);
    if (real === undefined || step === undefined || type === undefined) return;
    world.step++;
    compared = compare(
      table,
      table.activeNodes(step.next),
      () => oracleNext(machine, real.snapshot, type),
      () => table.step(step.next, table.eventId(type), answers),
    );
  }
}

/** Expects one step to be the same on both sides, or both to fail. `before` are the nodes that were active. */
export function compare(
  table: StatechartTable,
  before: readonly number[],
  ask: () => OracleStep,
  look: () => Step,
): Compared {
  const real = unlessFailed(ask, Error);
  const step = unlessFailed(look, StatechartError);
  if (real === undefined || step === undefined) {
    expect({ fails: step === undefined }).toEqual({ fails: real === undefined });
    return { real: undefined, step: undefined };
  }
  const { snapshot: _, ...told } = real;
  expect(spoken(table, step)).toEqual(told);
  expect(step.emitted).toEqual(step.emittedEvents.map(({ type }) => type));
  expect(movedFrom(before, step)).toEqual(new Set(table.activeNodes(step.next)));
  return { real, step };
}

function unlessFailed<T>(run: () => T, failure: abstract new (...args: never[]) => Error): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof failure) return undefined;
    throw error;
  }
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

/** What is active after a step, by its lists: what was active, less what was exited, plus what was entered. */
function movedFrom(before: readonly number[], { exited, entered }: Step): ReadonlySet<number> {
  const active = new Set(before);
  expect(exited.filter((index) => !active.delete(index))).toEqual([]);
  expect(entered.filter((index) => active.has(index))).toEqual([]);
  for (const index of entered) active.add(index);
  return active;
}

/**
 * The charts that casepath ships do as tables what they do in XState: every step there is, under all answers. In the short run a quarter of
 * the events that lead nowhere.
 */
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import { machines } from '../../machines/index.ts';
import {
  createTable,
  explore,
  type ExploredStep,
  type GuardAnswer,
  type StatechartTable,
} from '../../src/statechart/index.ts';
import { isLong } from '../properties/how-often.ts';
import { compare } from './agreement.ts';
import { markedMachine } from './marked-machine.ts';
import { oracleNext, oracleStart } from './xstate-oracle.ts';

describe.each(Object.entries(machines))('the table of %s', (name, { machine }) => {
  it('does what XState does', () => {
    const table = createTable(machine, name);
    let current: readonly GuardAnswer[] = [];
    const isTrue = (key: string) =>
      current.some(({ guard, answer }) => answer && table.guards[guard].key === key);
    const guards = table.guards.map(({ name: guard, key }) => [guard, () => isTrue(key)] as const);
    const real = markedMachine(machine, Object.fromEntries(guards));
    const { transitions, blocked, configurations } = explore(table);
    const snapshots = new Map<number, AnyMachineSnapshot>();
    const others = [...blocked, ...untaken(table)].filter((_, at) => isLong || at % 4 === 0);
    for (const { from, event, answers, step } of [...transitions, ...others]) {
      current = answers;
      const snapshot = snapshots.get(from);
      const ask = snapshot
        ? () => oracleNext(real, snapshot, table.eventType(event))
        : () => oracleStart(real);
      const compared = compare(table, snapshot ? table.activeNodes(from) : [], ask, () => step);
      if (compared.real && !snapshots.has(step.next)) snapshots.set(step.next, compared.real.snapshot);
    }
    expect(snapshots.size).toBe(configurations.length);
    expect(transitions.length).toBeGreaterThan(configurations.length);
  });
});

/** The steps of a table that was explored in which nothing is asked and nothing is taken. */
function untaken(table: StatechartTable): readonly ExploredStep[] {
  const { configurations, transitions, blocked } = explore(table);
  const possible = new Set([...transitions, ...blocked].map(({ from, event }) => `${from} ${event}`));
  return configurations
    .filter((from) => !table.isDone(from))
    .flatMap((from) => table.eventTypes.map((_, event) => ({ from, event, answers: [] })))
    .filter(({ from, event }) => !possible.has(`${from} ${event}`))
    .map((each) => ({ ...each, step: table.step(each.from, each.event, { answer: () => false }) }));
}

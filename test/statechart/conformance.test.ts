/** Every feature of XState is either held, and then does what XState does, or refused with a reason. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import {
  createTable,
  REFUSALS,
  StatechartError,
  type GuardAnswers,
  type StatechartTable,
} from '../../src/statechart/index.ts';
import { conformanceList } from './features/conformance-list.ts';
import type { HeldFeature } from './features/feature.ts';
import { heldFeatures } from './features/held-features.ts';
import { refusedFeatures } from './features/refused-features.ts';

const PAGE = 'docs/reference/statechart-table.md';
const BEGIN = '<!-- the conformance list: written by test/statechart/conformance.test.ts -->';

const answersFor = (table: StatechartTable, { yes = [] }: HeldFeature): GuardAnswers => ({
  answer: (guard) => yes.includes(table.guards[guard].key),
});

/** The machine with the same answers for its named guards; those that stand for others keep what they stand for. */
function answered(
  machine: AnyStateMachine,
  table: StatechartTable,
  { yes = [] }: HeldFeature,
): AnyStateMachine {
  const named = table.guards.filter(({ name }) => !name.startsWith('inline guard'));
  const guards = Object.fromEntries(named.map(({ name, key }) => [name, () => yes.includes(key)]));
  return machine.provide({ guards: guards as never });
}

const emittedBy = (
  actions: readonly { readonly type: string; readonly params?: unknown }[],
): readonly unknown[] =>
  actions
    .filter(({ type }) => type === 'xstate.emit')
    .map(({ params }) => (params as { event: unknown }).event);

const leavesOf = (snapshot: AnyMachineSnapshot): string =>
  snapshot._nodes
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .toSorted((a, b) => a.order - b.order)
    .map(({ path }) => path.join('.'))
    .join('+');

describe('a feature that is held', () => {
  it.each(heldFeatures)('$area: $feature', (row) => {
    const table = createTable(row.machine);
    const answers = answersFor(table, row);
    const real = answered(row.machine, table, row);
    let [snapshot, actions] = initialTransition(real);
    let step = table.initial(answers);
    const emits: string[] = [...step.emitted];
    const untaken: string[] = [];
    expect(step.emittedEvents).toEqual(emittedBy(actions));
    for (const type of row.events) {
      const wasDone = step.done;
      step = table.step(step.next, table.eventId(type), answers);
      if (!wasDone) [snapshot, actions] = transition(real, snapshot, { type });
      emits.push(...step.emitted);
      if (!step.taken) untaken.push(type);
      expect(table.configurationName(step.next)).toBe(leavesOf(snapshot));
      if (!wasDone) expect(step.emittedEvents).toEqual(emittedBy(actions));
    }
    expect(step.done).toBe(snapshot.status === 'done');
    expect(table.configurationName(step.next)).toBe(row.rests);
    expect(emits).toEqual(row.emits ?? []);
    expect(untaken).toEqual(row.untaken ?? []);
  });
});

describe('a feature that is refused', () => {
  it.each(refusedFeatures)('$feature', ({ machine, kind, state }) => {
    const error = errorOf(() => createTable(machine, 'a chart'));
    expect(error.code).toBe('refused');
    expect(error.problems.map((problem) => [problem.kind, problem.state])).toEqual([[kind, state]]);
    const { found, why, instead } = REFUSALS[kind];
    for (const words of ['"a chart"', found, why, instead, state === '' ? 'the top level' : `"${state}"`])
      expect(error.message).toContain(words);
  });

  it('has a row for each reason to refuse', () => {
    const kinds = new Set(refusedFeatures.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(Object.keys(REFUSALS).sort());
  });
});

describe('docs/reference/statechart-table.md', () => {
  it('lists the features as they are tested here (CASEPATH_WRITE=1 writes it anew)', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const words = page.slice(0, page.indexOf(BEGIN) + BEGIN.length);
    const options = { parser: 'markdown', singleQuote: true, printWidth: 110 } as const;
    const expected = await format(`${words}\n\n${conformanceList()}`, options);
    if (process.env['CASEPATH_WRITE'] === '1') writeFileSync(PAGE, expected);
    expect(readFileSync(PAGE, 'utf8')).toBe(expected);
  });
});

function errorOf(run: () => unknown): StatechartError {
  try {
    run();
  } catch (error) {
    if (error instanceof StatechartError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** What XState enters by a deep history that remembers nothing, and which events it takes there. */
import { describe, expect, it } from 'vitest';
import { createMachine, initialTransition, transition } from 'xstate';
import { createTable, explore } from '../../src/statechart/index.ts';

/** Deep history remembers leaves, and XState counts a parallel state without children for none. */
const machine = createMachine({
  id: 'half_entered',
  initial: 'care',
  on: { 'care.resumed': '#remembered' },
  states: {
    care: {
      id: 'care',
      type: 'parallel',
      on: { 'care.reviewed': '#care' },
      states: { before: { id: 'remembered', type: 'history', history: 'deep' }, help: { type: 'parallel' } },
    },
  },
});
const unasked = { answer: () => false };

describe('a state that is in the value and not among the active ones', () => {
  it('takes its events, as in XState', () => {
    const [resumed] = transition(machine, initialTransition(machine)[0], { type: 'care.resumed' });
    expect(resumed.can({ type: 'care.reviewed' })).toBe(true);
    const table = createTable(machine);
    const { next } = table.step(table.initial(unasked).next, table.eventId('care.resumed'), unasked);
    const reviewed = table.eventId('care.reviewed');
    expect(table.activeNodes(next)).toEqual([0]);
    expect(table.mayTake(next, reviewed)).toBe(true);
    expect(table.step(next, reviewed, unasked).taken).toBe(true);
    expect(explore(table).transitions.some(({ from, event }) => from === next && event === reviewed)).toBe(
      true,
    );
  });

  it('leaves the rest untaken', () => {
    const table = createTable(machine);
    const { next } = table.step(table.initial(unasked).next, table.eventId('care.resumed'), unasked);
    expect(table.mayTake(next, table.eventId('unheard.of'))).toBe(false);
  });
});

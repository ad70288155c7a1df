/** A table that is told what XState has answered before says the same as one that asks. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as xstate from 'xstate';
import { createMachine } from 'xstate';
import {
  createTable,
  explore,
  tellKnownSteps,
  type ExploredStep,
  type KnownSteps,
  type StatechartTable,
} from '../../src/statechart/index.ts';

vi.mock('xstate', async (original) => {
  const real = await original<typeof xstate>();
  return { ...real, transition: vi.fn<typeof real.transition>(real.transition) };
});

const asked = () => vi.mocked(xstate.transition).mock.calls.length;
beforeEach(() => vi.clearAllMocks());

/** Regions, history, a guard, a wildcard and an eventless transition: all that a configuration may depend on. */
const config = {
  id: 'case',
  initial: 'open',
  states: {
    open: {
      type: 'parallel',
      states: {
        visits: {
          initial: 'due',
          states: { due: { on: { visited: 'done' } }, done: { on: { 'visit.*': 'due' } } },
        },
        plan: {
          initial: 'none',
          states: {
            none: { on: { agreed: { guard: 'signed', target: 'kept' } } },
            kept: { always: { guard: 'expired', target: 'none' }, on: { emit: {} } },
            last: { type: 'history', history: 'deep' },
          },
        },
      },
      on: { paused: 'paused', ended: 'ended' },
    },
    paused: { on: { resumed: 'open.plan.last' } },
    ended: { type: 'final' },
  },
} as const;

const fresh = () => createMachine(config as never);
const EVENTS = ['visited', 'visit.missed', 'agreed', 'paused', 'resumed', 'ended', 'emit'];

/** What is known after some events have been tried, through JSON as a file keeps it. */
function knownAfter(events: readonly string[]): KnownSteps {
  const table = createTable(fresh());
  explore(table, { events });
  return JSON.parse(JSON.stringify(table.known())) as KnownSteps;
}

function told(known: KnownSteps): StatechartTable {
  const machine = fresh();
  tellKnownSteps(machine, known);
  return createTable(machine);
}

/** Steps in words, as numbers depend on the order in which configurations are met. */
function stepsOf(table: StatechartTable): string[] {
  const name = (configuration: number) => (configuration < 0 ? '' : table.configurationName(configuration));
  const inWords = ({ from, event, answers, step }: ExploredStep) =>
    JSON.stringify([
      name(from),
      event < 0 ? '' : table.eventType(event),
      answers,
      { ...step, next: name(step.next) },
    ]);
  const { transitions, blocked } = explore(table, { events: EVENTS });
  return [...transitions, ...blocked].map(inWords).sort();
}

describe('steps that are known', () => {
  it('are those that XState gives, and it is not asked again', () => {
    const known = knownAfter(EVENTS);
    const expected = stepsOf(createTable(fresh()));
    vi.clearAllMocks();
    expect(stepsOf(told(known))).toEqual(expected);
    expect(asked()).toBe(0);
  });

  it.each([[['visited', 'agreed']], [['paused', 'resumed', 'agreed']], [[]]])(
    'are the beginning where only %j were tried: XState goes on from there',
    (events) => {
      const expected = stepsOf(createTable(fresh()));
      expect(stepsOf(told(knownAfter(events)))).toEqual(expected);
      expect(asked()).toBeGreaterThan(0);
    },
  );

  it('keep the numbers of configurations and events', () => {
    const known = knownAfter(EVENTS);
    const table = told(known);
    expect(table.known()).toEqual(known);
    expect(EVENTS.map((type) => known.eventTypes[table.eventId(type)])).toEqual(EVENTS);
  });

  it('are not believed of another chart', () => {
    const machine = createMachine({ ...config, initial: 'paused' } as never);
    tellKnownSteps(machine, knownAfter(EVENTS));
    const table = createTable(machine);
    expect(table.configurationName(table.initial({ answer: () => false }).next)).toBe('paused');
  });
});

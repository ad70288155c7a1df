/** Held: guards. */
import { and, not, or, setup, stateIn, type AnyStateMachine } from 'xstate';
import type { Unplaced } from './feature.ts';
import { machineOf } from './machine-of.ts';

const gate = (guard: unknown, implementations: object = {}): AnyStateMachine =>
  machineOf(
    { initial: 'a', states: { a: { on: { go: [{ guard, target: 'b' }, { target: 'c' }] } }, b: {}, c: {} } },
    implementations,
  );

export const guards: readonly Unplaced[] = [
  {
    feature: 'named guards',
    written: "`guard: 'known'`",
    machine: gate('known'),
    events: ['go'],
    yes: ['known'],
    rests: 'b',
    remark: 'With an implementation or without (a machine from JSON): the caller answers.',
  },
  {
    feature: 'guards with parameters',
    written: '`{ type, params }`',
    machine: gate({ type: 'older', params: { than: 16 } }),
    events: ['go'],
    yes: ['older({"than":16})'],
    rests: 'b',
    remark: 'Name and parameters together are the question.',
  },
  {
    feature: 'guards written in place',
    written: '`guard: () => …`',
    machine: gate(() => true),
    events: ['go'],
    yes: ['inline guard: a on "go" [0]'],
    rests: 'b',
    remark: 'A question that is called by its place.',
  },
  {
    feature: 'combined guards',
    written: '`and`, `or`, `not`',
    machine: gate(and([or(['p', 'q']), not('r')])),
    events: ['go'],
    yes: ['q'],
    rests: 'b',
    remark: 'Taken apart: XState asks only what it needs, and each part is a question.',
  },
  {
    feature: 'combined guards by name',
    written: "`setup({ guards: { both: and(['p', 'q']) } })`",
    machine: setup({ guards: { p: () => false, q: () => false, both: and(['p', 'q']) } }).createMachine({
      id: 'm',
      initial: 'a',
      states: { a: { on: { go: [{ guard: 'both', target: 'b' }, { target: 'c' }] } }, b: {}, c: {} },
    }),
    events: ['go'],
    yes: ['p', 'q'],
    rests: 'b',
  },
  {
    feature: 'guards that look at the state',
    written: "`stateIn('#id')`, `stateIn({ left: 'two' })`",
    machine: machineOf({
      type: 'parallel',
      states: {
        left: { initial: 'one', states: { one: { on: { l: 'two' } }, two: {} } },
        right: {
          initial: 'one',
          states: { one: { on: { r: { guard: stateIn({ left: 'two' }), target: 'two' } } }, two: {} },
        },
      },
    }),
    events: ['r', 'l', 'r'],
    rests: 'left.two+right.two',
    untaken: ['r'],
    remark: 'No question: the configuration answers.',
  },
  {
    feature: 'one guard asked several times in a step',
    written: "`guard: 'known'` in `on` and in `always`",
    machine: machineOf({
      initial: 'a',
      states: {
        a: { on: { go: { guard: 'known', target: 'b' } } },
        b: { always: [{ guard: 'known', target: 'c' }] },
        c: {},
      },
    }),
    events: ['go'],
    yes: ['known'],
    rests: 'c',
    remark: 'Answered once a step.',
  },
];

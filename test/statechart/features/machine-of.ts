/** Machines that several features use. */
import { createMachine, emit, type AnyStateMachine } from 'xstate';

/** A machine from a configuration whose words XState's types need not know. */
export const machineOf = (config: object, implementations: object = {}): AnyStateMachine =>
  createMachine({ id: 'm', ...config } as never, implementations as never);

export const told = (type: string) => emit({ type });

export const lamp = {
  initial: 'off',
  states: { off: { on: { press: 'on' } }, on: { on: { press: 'off' } } },
};

/** Two regions; each goes on by its own event. */
export const regions = (inner: object = {}) => ({
  type: 'parallel',
  states: {
    left: { initial: 'one', states: { one: { on: { l: 'two' } }, two: { type: 'final' } } },
    right: { initial: 'one', states: { one: { on: { r: 'two' } }, two: { type: 'final' } } },
  },
  ...inner,
});

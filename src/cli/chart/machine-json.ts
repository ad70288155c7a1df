/** XState's own configuration of a machine as JSON. */
import type { AnyStateMachine } from 'xstate';
import { UserError } from '../user-error.ts';

/**
 * The configuration as `createMachine` takes it, and as a scenario reads it back from a file. What XState writes as functions stands
 * in it as data: a combined guard as `{"type": "and", "guards": […]}`, an emitted or raised event as
 * `{"type": "xstate.emit", "event": {…}}`.
 * @throws UserError where a function says more than data can
 */
export const machineJson = (machine: AnyStateMachine): unknown =>
  JSON.parse(
    JSON.stringify(machine.config, (_, value: unknown) =>
      typeof value === 'function' ? asData(value) : value,
    ),
  );

const DATA_ACTIONS = ['xstate.emit', 'xstate.raise'];

function asData(value: object): unknown {
  const { name, guards, stateValue, type, event, delay } = value as {
    readonly name?: string;
    readonly guards?: readonly unknown[];
    readonly stateValue?: unknown;
    readonly type?: string;
    readonly event?: unknown;
    readonly delay?: unknown;
  };
  if (guards !== undefined) return { type: name, guards };
  if (stateValue !== undefined) return { type: 'stateIn', stateValue };
  const isData = type !== undefined && DATA_ACTIONS.includes(type) && typeof event !== 'function';
  if (isData && delay === undefined) return { type, event };
  throw new UserError(`the machine holds a function that JSON cannot say: ${type ?? name ?? ''}`);
}

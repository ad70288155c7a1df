/** XState's own configuration of a machine as JSON. */
import type { AnyStateMachine } from 'xstate';

/**
 * The configuration as `createMachine` takes it. What XState writes as functions stands in it as data: a combined guard as
 * `{"type": "and", "guards": […]}`, an emitted or raised event as `{"type": "xstate.emit", "event": {…}}`.
 */
export const machineJson = (machine: AnyStateMachine): unknown =>
  JSON.parse(
    JSON.stringify(machine.config, (_, value: unknown) =>
      typeof value === 'function' ? asData(value) : value,
    ),
  );

function asData(value: object): unknown {
  const { name, guards, type, event } = value as {
    name?: string;
    guards?: readonly unknown[];
    type?: string;
    event?: unknown;
  };
  if (guards !== undefined) return { type: name, guards };
  return type === undefined ? { type: name } : { type, event };
}

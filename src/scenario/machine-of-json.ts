/**
 * A machine from its configuration as JSON. What XState's own configuration holds as functions stands in JSON as data, as
 * `casepath machines NAME --json` writes it: `{"type": "xstate.emit", "event": {…}}` is `emit(…)`,
 * `{"type": "and", "guards": […]}` is `and([…])`.
 */
import {
  and,
  createMachine,
  emit,
  not,
  or,
  raise,
  stateIn,
  type AnyStateMachine,
  type EventObject,
  type StateValue,
} from 'xstate';

type Json = Readonly<Record<string, unknown>>;

/** Keys under which stands what XState hands on as it is. */
const HANDED_ON = new Set(['meta', 'params', 'event', 'output', 'context', 'tags']);

/** @throws Error with what stands in the way, in XState's words or ours */
export const machineOfJson = (config: object, name: string): AnyStateMachine =>
  createMachine({ id: name, ...(revived(config as Json) as object) });

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (HANDED_ON.has(key)) return [key, inner];
    if (key === 'guard') return [key, guardOf(inner)];
    if (key === 'actions' || key === 'entry' || key === 'exit') return [key, actionsOf(inner)];
    return [key, revived(inner)];
  });
  return Object.fromEntries(entries) as unknown;
}

const actionsOf = (value: unknown): unknown => (Array.isArray(value) ? value.map(actionOf) : actionOf(value));

function actionOf(value: unknown): unknown {
  if (!isRecord(value) || typeof value['type'] !== 'string') return value;
  const { type, event } = value;
  if (type === 'xstate.emit') return emit(eventOf(type, event));
  if (type === 'xstate.raise') return raise(eventOf(type, event));
  if (type.startsWith('xstate.')) throw new Error(`the action ${type} cannot be written as JSON`);
  return value;
}

function eventOf(action: string, event: unknown): EventObject {
  if (isRecord(event) && typeof event['type'] === 'string') return event as unknown as EventObject;
  throw new Error(`${action} needs an event: { "type": "${action}", "event": { "type": "case.closed" } }`);
}

function guardOf(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { type, guards, stateValue } = value;
  if (type === 'stateIn') return stateIn(stateValue as StateValue);
  if (!Array.isArray(guards)) return value;
  const parts = guards.map(guardOf) as never[];
  if (type === 'and') return and(parts);
  if (type === 'or') return or(parts);
  if (type === 'not') return not(parts[0]);
  throw new Error(`a guard with parts is and, or or not: ${String(type)}`);
}

/** Reads an XState machine into its definition and refuses what a table cannot remember. */
import type { AnyStateMachine } from 'xstate';
import { pathOf, stateNodes } from './chart-nodes.ts';
import type { ChartDefinition, ChartState, ChartTransition } from './definition.ts';
import {
  hasProperties,
  listOf,
  type RawState,
  type RawTransition,
  type RawTransitions,
} from './raw-config.ts';
import { readActions } from './read-actions.ts';
import { readGuard } from './read-guard.ts';
import { Reading, type Place } from './reading.ts';
import { refused } from './statechart-error.ts';

/** @throws StatechartError that lists all that is refused, in document order. */
export function readDefinition(machine: AnyStateMachine, name: string): ChartDefinition {
  const reading = new Reading(machine);
  const config = machine.config as unknown as RawState;
  readContext(reading, config.context);
  readIds(reading, machine);
  const root = new StateReader(reading).read({ ...config, id: machine.id }, []);
  if (reading.problems.length > 0) throw refused(name, reading.problems);
  const microstepLimit = Math.min(machine.options.maxIterations ?? Infinity, MICROSTEP_LIMIT);
  return { id: machine.id, root, questions: Object.freeze(reading.questions), microstepLimit };
}

/** XState's own limit is infinite unless the machine says otherwise. */
const MICROSTEP_LIMIT = 10_000;

class StateReader {
  readonly #reading: Reading;
  #count = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  read(raw: RawState, keys: readonly string[]): ChartState {
    const path = pathOf(keys);
    const index = this.#count++;
    this.#refuseWhole(raw, path);
    const actions = (value: unknown, where: string) =>
      readActions(this.#reading, value, { state: path, where });
    return {
      index,
      id: raw.id,
      type: raw.type,
      initial: this.#initial(raw, path),
      history: raw.history,
      target: raw.target,
      entry: actions(raw.entry, 'entry'),
      exit: actions(raw.exit, 'exit'),
      on: this.#on(raw, path),
      always: readTransitions(this.#reading, raw.always, { state: path, where: 'always' }),
      onDone: readTransitions(this.#reading, raw.onDone, { state: path, where: 'onDone' }),
      states: Object.entries(raw.states ?? {}).map(
        ([key, child]) => [key, this.read(child, [...keys, key])] as const,
      ),
    };
  }

  /** Refuses what stands beside the transitions of a state. */
  #refuseWhole({ after, invoke, route }: RawState, path: string): void {
    const refuse = (kind: 'after' | 'invoke' | 'route', value: unknown) => {
      if (hasProperties(value) && Object.keys(value).length > 0)
        this.#reading.refuse(kind, { state: path, where: kind });
    };
    refuse('after', after);
    refuse('invoke', invoke);
    if (route !== undefined) this.#reading.refuse('route', { state: path, where: 'route' });
  }

  #initial({ initial }: RawState, path: string): ChartState['initial'] {
    if (typeof initial !== 'object')
      return initial === undefined ? undefined : { target: initial, actions: [] };
    const place = { state: path, where: 'initial' };
    return { target: initial.target, actions: readActions(this.#reading, initial.actions, place) };
  }

  #on({ on = {} }: RawState, path: string): ChartState['on'] {
    return Object.fromEntries(
      Object.entries(on).map(([type, raw]) => [
        type,
        readTransitions(this.#reading, raw, { state: path, where: `on "${type}"` }, true),
      ]),
    );
  }
}

/** `undefined` is a forbidden transition where events are named (`on`), and nothing elsewhere. */
function readTransitions(
  reading: Reading,
  raw: RawTransitions,
  place: Place,
  named = false,
): readonly ChartTransition[] {
  const list = raw === undefined && named ? [undefined] : listOf(raw);
  return list.map((each, i) => {
    const transition = (typeof each === 'string' ? { target: each } : (each ?? {})) as RawTransition;
    const where = list.length === 1 ? place.where : `${place.where} [${i}]`;
    return readTransition(reading, transition, { state: place.state, where });
  });
}

function readTransition(reading: Reading, raw: RawTransition, place: Place): ChartTransition {
  return {
    target: raw.target,
    reenter: raw.reenter ?? false,
    guard: raw.guard === undefined ? undefined : readGuard(reading, raw.guard, place),
    actions: readActions(reading, raw.actions, place),
    forbidden: isForbidden(raw),
  };
}

/**
 * XState's own rule (`snapshot.can`: no target, no action), but for a transition that says in words what it is for:
 * an event may be taken and change nothing.
 */
const isForbidden = ({ target, actions, description, meta }: RawTransition): boolean =>
  (target === undefined || target === '') &&
  listOf(actions).length === 0 &&
  description === undefined &&
  meta === undefined;

/** XState tells states apart by their ids. */
function readIds(reading: Reading, machine: AnyStateMachine): void {
  const ids = new Set<string>();
  for (const { id, path } of stateNodes(machine)) {
    if (ids.has(id)) reading.refuse('duplicate id', { state: pathOf(path), where: 'id' }, id);
    ids.add(id);
  }
}

/** A context made by a function is no harm, it cannot change later; but it may spawn actors. */
function readContext(reading: Reading, context: unknown): void {
  if (typeof context !== 'function') return;
  const spawn = () => {
    reading.refuse('spawn', { state: '', where: 'context' });
  };
  try {
    (context as (args: object) => unknown)({ input: {}, spawn, self: {} });
  } catch {
    // It needs an input or an actor that is not here. What it makes is read by guards alone, which are answered from outside.
  }
}

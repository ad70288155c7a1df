/** What XState itself says of a step, told apart from the table's code: no shared line, other marks, other sums. */
import {
  getInitialMicrosteps,
  getMicrosteps,
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from 'xstate';

/** A step in XState's own terms; states by their paths. */
export interface OracleStep {
  readonly snapshot: AnyMachineSnapshot;
  readonly taken: boolean;
  readonly emitted: readonly unknown[];
  readonly exited: readonly string[];
  readonly entered: readonly string[];
  readonly passed: readonly string[];
  readonly active: readonly string[];
  readonly name: string;
  readonly done: boolean;
}

interface Action {
  readonly type: string;
  readonly params?: unknown;
}
type Microstep = readonly [AnyMachineSnapshot, readonly Action[]];

/** The first step of a machine whose states mark themselves with `test.enter` and `test.exit`. */
export function oracleStart(machine: AnyStateMachine): OracleStep {
  const [snapshot, actions] = initialTransition(machine);
  if (snapshot.status === 'error') throw snapshot.error;
  const microsteps = getInitialMicrosteps(machine) as readonly Microstep[];
  return oracleStep(undefined, snapshot, actions, microsteps, true);
}

export function oracleNext(machine: AnyStateMachine, from: AnyMachineSnapshot, type: string): OracleStep {
  const [snapshot, actions] = transition(machine, from, { type });
  const microsteps = getMicrosteps(machine, from, { type }) as readonly Microstep[];
  return oracleStep(from, snapshot, actions, microsteps, isTaken(machine, from, type, microsteps));
}

/**
 * Taken is what `snapshot.can` says, a transition that is described, or anything that came of eventless transitions that
 * this event gave the occasion for.
 */
function isTaken(
  machine: AnyStateMachine,
  from: AnyMachineSnapshot,
  type: string,
  microsteps: readonly Microstep[],
): boolean {
  const selected = machine.getTransitionData(from, { type });
  if (from.can({ type }) || selected.some(({ description }) => description !== undefined)) return true;
  const later = microsteps.slice(1).flatMap(([, actions]) => actions);
  return later.some(({ type }) => ['test.enter', 'test.exit', 'xstate.emit'].includes(type));
}

function oracleStep(
  from: AnyMachineSnapshot | undefined,
  snapshot: AnyMachineSnapshot,
  actions: readonly Action[],
  microsteps: readonly Microstep[],
  taken: boolean,
): OracleStep {
  const active = pathsInOrder(snapshot);
  return {
    snapshot,
    taken,
    emitted: actions
      .filter(({ type }) => type === 'xstate.emit')
      .map(({ params }) => (params as { event: unknown }).event),
    ...stays(from === undefined ? [] : pathsInOrder(from), marksOf(snapshot, microsteps)),
    active,
    name: leaves(snapshot).join('+'),
    done: snapshot.status === 'done',
  };
}

/** `+path` where a state was entered, `-path` where it was left. The exits of a machine that is done are cut off. */
function marksOf(snapshot: AnyMachineSnapshot, microsteps: readonly Microstep[]): readonly string[] {
  const marks = microsteps
    .flatMap(([, actions]) => actions)
    .filter(({ type }) => type === 'test.enter' || type === 'test.exit')
    .map(({ type, params }) => `${type === 'test.enter' ? '+' : '-'}${(params as { path: string }).path}`);
  return snapshot.status === 'done' ? marks.slice(0, -snapshot._nodes.length) : marks;
}

/** Follows each state through the step: the stays that were open before, those that are open after, those in between. */
function stays(
  before: readonly string[],
  marks: readonly string[],
): Pick<OracleStep, 'exited' | 'entered' | 'passed'> {
  const old = new Set(before);
  const open = new Map<string, number>();
  const exited: string[] = [];
  const passed = new Map<string, number>();
  marks.forEach((mark, i) => {
    const path = mark.slice(1);
    if (mark.startsWith('+')) {
      // XState enters some states again without leaving them; the stay is the same.
      if (!old.has(path) && !open.has(path)) open.set(path, i);
      return;
    }
    if (old.delete(path)) exited.push(path);
    const since = open.get(path);
    open.delete(path);
    if (since !== undefined && !passed.has(path)) passed.set(path, since);
  });
  const byPlace = [...passed].sort(([, a], [, b]) => a - b);
  return { exited, entered: [...open.keys()], passed: byPlace.map(([path]) => path) };
}

const pathsInOrder = (snapshot: AnyMachineSnapshot): readonly string[] =>
  [...snapshot._nodes].sort((a, b) => a.order - b.order).map(({ path }) => path.join('.'));

const leaves = (snapshot: AnyMachineSnapshot): readonly string[] =>
  [...snapshot._nodes]
    .sort((a, b) => a.order - b.order)
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .map(({ path }) => path.join('.'));

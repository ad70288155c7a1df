/** How fast a table steps beside XState's own `transition()`: the shipped charts, the same walks, the same answers of guards. */
import {
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type StateValue,
} from 'xstate';
import { machines } from '../machines/index.ts';
import { createTable, type GuardAnswers, type StatechartTable } from '../src/statechart/index.ts';
import { median } from './median.ts';

const ROUNDS = 7;
/** Look-ups are so short that a round walks its way many times. */
const TABLE_LAPS = 400;

/** Answers that both sides share: bit i of the step's facts is the answer to question i. */
class Facts implements GuardAnswers {
  bits = 0;

  answer(guard: number): boolean {
    return ((this.bits >>> guard) & 1) === 1;
  }
}

/** One chart with the way that both sides walk. When it is done the next step starts it anew. */
interface Course {
  readonly table: StatechartTable;
  readonly machine: AnyStateMachine;
  readonly facts: Facts;
  readonly types: readonly string[];
  readonly events: Int32Array;
  readonly bits: Int32Array;
}

/**
 * Steps a second of both sides (medians of the rounds, which alternate) and the median of their ratios.
 * @throws Error where the two sides differ in a state or an emitted event.
 */
export function benchStatechart({ quick }: { readonly quick: boolean }): Record<string, number> {
  const courses = Object.entries(machines).map(([name, { machine }], i) =>
    course(name, machine, quick ? 600 : 3000, i + 1),
  );
  for (const each of courses) expectSameWay(each);
  const steps = courses.reduce((sum, { events }) => sum + events.length, 0);
  const rounds = Array.from({ length: ROUNDS }, () => timeRound(courses, steps));
  const of = (pick: (round: Round) => number) => median(rounds.map(pick));
  return {
    'statechart.tableOverTransition': of(({ table, xstate }) => table / xstate),
    'statechart.tableStepsPerSecond': Math.round(of(({ table }) => table)),
    'statechart.transitionStepsPerSecond': Math.round(of(({ xstate }) => xstate)),
  };
}

/** Steps a second. */
interface Round {
  readonly table: number;
  readonly xstate: number;
}

function timeRound(courses: readonly Course[], steps: number): Round {
  const xstate = timed(() => courses.reduce((sum, each) => sum + walkInXState(each), 0));
  const table = timed(() => courses.reduce((sum, each) => sum + walkTable(each, TABLE_LAPS), 0));
  if (table.sum !== xstate.sum * TABLE_LAPS)
    throw new Error('table and XState emitted different numbers of events');
  return { table: (steps * TABLE_LAPS) / table.seconds, xstate: steps / xstate.seconds };
}

function timed(run: () => number): { readonly sum: number; readonly seconds: number } {
  const begun = performance.now();
  const sum = run();
  return { sum, seconds: (performance.now() - begun) / 1000 };
}

/** Walks the course so many times; returns the number of emitted events, so that nothing can be left out. */
function walkTable({ table, facts, events, bits }: Course, laps: number): number {
  let emitted = 0;
  for (let lap = 0; lap < laps; lap++) {
    let step = table.initial(facts);
    for (let i = 0; i < events.length; i++) {
      facts.bits = bits[i];
      step = step.done ? table.initial(facts) : table.step(step.next, events[i], facts);
      emitted += step.emitted.length;
    }
  }
  return emitted;
}

/** The shipped charts have no actions but emitted events. */
function walkInXState({ machine, facts, types, bits }: Course): number {
  let emitted = 0;
  let [snapshot, actions] = initialTransition(machine);
  for (let i = 0; i < types.length; i++) {
    facts.bits = bits[i];
    [snapshot, actions] =
      snapshot.status === 'done'
        ? initialTransition(machine)
        : transition(machine, snapshot, { type: types[i] });
    emitted += actions.length;
  }
  return emitted;
}

function course(name: string, machine: AnyStateMachine, length: number, seed: number): Course {
  const table = createTable(machine, name);
  const facts = new Facts();
  if (table.guards.length > 32 || table.guards.some(({ params }) => params !== undefined))
    throw new Error(`${name}: give questions with parameters their bits first`);
  const guards = table.guards.map((guard, i) => [guard.name, () => facts.answer(i)] as const);
  const answered = machine.provide({ guards: Object.fromEntries(guards) });
  return { table, machine: answered, facts, ...chooseWay(table, facts, length, seed) };
}

/** Nine events of ten are such as the chart takes where it is; the facts change with every step. */
function chooseWay(
  table: StatechartTable,
  facts: Facts,
  length: number,
  seed: number,
): Pick<Course, 'types' | 'events' | 'bits'> {
  const random = randomNumbers(seed);
  const events = new Int32Array(length);
  const bits = new Int32Array(length);
  let step = table.initial(facts);
  for (let i = 0; i < length; i++) {
    facts.bits = bits[i] = random();
    const all = table.eventTypes.map((_, event) => event);
    const { next } = step;
    const possible = step.done ? [] : all.filter((event) => table.step(next, event, facts).taken);
    const from = possible.length === 0 || random() % 10 === 0 ? all : possible;
    events[i] = from[random() % from.length];
    step = step.done ? table.initial(facts) : table.step(next, events[i], facts);
  }
  return { events, bits, types: Array.from(events, (event) => table.eventType(event)) };
}

/** Walks both sides once, not against the clock, and compares every state and every emitted event. */
function expectSameWay({ table, machine, facts, types, events, bits }: Course): void {
  let step = table.initial(facts);
  let [snapshot, actions] = initialTransition(machine);
  for (let i = 0; i < types.length; i++) {
    facts.bits = bits[i];
    const restart = step.done;
    step = restart ? table.initial(facts) : table.step(step.next, events[i], facts);
    [snapshot, actions] = restart
      ? initialTransition(machine)
      : transition(machine, snapshot, { type: types[i] });
    const here = JSON.stringify([table.configurationName(step.next), step.emitted]);
    const there = JSON.stringify([nameOf(snapshot), actions.map(emittedType)]);
    if (here !== there) throw new Error(`${table.name}, step ${i}: the table says ${here}, XState ${there}`);
  }
}

const emittedType = (action: object): unknown =>
  (action as { readonly params?: { readonly event?: { readonly type?: string } } }).params?.event?.type;

const nameOf = ({ value }: AnyMachineSnapshot): string => leaves(value as StateValue, '').join('+');

const leaves = (value: StateValue, path: string): readonly string[] => {
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (typeof value === 'string') return [below(value)];
  const inner = Object.entries(value);
  return inner.length === 0 ? [path] : inner.flatMap(([key, each]) => leaves(each as StateValue, below(key)));
};

/** Numerical Recipes' linear congruential generator; its upper bits, which are the better ones. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}

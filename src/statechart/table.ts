/**
 * An XState machine as a table: the interface, and how one is made.
 * XState is asked once for each distinct step; what it answers is remembered. `docs/reference/statechart-table.md`.
 */
import type { AnyStateMachine } from 'xstate';
import type { KnownSteps } from './known-steps.ts';
import { RememberedTable } from './remembered-table.ts';

/** A yes/no question that the machine's guards ask: a named guard with its parameters. */
export interface GuardQuestion {
  /** Name of the guard as the machine writes it; of a guard written in place, where it stands (`inline guard: …`). */
  readonly name: string;
  /** Its parameters, or undefined. */
  readonly params: unknown;
  /** Name and parameters as one text; distinct questions have distinct keys. */
  readonly key: string;
}

/** A state node of the chart, in document order; node 0 is the root. */
export interface ChartNode {
  readonly index: number;
  /** Dotted path below the root, '' for the root: `plan.visits.regular`. Dots, pluses and backslashes inside a key are escaped with a backslash. */
  readonly path: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly parent: number;
  readonly meta: unknown;
}

/** An emitted event as the machine writes it. */
export interface EmittedEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What one step did. Shared between all callers and never changed. */
export interface Step {
  /**
   * Whether XState took a transition for the event that is not forbidden, or anything else came of it (an eventless
   * transition whose guard has changed its answer); otherwise `next` is the configuration it was in.
   * Forbidden is a transition that says nothing: no target, no action, no description, no meta.
   */
  readonly taken: boolean;
  readonly next: number;
  /** Event types emitted, in order. */
  readonly emitted: readonly string[];
  /** The same events with everything the machine writes in them. */
  readonly emittedEvents: readonly EmittedEvent[];
  /**
   * State nodes left, of those that were active before, and entered, of those that are active after, in the order of
   * XState; a node left and entered again is in both. Nodes of a machine that is done stay active: they are not left.
   */
  readonly exited: readonly number[];
  readonly entered: readonly number[];
  /** State nodes entered and left again inside the step, in the order in which they were entered. */
  readonly passed: readonly number[];
  /** The machine has reached a top-level final state. */
  readonly done: boolean;
}

/** Answers a question by its number in `StatechartTable.guards`. An answer may be asked for twice in a step and must be the same. */
export interface GuardAnswers {
  answer(guard: number): boolean;
}

export interface StatechartTable {
  readonly name: string;
  /**
   * Hash of what the machine does (states, transitions, guards by name, emitted and raised events, as JSON with sorted
   * keys), hexadecimal. Words (`meta`, `description`, `tags`) and `output` change no step and are left out.
   */
  readonly hash: string;
  readonly nodes: readonly ChartNode[];
  /** Event types that the machine names, without wildcards, in order of first mention. */
  readonly eventTypes: readonly string[];
  /** Every question that the machine can ask, in order of first mention. */
  readonly guards: readonly GuardQuestion[];
  /**
   * The number of an event type, also of one the machine does not name (wildcards may take it).
   * @throws StatechartError for `*` and for XState's own `xstate.…`.
   */
  eventId(type: string): number;
  /** The event type of a number that `eventId` gave. */
  eventType(event: number): string;
  /** The step into the initial configuration: `exited` is empty, `taken` true. */
  initial(answers: GuardAnswers): Step;
  /**
   * One macrostep: asks XState the first time, remembers afterwards. A machine that is done takes nothing more.
   * @throws StatechartError where a number is unknown or the machine loops for ever; what `answers` throws is passed on.
   */
  step(configuration: number, event: number, answers: GuardAnswers): Step;
  /** Leaf states' dotted paths in document order joined by '+', e.g. `plan.core_group.formed+plan.visits.regular`. */
  configurationName(configuration: number): string;
  /**
   * Number of the configuration that was first met under a name. One that has not been met is resolved by XState, unless
   * the machine has history states, which a name does not tell. -1 where there is none.
   */
  findConfiguration(name: string): number;
  /** Indices of all active nodes of a configuration, in document order. */
  activeNodes(configuration: number): readonly number[];
  /** False where no node that XState asks says anything of the event and none has a waiting `always`: no step can be taken. */
  mayTake(configuration: number, event: number): boolean;
  /** Whether a configuration is in a top-level final state. */
  isDone(configuration: number): boolean;
  /**
   * All that is remembered, as plain data.
   * @throws StatechartError where a configuration was found by its name and no step leads there
   */
  known(): KnownSteps;
}

/**
 * Makes the table of any XState v5 machine. Nothing is asked of XState yet. `name` is the machine's id where left out.
 * @throws StatechartError that lists all in the machine that cannot be remembered.
 */
export function createTable(machine: AnyStateMachine, name: string = machine.id): StatechartTable {
  return new RememberedTable(machine, name);
}

/**
 * An XState machine as a table. CONTRACT: see the interface below.
 */
import type { AnyStateMachine } from 'xstate';

/** A yes/no question that the machine's guards ask: a named guard with its parameters. */
export interface GuardQuestion {
  /** Name of the guard as the machine writes it. */
  readonly name: string;
  /** Its parameters, or undefined. */
  readonly params: unknown;
  /** Name and parameters as one text; distinct questions have distinct keys. */
  readonly key: string;
}

/** A state node of the chart, in document order; node 0 is the root. */
export interface ChartNode {
  readonly index: number;
  /** Dotted path below the root, '' for the root: `plan.visits.regular`. */
  readonly path: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly parent: number;
  readonly meta: unknown;
}

/** What one step did. Shared between all callers and never changed. */
export interface Step {
  /** Whether the machine took the event; otherwise `next` is the configuration it was in. */
  readonly taken: boolean;
  readonly next: number;
  /** Event types emitted, in order. */
  readonly emitted: readonly string[];
  /** State nodes left, then entered, in the order of XState; a node left and entered again is in both. */
  readonly exited: readonly number[];
  readonly entered: readonly number[];
  /** The machine has reached a top-level final state. */
  readonly done: boolean;
}

/** Answers a question by its number in `StatechartTable.guards`. */
export interface GuardAnswers {
  answer(guard: number): boolean;
}

export interface StatechartTable {
  readonly name: string;
  /** Hash of the machine's definition (config as JSON, in key order), hexadecimal. */
  readonly hash: string;
  readonly nodes: readonly ChartNode[];
  /** Event types that the machine names, without wildcards, in order of first mention. */
  readonly eventTypes: readonly string[];
  /** Questions found so far; it grows as the machine is explored. */
  readonly guards: readonly GuardQuestion[];
  /** The number of an event type, also of one the machine does not name (wildcards may take it). */
  eventId(type: string): number;
  /** The step into the initial configuration. */
  initial(answers: GuardAnswers): Step;
  /** One macrostep: asks XState the first time, remembers afterwards. */
  step(configuration: number, event: number, answers: GuardAnswers): Step;
  /** Leaf states' dotted paths joined by '+', e.g. `plan.core_group.formed+plan.visits.regular`. */
  configurationName(configuration: number): string;
  /** Number of a configuration by its name, or -1 where it has not been met yet. */
  findConfiguration(name: string): number;
  /** Indices of all active nodes of a configuration, in document order. */
  activeNodes(configuration: number): readonly number[];
}

/** @throws StatechartError where the machine holds what cannot be remembered. */
export declare function createTable(machine: AnyStateMachine): StatechartTable;

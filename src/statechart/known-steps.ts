/**
 * What a table remembers as plain data, so that XState need not be asked again for what it has answered before: in another
 * process, or in another thread. It is believed for a chart of the same hash only.
 */
import type { AnyStateMachine } from 'xstate';
import type { GuardAnswer } from './judge.ts';
import type { RememberedSteps } from './step-memory.ts';

/** A configuration, and one way in which it was reached: by it the walk is made again where XState must be asked after all. */
export interface KnownConfiguration {
  readonly key: string;
  readonly name: string;
  readonly active: readonly number[];
  /** Nodes that XState asks for a transition. */
  readonly asked: readonly number[];
  readonly done: boolean;
  readonly way: KnownWay;
}

export interface KnownWay {
  /** Configuration before, or -1 for the start. */
  readonly from: number;
  readonly event: number;
  readonly answers: readonly GuardAnswer[];
}

export interface KnownSteps {
  /** The chart, as JSON: one that is written alike has the same hash, and is not hashed again. */
  readonly chart: string;
  /** Of the chart. */
  readonly hash: string;
  /** Event types by number. */
  readonly eventTypes: readonly string[];
  /** By number. */
  readonly configurations: readonly KnownConfiguration[];
  readonly steps: RememberedSteps;
}

const known = new WeakMap<AnyStateMachine, KnownSteps>();

/** Tells what XState has answered for a machine before; the tables made of it from now on begin with that. */
export function tellKnownSteps(machine: AnyStateMachine, steps: KnownSteps): void {
  known.set(machine, steps);
}

/** The hash that is known of a machine's chart, where the chart is still the same text. */
export function knownHashOf(machine: AnyStateMachine, chart: string): string | undefined {
  const steps = known.get(machine);
  return steps?.chart === chart ? steps.hash : undefined;
}

/** What has been told of a machine, as long as its chart has that hash. */
export function knownStepsOf(machine: AnyStateMachine, hash: string): KnownSteps | undefined {
  const steps = known.get(machine);
  return steps?.hash === hash ? steps : undefined;
}

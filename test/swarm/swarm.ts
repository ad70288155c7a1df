/** One worker's share of a swarm: batches of made-up scenarios until the time is over; what breaks is made small. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Shipped } from '../../src/scenario/index.ts';
import { play } from './play.ts';
import { madeUpScenario } from './world/scenario.ts';
import type { Part } from './world/pieces.ts';

/** What casepath ships is no matter of made-up scenarios: each brings its own. */
export const NOTHING_SHIPPED: Shipped = { machines: {}, facts: {}, timescales: {}, events: {} };

export interface BatchViolation {
  readonly seed: number;
  readonly batch: number;
  readonly broken: string;
  /** The smallest scenario that was found to break it, as YAML. */
  readonly scenario: string;
  readonly shrinks: number;
}

export interface BatchResult {
  readonly batch: number;
  readonly scenarios: number;
  readonly machines: number;
  readonly events: number;
  readonly stopped: number;
  readonly violation: BatchViolation | null;
}

/** Scenarios of a batch: they begin small and grow. */
const BATCH = 12;
/** So long, in milliseconds, a scenario that breaks a law is made smaller. */
const SHRINK_FOR = 45_000;
/** Batches of one seed are told apart by more than any swarm plays. */
const BATCHES = 100_000;

export const asFile = (scenario: Part): string => stringify(scenario, { aliasDuplicateObjects: false });

/** Plays a batch: the same seed and number give the same scenarios. */
export function playBatch(seed: number, batch: number): BatchResult {
  const counts = { scenarios: 0, machines: 0, events: 0, stopped: 0 };
  let failedAt: number | undefined;
  const property = fc.property(madeUpScenario, (scenario) => {
    if (failedAt !== undefined && Date.now() - failedAt > SHRINK_FOR) return;
    try {
      const { machines, events, stopped } = play(asFile(scenario), NOTHING_SHIPPED);
      if (failedAt !== undefined) return;
      counts.scenarios++;
      counts.machines += machines;
      counts.events += events;
      if (stopped !== null) counts.stopped++;
    } catch (error) {
      failedAt ??= Date.now();
      throw error;
    }
  });
  const { failed, counterexample, errorInstance, numShrinks } = fc.check(property, {
    seed: seed * BATCHES + batch,
    numRuns: BATCH,
  });
  const violation =
    failed && counterexample !== null
      ? { seed, batch, broken: wordsOf(errorInstance), scenario: asFile(counterexample[0]), shrinks: numShrinks }
      : null;
  return { batch, ...counts, violation };
} // prettier-ignore

/** The sentence, and for what nobody meant to throw where it came from. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMeant = /^(Violation|Broken|BrokenFigure|ScenarioErrors)$/.test(error.name);
  return isMeant ? `${error.name}: ${error.message}` : (error.stack ?? error.message);
}

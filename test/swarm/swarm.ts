/** One worker's share of a swarm: batches of made-up scenarios until the time is over; what breaks is made small. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Shipped } from '../../src/scenario/index.ts';
import { play } from './play.ts';
import { smaller } from './smaller.ts';
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
  /** Its length, and that of the first that broke it, in characters. */
  readonly length: number;
  readonly before: number;
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
/** So long, in milliseconds, fast-check looks for a smaller scenario, and then as long it is cut down part by part. */
const SHRINK_FOR = 30_000;
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
  const { failed, counterexample, errorInstance } = fc.check(property, {
    seed: seed * BATCHES + batch,
    numRuns: BATCH,
  });
  const violation =
    failed && counterexample !== null ? violationOf(seed, batch, counterexample[0], errorInstance) : null;
  return { batch, ...counts, violation };
}

function violationOf(seed: number, batch: number, scenario: Part, error: unknown): BatchViolation {
  const law = lawOf(error);
  const breaks = (one: Part): boolean => {
    try {
      play(asFile(one), NOTHING_SHIPPED);
      return false;
    } catch (other) {
      return lawOf(other) === law;
    }
  };
  const found = smaller(scenario, breaks, Date.now() + SHRINK_FOR);
  const file = asFile(found);
  return { seed, batch, broken: wordsOf(error), scenario: file, length: file.length, before: asFile(scenario).length };
} // prettier-ignore

/** What is broken, without of whom and when. */
function lawOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isText = error.name === 'ScenarioErrors' || error.message.startsWith('check refuses');
  if (isText) return 'refused';
  if (error.name === 'Broken') return error.message.split(': ')[0].replaceAll(/worker \d+ of \w+/g, 'worker');
  return error.name;
} // prettier-ignore

/** The sentence, and for what nobody meant to throw where it came from. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMeant = /^(Violation|Broken|BrokenFigure|ScenarioErrors)$/.test(error.name);
  return isMeant ? `${error.name}: ${error.message}` : (error.stack ?? error.message);
}

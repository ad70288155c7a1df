/** Small runs of the base scenario that are made once, before all tests: which, and where they are told. */
import { shippedScenario, withSmallStock } from '../scenarios/shipped.ts';

/** So many years, with a part of the opening stock. */
function size(years: number, part: number): readonly string[] {
  const { opening = {} } = withSmallStock(shippedScenario('kingston-2015'), part);
  const stock = Object.entries(opening).flatMap(([name, { count }]) =>
    count === undefined ? [] : [`opening.${name}.count=${count}`],
  );
  return ['--years', String(years), ...stock.flatMap((change) => ['--set', change])];
}

/** A quarter of a year, two replications, the first one's events, and a quarter of the opening stock. */
export const SMALL_SIZE: readonly string[] = [...size(0.25, 1 / 4), '--replications', '2'];

export const SMALL: readonly string[] = [...SMALL_SIZE, '--seed', 'acceptance'];

/** Options by name. */
export const SHARED_RUNS = {
  small: SMALL,
  /** 37 days, as few as still have of everything something. */
  tiny: [...size(0.1, 1 / 20), '--replications', '1', '--seed', 'acceptance'],
  /** So few workers that limits are missed. */
  overloaded: [...SMALL, '--set', 'teams.referral_and_assessment.workers=4', '--years', '0.5'],
} as const;

export type SharedRunName = keyof typeof SHARED_RUNS;

declare module 'vitest' {
  export interface ProvidedContext {
    /** Their folders. */
    sharedRuns: Readonly<Record<SharedRunName, string>>;
  }
}

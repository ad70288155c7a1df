/** Small runs of the base scenario that are made once, before all tests: which, and where they are told. */

const set = (path: string, value: number): readonly string[] => ['--set', `${path}=${value}`];

/** A quarter of a year, two replications, the first one's events, and a tenth of those whose case was closed or small before. */
export const SMALL_SIZE = [
  '--years',
  '0.25',
  '--replications',
  '2',
  ...set('opening.early_help.count', 48),
  ...set('opening.closed_after_assessment.count', 166),
  ...set('opening.closed_after_help.count', 74),
  ...set('opening.closed_after_a_plan.count', 29),
] as const;

export const SMALL = [...SMALL_SIZE, '--seed', 'acceptance'] as const;

/** Options by name. */
export const SHARED_RUNS = {
  small: SMALL,
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

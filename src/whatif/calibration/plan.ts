/** How many runs a calibration makes, and in which waves. */

const FEWEST_LUCKS = 20;
const RUNS_OF_A_LUCK = 4;

/**
 * Lucks that the runs take in turn: common random numbers within one tell what the unknowns do, and the mean over many how high a
 * figure is.
 */
export const lucksOf = (runs: number): number => Math.max(FEWEST_LUCKS, Math.round(runs / RUNS_OF_A_LUCK));

/** Runs of what was fitted, with luck of their own, by which the fit is judged; as many of what was there before. */
export const CHECKS = 30;

export interface Wave {
  readonly runs: number;
  /**
   * How much wider than it is the likelihood is taken when points are drawn: a first look must not miss what an emulator of few runs
   * does not see. Null where points fill the whole prior.
   */
  readonly width: number | null;
}

/** Shares of the runs; the first wave fills the prior, the last is drawn from what is left in the end. */
const SHARES = [
  { share: 0.4, width: null },
  { share: 0.25, width: 4 },
  { share: 0.2, width: 2 },
  { share: 0.15, width: 1 },
] as const;

export const FEWEST_RUNS = 40;

/** Runs where none are asked for: 100, and 8 more for each unknown. */
export const defaultRuns = (unknowns: number): number => 100 + 8 * unknowns;

/** The waves of so many runs, those of the checks not among them. */
export function wavesOf(runs: number): Wave[] {
  const waves = SHARES.slice(0, -1).map(({ share, width }) => ({ runs: Math.round(runs * share), width }));
  const before = waves.reduce((sum, wave) => sum + wave.runs, 0);
  return [...waves, { runs: runs - before, width: 1 }];
}

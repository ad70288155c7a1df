/** Experiments with a scenario: how many replications, how much of their beginning to leave out, and which parameters agree with what was counted. */
export { mser5, type Truncation } from './mser.ts';
export {
  BATCH,
  FEWEST_REPLICATIONS,
  nextLook,
  precisionOf,
  type Precision,
  type Progress,
} from './precision.ts';
export {
  seriesBeforeStart,
  statesObserved,
  TRIALS,
  warmUpIn,
  type WarmUpFound,
  type WarmUpWanted,
} from './warm-up.ts';
export * from './comparison/index.ts';
export * from './sweep/index.ts';
export { PER_DRAW, uncertaintyOf, type Uncertainty } from './uncertainty.ts';
export {
  calibrate,
  POSTERIOR_DRAWS,
  TargetError,
  type AskedRun,
  type CalibrationResult,
  type Figures,
  type MadeRun,
} from './calibration/calibrate.ts';
export { CHECKS, defaultRuns, FEWEST_RUNS, lucksOf } from './calibration/plan.ts';
export {
  learned,
  NOTHING_LEARNED,
  type Learned,
  type LearnedPair,
  type LearnedUnknown,
} from './calibration/learned.ts';
export { targetsOf, type CalibrationTarget } from './calibration/targets.ts';
export * from './sensitivity/index.ts';

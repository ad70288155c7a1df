/** Experiments with a scenario: how many replications, and how much of their beginning to leave out. */
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

/** Experiments with a scenario: how many replications, and how much of their beginning to leave out. */
export { mser5, type Truncation } from './mser.ts';
export { FEWEST_REPLICATIONS, precisionOf, type Precision, type Progress } from './precision.ts';

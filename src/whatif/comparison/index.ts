/** A what-if beside its base: differences with intervals, verdicts, and who went another way. */
export { chosenMeasures, mainMeasures, thresholdMeasure } from './chosen-measures.ts';
export {
  compareMeasures,
  FEW_CASES,
  type ComparedMeasure,
  type MeasuresCompared,
} from './compare-measures.ts';
export { pairedDifference, unpairedDifference, type Difference, type Pairing } from './difference.ts';
export { differenceIsPrecise } from './difference-precision.ts';
export { holm } from './holm.ts';
export {
  compareLogs,
  type ChangedChild,
  type FirstDifference,
  type LogsCompared,
} from './journeys/compare-logs.ts';
export { LogRows } from './journeys/log-rows.ts';
export type { Way } from './journeys/way.ts';
export { DEFAULT_MATTERS, isPercentage, type Matters } from './matters.ts';
export { judge, type Judgement, type Verdict } from './verdict.ts';

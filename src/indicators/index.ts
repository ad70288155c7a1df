/** The face of `indicators`: what is computed from a log of events. Each is a pure function of the log and the definitions it was made by. */
export { DIMENSIONS, type Dimension } from './breakdown.ts';
export { costRows } from './cost.ts';
export { comparatorsOf, judge, type Comparator, type RuleResult } from './benchmark.ts';
export { caseloads, type CaseloadRow, type WorkerChanges, type WorkerLoad } from './caseloads.ts';
export { timescalesAsAt, type IndicatorContext, type Period } from './context.ts';
export { bandShares, durations } from './durations.ts';
export { flows, type FlowQuery, type FlowRow } from './flows.ts';
export {
  confidenceOfMean,
  FEWEST_YEARS,
  momentsOf,
  predictionOfYear,
  wilson,
  type Interval,
  type IntervalKind,
} from './interval.ts';
export { doneBy, kaplanMeier, type SurvivalStep } from './kaplan-meier.ts';
export { CAUSES, causeOfPart, teamOfPart, type Cause } from './ledger/causes.ts';
export { foldLedger, ledger, type LedgerRow, type LedgerShare } from './ledger/ledger.ts';
export type { StaySegment, StayTable } from './ledger/stay-table.ts';
export { measureRows, recordedMeasureRows, ReplicationFigures } from './measures.ts';
export { countOverdue, lastDue, overdueClocks, type OverdueCount, type RunningClock } from './overdue.ts';
export { splitPeriod, wholeYears, yearsIn, type NamedPeriod, type PeriodKind } from './periods.ts';
export { quantileOf, type Spread } from './quantile.ts';
export { activePaths } from '../statechart/active-paths.ts';
export { isDone, StateIndex, type StateInfo } from './states.ts';
export { stockDates, type StockDate } from './stock-dates.ts';
export {
  stockRows,
  stocks,
  type Snapshot,
  type StockQuery,
  type StockRow,
  type StockSeries,
} from './stocks.ts';
export { beyondChance, studentT } from './student-t.ts';
export { summarise, type SummaryRow } from './summary.ts';
export { hiddenCells, suppressFigure, suppressTimeliness, type Suppressed } from './suppress.ts';
export { TargetFigures } from './target-figures.ts';
export { clockRounds, timeliness, timelinessOf, type Longest, type TimelinessRow } from './timeliness.ts';
export { confidenceOfDraws, varianceParts, type VarianceParts } from './variance-parts.ts';
export { waits, type WaitKind, type WaitRow } from './waits.ts';
export { whereDaysWent, type DaysWent, type Stretch } from './where-days-went.ts';
export { workload, type WorkloadRow } from './workload.ts';

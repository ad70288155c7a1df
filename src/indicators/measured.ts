/** Everything that is measured of a log, folded in one walk. */
import type { EventSource } from '../events/log.ts';
import { Caseloads } from './caseloads.ts';
import { ClockRounds, type RoundTable } from './clock-rounds.ts';
import type { IndicatorContext } from './context.ts';
import { Flows, type FlowQuery, type FlowTable } from './flows.ts';
import { LedgerFold } from './ledger/ledger-fold.ts';
import { StaySums, type StageSum } from './ledger/stay-sums.ts';
import { stockDates, type StockDate } from './stock-dates.ts';
import { Stocks, type StockQuery, type StockSeries } from './stocks.ts';
import { Waits, type WaitTable } from './waits.ts';
import { foldLog, Walk } from './walk.ts';
import { Workload } from './workload.ts';

export interface Measured {
  readonly source: EventSource;
  readonly context: IndicatorContext;
  readonly rounds: RoundTable;
  /** What the stays in each stage went to. */
  readonly stages: readonly StageSum[];
  readonly flows: FlowTable;
  /** Rows of each flow query. */
  readonly flowRows: readonly (readonly number[])[];
  readonly series: readonly StockSeries[];
  readonly dates: readonly StockDate[];
  readonly waits: WaitTable;
  readonly caseloads: Caseloads;
  readonly workload: Workload;
}

/** Walks the log once for the clocks, the ledger, waits, caseloads, work, and these flows and stocks. */
export function measureLog(
  source: EventSource,
  context: IndicatorContext,
  flowQueries: readonly FlowQuery[],
  stockQueries: readonly StockQuery[],
): Measured {
  const walk = new Walk(source, context);
  const dates = stockDates(context);
  const moments = dates.map((date) => date.minute);
  const rounds = new ClockRounds(walk, context);
  const ledger = new LedgerFold(walk, context, new StaySums(context.period));
  const flows = new Flows(walk, context, flowQueries);
  const stocks = new Stocks(walk, context, stockQueries, moments);
  const waits = new Waits(walk, context);
  const caseloads = new Caseloads(walk, context, moments);
  const workload = new Workload(walk, context);
  foldLog(walk, [rounds, ledger, flows, stocks, waits, caseloads, workload]);
  ledger.finish();
  caseloads.finish();
  waits.addCases(caseloads.allocations);
  return {
    source,
    context,
    rounds: rounds.rounds,
    stages: ledger.stays.rows(walk.stages, source.vocabulary),
    flows: flows.table,
    flowRows: flows.table.rowsByQuery(),
    series: stocks.series(),
    dates,
    waits: waits.table,
    caseloads,
    workload,
  };
}

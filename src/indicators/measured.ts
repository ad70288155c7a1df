/** Everything that is measured of a log, folded chunk by chunk: a chunk is not needed any more once it was taken. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventNames } from '../events/log-hash.ts';
import { Caseloads } from './caseloads.ts';
import { ClockRounds, type RoundTable } from './clock-rounds.ts';
import type { IndicatorContext } from './context.ts';
import { Flows, type FlowQuery, type FlowTable } from './flows.ts';
import { LedgerFold } from './ledger/ledger-fold.ts';
import { StaySums, type StageSum } from './ledger/stay-sums.ts';
import { stockDates, type StockDate } from './stock-dates.ts';
import { Stocks, type StockQuery, type StockSeries } from './stocks.ts';
import { Waits, type WaitTable } from './waits.ts';
import { foldChunk, Walk, type LogFold } from './walk.ts';
import { Workload } from './workload.ts';

export interface Measured {
  readonly source: EventNames;
  readonly context: IndicatorContext;
  readonly rounds: RoundTable;
  /** What the stays in each stage went to. */
  readonly stages: readonly StageSum[];
  readonly flows: FlowTable;
  /** Rows of each flow query. */
  readonly flowRows: ReadonlyMap<number, readonly number[]>;
  readonly series: readonly StockSeries[];
  readonly dates: readonly StockDate[];
  readonly waits: WaitTable;
  readonly caseloads: Caseloads;
  readonly workload: Workload;
}

/** Folds the clocks, the ledger, waits, caseloads, work, and these flows and stocks. Names may be added to the source's tables between chunks. */
export class Measuring {
  readonly #source: EventNames;
  readonly #context: IndicatorContext;
  readonly #walk: Walk;
  readonly #dates: readonly StockDate[];
  readonly #rounds: ClockRounds;
  readonly #ledger: LedgerFold<StaySums>;
  readonly #flows: Flows;
  readonly #stocks: Stocks;
  readonly #waits: Waits;
  readonly #caseloads: Caseloads;
  readonly #workload: Workload;
  readonly #folds: readonly LogFold[];

  constructor(
    source: EventNames,
    context: IndicatorContext,
    flowQueries: readonly FlowQuery[],
    stockQueries: readonly StockQuery[],
  ) {
    const walk = new Walk(source, context);
    const dates = stockDates(context);
    const moments = dates.map((date) => date.minute);
    this.#source = source;
    this.#context = context;
    this.#walk = walk;
    this.#dates = dates;
    this.#rounds = new ClockRounds(walk, context);
    this.#ledger = new LedgerFold(walk, context, new StaySums(context.period));
    this.#flows = new Flows(walk, context, flowQueries);
    this.#stocks = new Stocks(walk, context, stockQueries, moments);
    this.#waits = new Waits(walk, context);
    this.#caseloads = new Caseloads(walk, context, moments);
    this.#workload = new Workload(walk, context);
    this.#folds = [
      this.#rounds,
      this.#ledger,
      this.#flows,
      this.#stocks,
      this.#waits,
      this.#caseloads,
      this.#workload,
    ];
  }

  /** Takes the next chunk of the log. */
  take(chunk: EventChunk): void {
    foldChunk(chunk, this.#walk, this.#folds);
  }

  /** What was measured, once the last chunk was taken. */
  finish(): Measured {
    this.#ledger.finish();
    this.#caseloads.finish();
    this.#waits.addCases(this.#caseloads.allocations);
    return {
      source: this.#source,
      context: this.#context,
      rounds: this.#rounds.rounds,
      stages: this.#ledger.stays.rows(this.#walk.stages, this.#source.vocabulary),
      flows: this.#flows.table,
      flowRows: this.#flows.table.rowsByQuery(),
      series: this.#stocks.series(),
      dates: this.#dates,
      waits: this.#waits.table,
      caseloads: this.#caseloads,
      workload: this.#workload,
    };
  }
}

/** One figure of one replication, as `measures.parquet` and `measures.csv` hold it. */
export interface MeasureRow {
  readonly replication: number;
  /** A timescale or a measure of the scenario, and which figure of it. */
  readonly measure: string;
  /** What it is broken down by; empty for all children together. */
  readonly by: string;
  /** Which group of the breakdown; empty for all children together. */
  readonly group: string;
  readonly unit: string;
  /** Null where there is nothing to compute it from. */
  readonly value: number | null;
  /** How many events, stays or children it rests on: a whole number. */
  readonly n: number | null;
}

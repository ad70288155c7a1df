/** A table as it was found: names of its columns, and its rows as text. */

export interface SourceRow {
  /** Line of a CSV file; of a Parquet file the number of the row, from 1. */
  readonly line: number;
  /** By column; null where there is no value. A row of another width than the heading's has as many as it has. */
  readonly cells: readonly (string | null)[];
}

export interface SourceTable {
  /** The file's name without its folder. */
  readonly file: string;
  readonly kind: 'csv' | 'parquet';
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly bytes: number;
  readonly sha256: string;
}

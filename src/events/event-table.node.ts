/** Reads a part of the events back from Parquet, row group by row group. */
import { EVENT_COLUMNS } from './columns.ts';
import type { EventCells } from './event-cells.ts';
import { ParquetTable, type Cell } from './parquet-table.node.ts';

/** A column of int64 as numbers; -1 where there is none. */
function numbers(cells: ArrayLike<Cell>): Float64Array {
  const out = new Float64Array(cells.length);
  for (let i = 0; i < out.length; i++) {
    const cell = cells[i];
    out[i] = cell === null || cell === undefined ? -1 : Number(cell);
  }
  return out;
}

/**
 * The rows of a part.
 * @throws RunError where the file is missing or is no table of events.
 */
export async function* eventCells(path: string): AsyncGenerator<EventCells> {
  for await (const { rows, columns } of new ParquetTable(path, EVENT_COLUMNS).groups()) {
    // The table has checked types and nulls; only int64 needs turning.
    const cells = { ...columns, rows, sequence: numbers(columns.sequence), cause: numbers(columns.cause) };
    yield cells as unknown as EventCells;
  }
}

/** The measures of a whole period as values by replication. */
import type { MeasureRow } from '../../events/index.ts';

export interface MeasureValues {
  readonly measure: string;
  readonly unit: string;
  /** By replication; none where a replication has no value. */
  readonly values: ReadonlyMap<number, number>;
  /** How many events, stays or children it rests on in all replications; null where that means nothing. */
  readonly n: number | null;
}

/** Every measure of the whole period, in the order in which they first occur. */
export function measureTable(rows: Iterable<MeasureRow>): Map<string, MeasureValues> {
  const table = new Map<
    string,
    { measure: string; unit: string; values: Map<number, number>; n: number | null }
  >();
  for (const { measure, by, unit, value, n, replication } of rows) {
    if (by !== '') continue;
    let entry = table.get(measure);
    if (entry === undefined) table.set(measure, (entry = { measure, unit, values: new Map(), n: 0 }));
    if (value !== null) entry.values.set(replication, value);
    entry.n = n === null || entry.n === null ? null : entry.n + n;
  }
  return table;
}

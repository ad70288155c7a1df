/** Measures over replications: the mean of each, how sure it is, and how much one year differs from another. */
import type { MeasureRow } from '../events/measures.ts';
import { confidenceOfMean, predictionOfYear, type Interval } from './interval.ts';

export interface SummaryRow {
  readonly measure: string;
  /** Empty for the whole period, `date` for stocks on a day. */
  readonly by: string;
  readonly group: string;
  readonly unit: string;
  /** Mean over the replications that have a value; null where none has. */
  readonly mean: number | null;
  /** How many events, stays or children it rests on in all replications; null where that means nothing. */
  readonly n: number | null;
  /** Replications that have a value. */
  readonly replications: number;
  /** Of the mean, over replications. */
  readonly confidence: Interval | null;
  /** Of one single year, over the years of all replications; null where it is not measured by the year. */
  readonly years: Interval | null;
}

const isNumber = (value: number | null): value is number => value !== null;
const valuesOf = (rows: readonly MeasureRow[]): number[] => rows.map((row) => row.value).filter(isNumber);

/** Rows by a key, in the order in which the keys first occur. */
export function grouped(
  rows: Iterable<MeasureRow>,
  key: (row: MeasureRow) => string,
): Map<string, MeasureRow[]> {
  const groups = new Map<string, MeasureRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Summarises the rows of all replications, in the order in which the measures first occur. Years are not told one by one. */
export function summarise(rows: readonly MeasureRow[]): SummaryRow[] {
  const yearly = grouped(
    rows.filter((row) => row.by === 'year' || row.by === 'date'),
    (row) => JSON.stringify([row.measure, row.by]),
  );
  const shown = grouped(
    rows.filter((row) => row.by !== 'year'),
    (row) => JSON.stringify([row.measure, row.by, row.group]),
  );
  return [...shown.values()].map((group) => {
    const [{ measure, by }] = group;
    const years = yearly.get(JSON.stringify([measure, by === '' ? 'year' : by])) ?? [];
    return summaryOf(group, valuesOf(years));
  });
}

function summaryOf(group: readonly MeasureRow[], years: readonly number[]): SummaryRow {
  const [{ measure, by, group: name, unit }] = group;
  const values = valuesOf(group);
  const counts = group.map((row) => row.n);
  return {
    measure,
    by,
    group: name,
    unit,
    mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
    n: counts.every(isNumber) ? counts.reduce((sum, count) => sum + count, 0) : null,
    replications: values.length,
    confidence: confidenceOfMean(values),
    years: predictionOfYear(years),
  };
}

/** The measures of a run, gathered replication by replication, as columns and as comma-separated text. */
import { MEASURE_COLUMNS } from './columns.ts';
import { csvLine } from './csv.ts';
import type { MeasureRow } from './measures.ts';
import { RUN_MESSAGES, RunError } from './run-error.ts';

function check({ measure, value, n }: MeasureRow): void {
  if (value !== null && !Number.isFinite(value))
    throw new RunError(RUN_MESSAGES.noNumber(measure, 'value', value));
  if (n !== null && !Number.isSafeInteger(n)) throw new RunError(RUN_MESSAGES.noNumber(measure, 'n', n));
}

/** The first line of the text. */
export const MEASURES_HEAD = csvLine(MEASURE_COLUMNS.map(({ name }) => name));

export class MeasureColumns {
  readonly data = {
    replication: [] as number[],
    measure: [] as string[],
    by: [] as string[],
    group: [] as string[],
    unit: [] as string[],
    value: [] as (number | null)[],
    n: [] as (number | null)[],
  };

  /** @throws RunError where a value is not finite or `n` is no whole number. */
  add(rows: Iterable<MeasureRow>): void {
    for (const row of rows) {
      check(row);
      this.data.replication.push(row.replication);
      this.data.measure.push(row.measure);
      this.data.by.push(row.by);
      this.data.group.push(row.group);
      this.data.unit.push(row.unit);
      this.data.value.push(row.value);
      this.data.n.push(row.n);
    }
  }

  get length(): number {
    return this.data.measure.length;
  }

  /** In the order of `MEASURE_COLUMNS`. */
  columns(): (number | string | null)[][] {
    const { replication, measure, by, group, unit, value, n } = this.data;
    return [replication, measure, by, group, unit, value, n];
  }

  /** The first rows, in columns; they are not here any more. */
  takeFirst(rows: number): (number | string | null)[][] {
    return this.columns().map((column) => column.splice(0, rows));
  }

  /** The rows from one on as text. */
  lines(from: number): string {
    const columns = this.columns();
    let text = '';
    for (let row = from; row < this.length; row++) text += csvLine(columns.map((column) => column[row]));
    return text;
  }

  csv(): string {
    return MEASURES_HEAD + this.lines(0);
  }
}

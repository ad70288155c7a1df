/** The measures of all replications, found by name. */
import type { MeasureRow } from '../../events/index.ts';
import { predictionOfYear } from '../../indicators/interval.ts';

/** A figure with the range in which 95% of single years lie; null of fewer years than that takes (`FEWEST_YEARS`). */
export interface BoardFigure {
  readonly value: number;
  readonly range: readonly [number, number] | null;
}

export class MeasureIndex {
  readonly #rows = new Map<string, MeasureRow[]>();

  constructor(rows: Iterable<MeasureRow>) {
    for (const row of rows) {
      const key = `${row.by} ${row.measure}`;
      const known = this.#rows.get(key);
      if (known === undefined) this.#rows.set(key, [row]);
      else known.push(row);
    }
  }

  /** Rows of a measure: of the whole period (`by` empty), of its years, or of dates. */
  rows(measure: string, by = ''): readonly MeasureRow[] {
    return this.#rows.get(`${by} ${measure}`) ?? [];
  }

  /** Names of all measures of the whole period that begin with a text. */
  names(start: string): string[] {
    return [...this.#rows.keys()].filter((key) => key.startsWith(` ${start}`)).map((key) => key.slice(1));
  }

  /** The mean over the replications; NaN where none has a value. */
  mean(measure: string): number {
    const values = valuesOf(this.rows(measure));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  }

  /** What it rests on, over all replications. */
  cases(measure: string): number {
    return this.rows(measure).reduce((sum, row) => sum + (row.n ?? 0), 0);
  }

  /** The mean over the replications, and the range of their years. */
  yearly(measure: string): BoardFigure {
    return { value: this.mean(measure), range: rangeOf(valuesOf(this.rows(measure, 'year')), Infinity) };
  }

  /** A percentage over all cases, and the range of the years. */
  share(measure: string): BoardFigure {
    const known = this.rows(measure).filter((row) => row.value !== null);
    const whole = known.reduce((sum, row) => sum + (row.n ?? 0), 0);
    const part = known.reduce((sum, row) => sum + (row.n ?? 0) * (row.value ?? 0), 0);
    const years = this.rows(measure, 'year');
    const range = rangeOf(valuesOf(years.length > 0 ? years : this.rows(measure, 'date')), 100);
    return { value: part / whole, range };
  }

  /** On one date: the mean over the replications, and the range of this day in all of them. */
  onDate(measure: string, date: string): BoardFigure {
    const values = valuesOf(this.rows(measure, 'date').filter((row) => row.group === date));
    return {
      value: values.reduce((sum, value) => sum + value, 0) / values.length,
      range: rangeOf(values, Infinity),
    };
  }
}

const valuesOf = (rows: readonly MeasureRow[]): number[] => rows.flatMap((row) => row.value ?? []);

function rangeOf(values: readonly number[], most: number): BoardFigure['range'] {
  const interval = predictionOfYear(values);
  return interval === null ? null : [Math.max(0, interval.from), Math.min(most, interval.to)];
}

/** What replications of the base scenario had of the report's figures, kept beside the page that shows it. */
import { readFileSync } from 'node:fs';
import type { MeasureRow } from '../../../src/events/index.ts';
import { figureName } from '../../../src/indicators/figures/figure-rows.ts';

export interface MeasuredFigures {
  readonly scenario: string;
  readonly seed: string;
  readonly years: number;
  readonly replications: number;
  /** By figure: value and what it rests on, of each replication in order; null where there was nothing to count. */
  readonly figures: Readonly<Record<string, readonly (readonly [value: number | null, n: number | null])[]>>;
}

export const MEASURED_FILE = new URL('measured.json', import.meta.url);

export const readMeasured = (): MeasuredFigures =>
  JSON.parse(readFileSync(MEASURED_FILE, 'utf8')) as MeasuredFigures;

/** Digits that are kept: enough for any table, and the same on every machine. */
const DIGITS = 9;

export const kept = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(DIGITS));

/** As rows of a run. */
export const rowsOf = ({ figures }: MeasuredFigures): MeasureRow[] =>
  Object.entries(figures).flatMap(([id, values]) =>
    values.map(([value, n], replication) => ({
      replication,
      measure: figureName(id),
      by: '',
      group: '',
      unit: '',
      value,
      n,
    })),
  );

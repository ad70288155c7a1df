/** A sweep as JSON and as comma-separated values. */
import { csvLine } from '../../events/csv.ts';
import type { SweptMeasure } from './sweep.ts';

export interface Sweep {
  readonly command: 'run' | 'compare';
  readonly name: string;
  /** Of what it is compared with; null where nothing is. */
  readonly baseName: string | null;
  readonly path: string;
  readonly values: readonly number[];
  readonly seed: string;
  readonly years: number;
  readonly replications: number;
  readonly measures: readonly SweptMeasure[];
}

export const sweepJson = ({ command, name, baseName, path, ...rest }: Sweep) => ({
  command,
  vary: path,
  scenario: name,
  base: baseName,
  level: 0.95,
  ...rest,
});

const COLUMNS = ['value', 'mean', 'base', 'difference', 'low', 'high', 'n', 'passed'] as const;

/** A row a measure and value; numbers as they are. */
export function sweepCsv({ name, path, measures }: Sweep): string {
  const lines = measures.flatMap(({ measure, unit, rows }) =>
    rows.map((row) =>
      csvLine([
        name,
        path,
        measure,
        unit,
        ...COLUMNS.map((column) =>
          column === 'passed' ? (row.passed === null ? null : Number(row.passed)) : row[column],
        ),
      ]),
    ),
  );
  return csvLine(['scenario', 'vary', 'measure', 'unit', ...COLUMNS]) + lines.join('');
}

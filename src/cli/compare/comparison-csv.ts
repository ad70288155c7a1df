/** A comparison as comma-separated values: a row a measure and what-if. */
import { csvLine } from '../../events/csv.ts';
import type { Comparison } from './comparison.ts';

/** Columns, in order; numbers as they are. */
export const COMPARISON_COLUMNS = [
  'measure',
  'unit',
  'base',
  'whatIf',
  'difference',
  'low',
  'high',
  'n',
  'p',
  'corrected',
  'matters',
  'verdict',
  'main',
  'more',
  'varianceReduction',
  'cases',
] as const;

export function comparisonCsv(comparisons: readonly Comparison[]): string {
  const lines = comparisons.flatMap(({ whatIf, measures }) =>
    measures.measures.map((one) => {
      const half = one.halfWidth;
      const row = {
        ...one,
        main: one.main ? 1 : 0,
        low: half === null ? null : one.difference - half,
        high: half === null ? null : one.difference + half,
      };
      return csvLine([whatIf.name, measures.pairing, ...COMPARISON_COLUMNS.map((column) => row[column])]);
    }),
  );
  return csvLine(['what_if', 'pairing', ...COMPARISON_COLUMNS.map(snakeCase)]) + lines.join('');
}

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

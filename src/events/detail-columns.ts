/** The details of a run as the columns of `details.parquet`. */
import { codeColumn, DETAIL_COLUMNS, type Column } from './columns.ts';
import type { DetailRow, DetailTable } from './details.ts';
import { refuseTaken } from './run-error.ts';

export interface DetailColumns {
  readonly columns: readonly Column[];
  readonly data: readonly (number | string | null)[][];
}

/** Up to so many codes are listed in the data dictionary; a date, for one, has too many. */
const LISTED = 40;

/** The codes that occur, where they are few enough to be a code set. */
function codesOf(rows: readonly DetailRow[], name: string): string {
  const codes = new Set(rows.flatMap(({ codes }) => (name in codes ? [codes[name]] : [])));
  return codes.size > LISTED ? '' : [...codes].sort().join('; ');
}

/**
 * One column for each code that some event type carries, in alphabetical order.
 * @throws RunError where a code has the name of another column.
 */
export function detailColumns({ rows }: DetailTable): DetailColumns {
  const names = [...new Set(rows.flatMap(({ codes }) => Object.keys(codes)))].sort();
  refuseTaken('the code', names, DETAIL_COLUMNS);
  return {
    columns: [...DETAIL_COLUMNS, ...names.map((name) => codeColumn(name, codesOf(rows, name)))],
    data: [
      rows.map((_, row) => row),
      rows.map(({ type }) => type),
      ...names.map((name) => rows.map(({ codes }) => codes[name] ?? null)),
    ],
  };
}

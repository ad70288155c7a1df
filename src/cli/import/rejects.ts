/** The rows that do not fit, with line and reason, and everything that they said. */
import { csvLine } from '../../events/csv.ts';
import type { SourceTable, ToldRow } from '../../importing/index.ts';

/** One row for each thing to be told of a row: a row that was kept may have several. */
export function rejectsCsv(table: SourceTable, told: readonly ToldRow[]): string {
  const heading = csvLine(['line', 'outcome', 'reason', ...table.columns]);
  return (
    heading +
    told.map((one) => csvLine([one.source.line, one.outcome, one.reason, ...cellsOf(one, table)])).join('')
  );
}

/** As many cells as the heading has; those of a row that is too long are joined in the last. */
function cellsOf({ source }: ToldRow, { columns }: SourceTable): (string | null)[] {
  return columns.map((_, at) => {
    const rest = at === columns.length - 1 ? source.cells.slice(at + 1) : [];
    const cell = source.cells[at] ?? null;
    return rest.length === 0 ? cell : [cell, ...rest].map((one) => one ?? '').join(',');
  });
}

/** `data-dictionary.csv`: every column of every table of a run, with its type, its meaning and its codes. */
import { csvLine } from './csv.ts';
import type { Column } from './columns.ts';

export interface TableColumns {
  readonly table: string;
  readonly columns: readonly Column[];
}

const line = (table: string, column: Column): string =>
  csvLine([
    table,
    column.name,
    column.type,
    column.optional ? 'yes' : 'no',
    column.meaning,
    column.codes ?? null,
  ]);

/** The dictionary as comma-separated text with a header. */
export const dataDictionary = (tables: readonly TableColumns[]): string =>
  csvLine(['table', 'column', 'type', 'may_be_null', 'meaning', 'codes']) +
  tables.flatMap(({ table, columns }) => columns.map((column) => line(table, column))).join('');

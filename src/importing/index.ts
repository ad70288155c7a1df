/** Event tables of one's own as logs: every answer works on them. */
export type { Separator } from './csv-rows.ts';
export type { ToldRow } from './event-row.ts';
export { importTable, NoRowsError, type ImportedTable, type ImportOptions } from './import-table.ts';
export type { Mapping } from './mapping.ts';
export type { SourceTable } from './source-table.ts';

/** Reads a CSV or Parquet file as a table of text. */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sha256 } from '../events/sha256.node.ts';
import { csvText } from './csv-text.ts';
import { csvRows, separatorOf, type Separator } from './csv-rows.ts';
import { ImportError, IMPORT_MESSAGES, importError } from './import-error.ts';
import type { SourceRow, SourceTable } from './source-table.ts';

/**
 * @param path as it was typed
 * @param separator what stands between fields, where somebody said it
 * @throws ImportError where there is no such file, or it is neither
 */
export async function readTable(path: string, separator?: Separator): Promise<SourceTable> {
  const bytes = bytesOf(path);
  const file = basename(path);
  const isParquet = bytes.subarray(0, 4).toString('latin1') === 'PAR1';
  const { columns, rows } = isParquet ? await parquetOf(path) : csvOf(bytes, path, separator);
  const table: SourceTable = {
    file,
    kind: isParquet ? 'parquet' : 'csv',
    columns,
    rows,
    bytes: bytes.length,
    sha256: sha256(bytes),
  };
  if (rows.length === 0) throw importError(IMPORT_MESSAGES.onlyHeading(path));
  return table;
}

function bytesOf(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw importError(IMPORT_MESSAGES.missing(path));
  if (found.isDirectory()) throw importError(IMPORT_MESSAGES.folder(path));
  try {
    const bytes = readFileSync(path);
    if (bytes.length === 0) throw importError(IMPORT_MESSAGES.empty(path));
    return bytes;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw importError(IMPORT_MESSAGES.unreadable(path, (error as NodeJS.ErrnoException).code ?? 'no access'));
  }
}

interface Content {
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
}

function csvOf(bytes: Buffer, path: string, separator: Separator | undefined): Content {
  const text = csvText(bytes, path);
  const [heading, ...rest] = csvRows(text, separator ?? separatorOf(text), path);
  if (heading === undefined) throw importError(IMPORT_MESSAGES.empty(path));
  return {
    columns: heading.fields.map((name) => name.trim()),
    rows: rest.map(({ line, fields }) => ({ line, cells: fields.map(valueOf) })),
  };
}

const valueOf = (field: string): string | null => (field.trim() === '' ? null : field.trim());

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * DuckDB reads it: foreign files have pages in forms that casepath never writes (`events/page-check.node.ts` knows only those).
 * It gives dates and times as ISO text.
 */
async function parquetOf(path: string): Promise<Content> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const file = quoted(resolve(path));
    const reader = await connection.runAndReadAll(
      `select columns(*)::varchar from read_parquet(${file}, file_row_number = false)`,
    );
    const rows = reader.getRowsJson().map((cells, row) => ({
      line: row + 1,
      cells: cells.map((cell) => (typeof cell === 'string' ? valueOf(cell) : null)),
    }));
    const named = await connection.runAndReadAll(`describe select * from read_parquet(${file})`);
    return { columns: named.getRowsJson().map(([name]) => (typeof name === 'string' ? name : '')), rows };
  } catch (error) {
    const [why = ''] = (error as Error).message.split('\n');
    throw importError(IMPORT_MESSAGES.parquet(path, why.replaceAll(resolve(path), path)));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

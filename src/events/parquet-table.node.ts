/** Reads a Parquet file row group by row group, as columns that have been checked to be what they should be. */
import { existsSync, readFileSync } from 'node:fs';
import { parquetMetadata, parquetRead, type ColumnData, type FileMetaData } from 'hyparquet';
import type { Column } from './columns.ts';
import { checkPages } from './page-check.node.ts';
import { parquetSchema } from './parquet-file.node.ts';
import { RUN_MESSAGES, RunError } from './run-error.ts';

/** What a cell may hold: int64 comes as bigint, a date as Date. */
export type Cell = number | bigint | string | boolean | Date | null | undefined;

/** A row group: `columns` by name, each with `rows` cells. */
export interface RowGroup {
  /** Row of the file that is the first here. */
  readonly start: number;
  readonly rows: number;
  readonly columns: Readonly<Record<string, ArrayLike<Cell>>>;
}

/** Rows of a file, [from, to). */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

const EVERYTHING: RowRange = { from: 0, to: Infinity };

/** The rows [start, end) of a column that came in pages. */
function cut(pages: readonly ColumnData[], start: number, end: number): ArrayLike<Cell> {
  const parts = pages.map(({ columnData, rowStart, rowEnd }) =>
    rowStart >= start && rowEnd <= end
      ? columnData
      : columnData.slice(Math.max(start - rowStart, 0), Math.max(end - rowStart, 0)),
  );
  return parts.length === 1 ? parts[0] : parts.flatMap((part) => Array.from<Cell>(part));
}

/** The first row without a value, or -1. Undefined is what a damaged page gives: an index beyond its dictionary. */
function firstWithout(cells: ArrayLike<Cell>, mayBeNull: boolean): number {
  // Typed arrays hold numbers only.
  if (!Array.isArray(cells)) return -1;
  const column: readonly Cell[] = cells;
  const isFull = !column.includes(undefined) && (mayBeNull || !column.includes(null));
  return isFull ? -1 : column.findIndex((cell) => cell === undefined || (cell === null && !mayBeNull));
}

export class ParquetTable {
  readonly path: string;
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly #bytes: ArrayBuffer;
  readonly #metadata: FileMetaData;

  /**
   * Opens a file that has at least these columns.
   * @param other what to read any other column as; without it they are left alone
   * @throws RunError where it is missing, is no Parquet, or lacks a column.
   */
  constructor(path: string, columns: readonly Column[], other?: (name: string) => Column) {
    if (!existsSync(path)) throw new RunError(RUN_MESSAGES.missingFile(path));
    const bytes = readFileSync(path);
    this.path = path;
    this.#bytes = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    this.#metadata = this.#guard(() => parquetMetadata(this.#bytes));
    this.columns = other ? [...columns, ...this.#others(columns).map(other)] : columns;
    this.rows = Number(this.#metadata.num_rows);
    this.#checkSchema();
  }

  #guard<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw new RunError(RUN_MESSAGES.notParquet(this.path, (error as Error).message));
    }
  }

  #others(columns: readonly Column[]): string[] {
    const names = this.#metadata.schema.slice(1).map(({ name }) => name);
    return names.filter((name) => !columns.some((column) => column.name === name));
  }

  #checkSchema(): void {
    for (const wanted of parquetSchema(this.columns).slice(1)) {
      const found = this.#metadata.schema.find(({ name }) => name === wanted.name);
      if (!found) throw new RunError(RUN_MESSAGES.noColumn(this.path, wanted.name));
      if (found.type !== wanted.type) {
        throw new RunError(
          RUN_MESSAGES.otherType(this.path, wanted.name, String(found.type), String(wanted.type)),
        );
      }
    }
  }

  /** The row groups that have rows in the range, cut to it. */
  async *groups(range: RowRange = EVERYTHING): AsyncGenerator<RowGroup> {
    const names = new Set(this.columns.map(({ name }) => name));
    let start = 0;
    for (const group of this.#metadata.row_groups) {
      const end = start + Number(group.num_rows);
      const [from, to] = [Math.max(start, range.from), Math.min(end, range.to)];
      if (from < to) {
        this.#guard(() => checkPages(this.#bytes, group, names));
        yield await this.#read(from, to);
      }
      start = end;
    }
  }

  async #read(start: number, end: number): Promise<RowGroup> {
    const pages = new Map<string, ColumnData[]>();
    try {
      await parquetRead({
        file: this.#bytes,
        metadata: this.#metadata,
        columns: this.columns.map(({ name }) => name),
        rowStart: start,
        rowEnd: end,
        onChunk: (page) => void pages.set(page.columnName, [...(pages.get(page.columnName) ?? []), page]),
      });
    } catch (error) {
      throw new RunError(RUN_MESSAGES.notParquet(this.path, (error as Error).message));
    }
    const columns = Object.fromEntries([...pages].map(([name, data]) => [name, cut(data, start, end)]));
    this.#checkCells(columns, start, end - start);
    return { start, rows: end - start, columns };
  }

  #checkCells(columns: Record<string, ArrayLike<Cell>>, start: number, rows: number): void {
    for (const { name, optional } of this.columns) {
      const cells = columns[name] ?? [];
      if (cells.length !== rows) throw new RunError(RUN_MESSAGES.noColumn(this.path, name));
      const row = firstWithout(cells, optional);
      if (row >= 0) throw new RunError(RUN_MESSAGES.noValue(this.path, name, start + row));
    }
  }
}

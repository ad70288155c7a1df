/** Writes one Parquet file, row group by row group. The file has its name only when it is whole. */
import { renameSync } from 'node:fs';
import type { ColumnChunk, DecodedArray, SchemaElement, Statistics } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { writePages, type EncodedColumn } from './column-page.node.ts';
import type { Column, ColumnType } from './columns.ts';
import { HashedFile } from './hashed-file.node.ts';
import type { FileRecord } from './manifest.ts';

/** Rows of a row group. */
export const GROUP_ROWS = 65_536;

const ELEMENTS = {
  int32: { type: 'INT32' },
  int64: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
} as const satisfies Record<ColumnType, Partial<SchemaElement>>;

/** The Parquet schema of a table. */
export const parquetSchema = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type, optional }): SchemaElement => ({
    name,
    ...ELEMENTS[type],
    repetition_type: optional ? 'OPTIONAL' : 'REQUIRED',
  })),
];

/** Columns that rise or stay near their neighbours: differences are small, and DuckDB can skip by their least and greatest. */
const rises = ({ name, type }: Column): boolean => type === 'int64' || name === 'minute';

/** A buffer that goes to the file after each row group, is hashed on its way and renamed at the end. */
class FileSink extends ByteWriter {
  readonly #path: string;
  readonly #file: HashedFile;

  constructor(path: string) {
    super(1 << 20);
    this.#path = path;
    this.#file = new HashedFile(`${path}.tmp`);
  }

  flush(): void {
    this.#file.write(this.getBytes());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
    this.#file.close();
    renameSync(`${this.#path}.tmp`, this.#path);
  }

  abandon(): void {
    this.#file.close();
  }

  record(): FileRecord {
    return this.#file.record();
  }
}

export class ParquetFile {
  readonly #sink: FileSink;
  readonly #parquet: ParquetWriter;
  readonly #columns: readonly Column[];
  rows = 0;

  constructor(path: string, columns: readonly Column[]) {
    this.#columns = columns;
    this.#sink = new FileSink(path);
    this.#parquet = new ParquetWriter({
      writer: this.#sink,
      schema: parquetSchema(columns),
      createdBy: 'casepath',
    });
  }

  /** Writes a row group: one array a column, in the order of the columns, all of one length. */
  write(data: readonly DecodedArray[]): void {
    const rows = data[0].length;
    if (rows === 0) return;
    const columnData = this.#columns.map((column, i) => ({
      name: column.name,
      data: data[i],
      statistics: rises(column),
      ...(rises(column) ? { encoding: 'DELTA_BINARY_PACKED' as const } : {}),
    }));
    // One page a column: a row group is small enough, and fewer pages are written faster.
    void this.#parquet.write({ columnData, rowGroupSize: rows, pageSize: 0 });
    this.rows += rows;
  }

  /** Writes a row group of columns that are encoded already, in the order of the columns; each is taken before the next is asked for. */
  writeEncoded(rows: number, columns: Iterable<EncodedColumn & { readonly statistics?: Statistics }>): void {
    const start = this.#sink.offset;
    const chunks: ColumnChunk[] = [];
    for (const column of columns) {
      const { name, type } = this.#columns[chunks.length];
      const file_offset = BigInt(this.#sink.offset);
      const pages = writePages(this.#sink, column);
      chunks.push({
        file_offset,
        meta_data: {
          type: ELEMENTS[type].type,
          path_in_schema: [name],
          ...pages,
          ...(column.statistics === undefined ? {} : { statistics: column.statistics }),
        },
      });
    }
    this.#parquet.num_rows += BigInt(rows);
    this.#parquet.row_groups.push({
      columns: chunks,
      total_byte_size: chunks.reduce(
        (sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n),
        0n,
      ),
      num_rows: BigInt(rows),
      total_compressed_size: BigInt(this.#sink.offset - start),
    });
    this.#sink.flush();
    this.rows += rows;
  }

  /** Finishes the file and gives it its name. */
  close(): FileRecord {
    void this.#parquet.finish();
    return this.#sink.record();
  }

  /** Leaves the file as it is, under its temporary name. */
  abandon(): void {
    this.#sink.abandon();
  }
}

/** Writes a small table at once: one array a column. */
export function writeTable(
  path: string,
  columns: readonly Column[],
  data: readonly DecodedArray[],
): FileRecord {
  const file = new ParquetFile(path, columns);
  const rows = data[0].length;
  for (let from = 0; from < rows; from += GROUP_ROWS) {
    file.write(data.map((values) => values.slice(from, from + GROUP_ROWS)));
  }
  return file.close();
}

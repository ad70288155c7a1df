/** Writes `measures.parquet` and `measures.csv` as a run goes: of a long one they are large. */
import { join } from 'node:path';
import { MEASURE_COLUMNS } from './columns.ts';
import { HashedFile } from './hashed-file.node.ts';
import type { FileRecord } from './manifest.ts';
import { MeasureColumns, MEASURES_HEAD } from './measure-columns.ts';
import type { MeasureRow } from './measures.ts';
import { GROUP_ROWS, ParquetFile } from './parquet-file.node.ts';

const TABLE = 'measures.parquet';
const TEXT = 'measures.csv';

export class MeasureFiles {
  readonly #table: ParquetFile;
  readonly #text: HashedFile;
  /** Rows that do not fill a row group yet. */
  readonly #rows = new MeasureColumns();
  #isClosed = false;

  constructor(dir: string) {
    this.#table = new ParquetFile(join(dir, TABLE), MEASURE_COLUMNS);
    this.#text = new HashedFile(join(dir, TEXT));
    this.#text.write(Buffer.from(MEASURES_HEAD));
  }

  /** @throws RunError where a value is not finite or `n` is no whole number. */
  add(rows: Iterable<MeasureRow>): void {
    const before = this.#rows.length;
    this.#rows.add(rows);
    this.#text.write(Buffer.from(this.#rows.lines(before)));
    while (this.#rows.length >= GROUP_ROWS) this.#table.write(this.#rows.takeFirst(GROUP_ROWS));
  }

  /** What was written, by the names of the files. */
  close(): [name: string, record: FileRecord][] {
    this.#isClosed = true;
    if (this.#rows.length > 0) this.#table.write(this.#rows.takeFirst(this.#rows.length));
    this.#text.close();
    return [
      [TABLE, this.#table.close()],
      [TEXT, this.#text.record()],
    ];
  }

  /** Leaves the files as they are. */
  abandon(): void {
    if (this.#isClosed) return;
    this.#table.abandon();
    this.#text.close();
  }
}

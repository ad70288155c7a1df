/** Writes the events of one replication as Parquet parts while they come. */
import { join } from 'node:path';
import type { EventChunk } from './chunk.ts';
import { EVENT_COLUMNS } from './columns.ts';
import type { DetailTable } from './details.ts';
import { EventColumns } from './event-columns.node.ts';
import { EventRows } from './event-rows.ts';
import type { EventNames } from './log-hash.ts';
import type { FileRecord } from './manifest.ts';
import { GROUP_ROWS, ParquetFile } from './parquet-file.node.ts';

/** Row groups of a part: about a million rows. */
const PART_GROUPS = 16;

/** Name of a part in the run folder. */
export const partName = (part: number): string => `events/part-${String(part).padStart(5, '0')}.parquet`;

export class EventParts {
  readonly #dir: string;
  readonly #firstPart: number;
  readonly #names: EventNames;
  readonly #runDetails: DetailTable;
  /** Row of the run's details by row of this replication's. */
  readonly #details: number[] = [];
  readonly #rows = new EventRows(GROUP_ROWS);
  readonly #columns: EventColumns;
  readonly #records = new Map<string, FileRecord>();
  #part: ParquetFile;
  #groups = 0;
  events = 0;

  constructor(dir: string, firstPart: number, names: EventNames, runDetails: DetailTable) {
    this.#dir = dir;
    this.#firstPart = firstPart;
    this.#names = names;
    this.#runDetails = runDetails;
    this.#columns = new EventColumns(this.#rows, names, this.#details);
    this.#part = this.#open();
  }

  #open(): ParquetFile {
    return new ParquetFile(join(this.#dir, this.#name()), EVENT_COLUMNS);
  }

  #name(): string {
    return partName(this.#firstPart + this.#records.size);
  }

  /** Adds events. Names may have been added to the tables since the last call. */
  take(chunk: EventChunk): void {
    this.#learnDetails();
    for (let from = 0; from < chunk.length;) {
      from += this.#rows.fill(chunk, from);
      if (this.#rows.length === GROUP_ROWS) this.#writeGroup();
    }
    this.events += chunk.length;
  }

  #learnDetails(): void {
    const { rows } = this.#names.details;
    for (let row = this.#details.length; row < rows.length; row++) {
      this.#details.push(this.#runDetails.add(rows[row].type, rows[row].codes));
    }
  }

  #writeGroup(): void {
    if (this.#groups === PART_GROUPS) {
      this.#close();
      this.#part = this.#open();
    }
    this.#part.writeEncoded(this.#rows.length, this.#columns.encoded());
    this.#rows.clear();
    this.#groups++;
  }

  #close(): void {
    const name = this.#name();
    this.#records.set(name, this.#part.close());
    this.#groups = 0;
  }

  /** Finishes the last part. A replication without events has one part without rows. */
  end(): ReadonlyMap<string, FileRecord> {
    if (this.#rows.length > 0) this.#writeGroup();
    this.#close();
    return this.#records;
  }

  /** Leaves the part in hand under its temporary name. */
  abandon(): void {
    this.#part.abandon();
  }
}

/** Events as the columns that go to disk, as numbers, gathered until a row group is full. */
import type { EventChunk } from './chunk.ts';

/** Columns that are copied from the log as they stand there; the others are `sequence` and `replication`. */
export const COPIED = [
  'minute',
  'child',
  'family',
  'adopter',
  'machine',
  'instance',
  'type',
  'state',
  'activity',
  'team',
  'worker',
  'cause',
  'detail',
] as const satisfies readonly (keyof EventChunk)[];

export type CopiedColumn = (typeof COPIED)[number];

export class EventRows {
  readonly capacity: number;
  length = 0;
  readonly sequence: Int32Array;
  readonly columns: Readonly<Record<CopiedColumn, Int32Array>>;
  #sequence = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.sequence = new Int32Array(capacity);
    this.columns = Object.fromEntries(COPIED.map((name) => [name, new Int32Array(capacity)])) as Record<
      CopiedColumn,
      Int32Array
    >;
  }

  /** Adds rows of a chunk from row `from` until these rows are full or the chunk is over; returns how many. */
  fill(chunk: EventChunk, from: number): number {
    const count = Math.min(chunk.length - from, this.capacity - this.length);
    for (let row = 0; row < count; row++) this.sequence[this.length + row] = this.#sequence++;
    for (const name of COPIED) this.columns[name].set(chunk[name].subarray(from, from + count), this.length);
    this.length += count;
    return count;
  }

  /** Forgets the rows, which were written. */
  clear(): void {
    this.length = 0;
  }
}

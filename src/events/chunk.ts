/** A run of consecutive events as columns of integers. What the numbers mean: `docs/reference/event.md`. */
export const CHUNK_ROWS = 65_536;

export interface EventChunk {
  /** Sequence of the first row; row i has sequence `start + i`. */
  start: number;
  /** Rows in use, at most `CHUNK_ROWS`. */
  length: number;
  readonly minute: Int32Array;
  /** Row of the children's table, -1 for none. */
  readonly child: Int32Array;
  /** Row of the families' list, -1 for none. */
  readonly family: Int32Array;
  readonly adopter: Int32Array;
  readonly machine: Uint8Array;
  readonly instance: Uint16Array;
  readonly type: Uint16Array;
  readonly state: Uint16Array;
  readonly activity: Uint16Array;
  readonly team: Uint8Array;
  readonly worker: Uint16Array;
  /** Sequence of the event that led to this one, -1 for none. */
  readonly cause: Int32Array;
  /** Row of the details' table, -1 for none. */
  readonly detail: Int32Array;
}

/** The columns of a chunk by their width, one behind the other: what is written through three arrays costs less than through 13. */
export interface ChunkCells {
  readonly rows: number;
  /** minute, child, family, cause, detail, adopter. */
  readonly words: Int32Array;
  /** instance, type, state, activity, worker. */
  readonly halves: Uint16Array;
  /** machine, team. */
  readonly bytes: Uint8Array;
}

export function newCells(rows: number): ChunkCells {
  const words = new Int32Array(rows * 6);
  // Hardly any event is about adopters.
  words.fill(-1, rows * 5);
  return { rows, words, halves: new Uint16Array(rows * 5), bytes: new Uint8Array(rows * 2) };
}

/** An empty chunk over these cells. */
export function chunkOf({ rows, words, halves, bytes }: ChunkCells, start: number): EventChunk {
  const word = (nth: number): Int32Array => words.subarray(nth * rows, (nth + 1) * rows);
  const half = (nth: number): Uint16Array => halves.subarray(nth * rows, (nth + 1) * rows);
  return {
    start,
    length: 0,
    minute: word(0),
    child: word(1),
    family: word(2),
    adopter: word(5),
    machine: bytes.subarray(0, rows),
    instance: half(0),
    type: half(1),
    state: half(2),
    activity: half(3),
    team: bytes.subarray(rows),
    worker: half(4),
    cause: word(3),
    detail: word(4),
  };
}

export const newChunk = (start: number, rows = CHUNK_ROWS): EventChunk => chunkOf(newCells(rows), start);

/** Its events in memory of their own, and no more of it than they need. */
export function copyOf({ start, length, ...columns }: EventChunk): EventChunk {
  const copy = newChunk(start, length);
  copy.length = length;
  for (const [name, column] of Object.entries(columns)) {
    copy[name as keyof typeof columns].set(column.subarray(0, length));
  }
  return copy;
}

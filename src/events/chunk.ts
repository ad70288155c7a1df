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

export const newChunk = (start: number, rows = CHUNK_ROWS): EventChunk => ({
  start,
  length: 0,
  minute: new Int32Array(rows),
  child: new Int32Array(rows),
  family: new Int32Array(rows),
  adopter: new Int32Array(rows),
  machine: new Uint8Array(rows),
  instance: new Uint16Array(rows),
  type: new Uint16Array(rows),
  state: new Uint16Array(rows),
  activity: new Uint16Array(rows),
  team: new Uint8Array(rows),
  worker: new Uint16Array(rows),
  cause: new Int32Array(rows),
  detail: new Int32Array(rows),
});

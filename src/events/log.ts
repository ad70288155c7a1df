/** The events of one replication: what every answer is computed from, and the log that holds them in memory. */
import { CHUNK_ROWS, chunkOf, newCells, type ChunkCells, type EventChunk } from './chunk.ts';
import type { ChildTable } from './children.ts';
import type { DetailTable } from './details.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What every answer is computed from: one replication's events with the tables that stand beside them. */
export interface EventSource {
  readonly replication: number;
  readonly vocabulary: Vocabulary;
  readonly children: ChildTable;
  readonly details: DetailTable;
  /** First and last minute of the period that flows are counted over: [0, horizon). */
  readonly horizon: number;
  /** The events in order. May be walked more than once. */
  chunks(): Iterable<EventChunk>;
}

/** What leaves memory while a replication is played; it holds until `take` returns. */
export interface LogPart {
  readonly chunk: EventChunk;
  /** Children and families who are new since the part before; their rows go on from there. */
  readonly newcomers: ChildTable;
  readonly vocabulary: Vocabulary;
  /** All details so far. */
  readonly details: DetailTable;
}

/** Where the events of a replication go that are not kept in memory. */
export interface LogSink {
  take(part: LogPart): void;
}

/** One replication's events in memory, in chunks of typed arrays; with `full`, only those since a chunk was full last. */
export class EventLog implements EventSource {
  readonly #chunks: EventChunk[] = [];
  #last: EventChunk;
  #cells: ChunkCells;
  /** Rows of the chunk in hand that are written. */
  #rows = 0;
  readonly #full: ((chunk: EventChunk) => void) | null;
  length = 0;

  readonly replication: number;
  readonly vocabulary: Vocabulary;
  readonly children: ChildTable;
  readonly details: DetailTable;
  readonly horizon: number;

  constructor(
    replication: number,
    vocabulary: Vocabulary,
    children: ChildTable,
    details: DetailTable,
    horizon: number,
    full: ((chunk: EventChunk) => void) | null = null,
  ) {
    this.#full = full;
    this.replication = replication;
    this.vocabulary = vocabulary;
    this.children = children;
    this.details = details;
    this.horizon = horizon;
    this.#cells = newCells(CHUNK_ROWS);
    this.#last = chunkOf(this.#cells, 0);
    this.#chunks.push(this.#last);
  }

  /** Whether events stay here: otherwise `chunks` has only those that are not given away yet. */
  get keeps(): boolean {
    return this.#full === null;
  }

  chunks(): Iterable<EventChunk> {
    this.#last.length = this.#rows;
    return this.#chunks;
  }

  /** Adds one event and returns its sequence. */
  append(
    minute: number,
    child: number,
    family: number,
    machine: number,
    instance: number,
    type: number,
    state: number,
    activity: number,
    team: number,
    worker: number,
    cause: number,
    detail: number,
    adopter = -1,
  ): number {
    if (this.#rows === CHUNK_ROWS) this.#turn();
    const row = this.#rows++;
    const { words, halves, bytes } = this.#cells;
    // `| 0` says that these are 32-bit integers: stores then need not ask.
    words[row] = minute | 0;
    words[row + CHUNK_ROWS] = child | 0;
    words[row + CHUNK_ROWS * 2] = family | 0;
    words[row + CHUNK_ROWS * 3] = cause | 0;
    words[row + CHUNK_ROWS * 4] = detail | 0;
    if (adopter >= 0) words[row + CHUNK_ROWS * 5] = adopter;
    halves[row] = instance | 0;
    halves[row + CHUNK_ROWS] = type | 0;
    halves[row + CHUNK_ROWS * 2] = state | 0;
    halves[row + CHUNK_ROWS * 3] = activity | 0;
    halves[row + CHUNK_ROWS * 4] = worker | 0;
    bytes[row] = machine | 0;
    bytes[row + CHUNK_ROWS] = team | 0;
    return this.length++;
  }

  /** Makes room where the chunk is full. */
  #turn(): void {
    if (this.#full !== null) return this.flush();
    this.#last.length = this.#rows;
    this.#cells = newCells(CHUNK_ROWS);
    this.#last = chunkOf(this.#cells, this.length);
    this.#chunks.push(this.#last);
    this.#rows = 0;
  }

  /** Gives away what is here, where it is not kept. */
  flush(): void {
    if (this.#full === null) return;
    this.#last.length = this.#rows;
    this.#full(this.#last);
    this.#cells.words.fill(-1, CHUNK_ROWS * 5);
    this.#last.start = this.length;
    this.#rows = 0;
  }
}

/** The events of one replication: what every answer is computed from, and the log that holds them in memory. */
import { CHUNK_ROWS, newChunk, type EventChunk } from './chunk.ts';
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
    this.#last = newChunk(0);
    this.#chunks.push(this.#last);
  }

  chunks(): Iterable<EventChunk> {
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
    let chunk = this.#last;
    if (chunk.length === CHUNK_ROWS) chunk = this.#turn(chunk);
    const row = chunk.length++;
    chunk.minute[row] = minute;
    chunk.child[row] = child;
    chunk.family[row] = family;
    chunk.adopter[row] = adopter;
    chunk.machine[row] = machine;
    chunk.instance[row] = instance;
    chunk.type[row] = type;
    chunk.state[row] = state;
    chunk.activity[row] = activity;
    chunk.team[row] = team;
    chunk.worker[row] = worker;
    chunk.cause[row] = cause;
    chunk.detail[row] = detail;
    return this.length++;
  }

  /** The chunk after one that is full. */
  #turn(chunk: EventChunk): EventChunk {
    if (this.#full !== null) {
      this.flush();
      return chunk;
    }
    this.#last = newChunk(this.length);
    this.#chunks.push(this.#last);
    return this.#last;
  }

  /** Gives away what is here, where it is not kept. */
  flush(): void {
    if (this.#full === null) return;
    this.#full(this.#last);
    this.#last.start = this.length;
    this.#last.length = 0;
  }
}

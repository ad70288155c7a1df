/** Events as rows of a table with readable names: the columns that go to disk, gathered until a row group is full. */
import type { EventChunk } from './chunk.ts';
import type { EventNames } from './log-hash.ts';

type Cells<T> = (T | null)[];

/** Copies `count` numbers, each as the name it stands for; `none` is the number that means null. */
function nameCells<T>(
  cells: Cells<T>,
  at: number,
  numbers: ArrayLike<number>,
  from: number,
  count: number,
  names: readonly T[],
  none: number,
): void {
  for (let i = 0; i < count; i++) {
    const number = numbers[from + i];
    cells[at + i] = number === none ? null : names[number];
  }
}

/** Copies `count` numbers; `none` is the number that means null. */
function numberCells(
  cells: Cells<number>,
  at: number,
  numbers: ArrayLike<number>,
  from: number,
  count: number,
  none: number,
): void {
  for (let i = 0; i < count; i++) {
    const number = numbers[from + i];
    cells[at + i] = number === none ? null : number;
  }
}

/** No number of a column: every number is a name. */
const NEVER = -2;

export class EventRows {
  readonly capacity: number;
  length = 0;
  #sequence = 0;
  readonly #names: EventNames;
  /** Row of the run's details by row of the source's. */
  readonly #details: readonly number[];
  readonly #minute: Int32Array;
  readonly #sequences: Int32Array;
  readonly #instance: Int32Array;
  readonly #child: Cells<string> = [];
  readonly #family: Cells<string> = [];
  readonly #adopter: Cells<string> = [];
  readonly #machine: Cells<string> = [];
  readonly #type: Cells<string> = [];
  readonly #state: Cells<string> = [];
  readonly #activity: Cells<string> = [];
  readonly #team: Cells<string> = [];
  readonly #worker: Cells<number> = [];
  readonly #cause: Cells<number> = [];
  readonly #detail: Cells<number> = [];

  constructor(capacity: number, names: EventNames, details: readonly number[]) {
    this.capacity = capacity;
    this.#names = names;
    this.#details = details;
    this.#minute = new Int32Array(capacity);
    this.#sequences = new Int32Array(capacity);
    this.#instance = new Int32Array(capacity);
  }

  /** Adds rows of a chunk from row `from` until these rows are full or the chunk is over; returns how many. */
  fill(chunk: EventChunk, from: number): number {
    const count = Math.min(chunk.length - from, this.capacity - this.length);
    this.#numbers(chunk, from, count);
    this.#people(chunk, from, count);
    this.#work(chunk, from, count);
    this.length += count;
    return count;
  }

  #numbers(chunk: EventChunk, from: number, count: number): void {
    const at = this.length;
    for (let i = 0; i < count; i++) this.#sequences[at + i] = this.#sequence++;
    this.#minute.set(chunk.minute.subarray(from, from + count), at);
    this.#instance.set(chunk.instance.subarray(from, from + count), at);
    numberCells(this.#worker, at, chunk.worker, from, count, 0);
    numberCells(this.#cause, at, chunk.cause, from, count, -1);
    nameCells(this.#detail, at, chunk.detail, from, count, this.#details, -1);
  }

  #people(chunk: EventChunk, from: number, count: number): void {
    const { ids, families, adopters } = this.#names.children;
    nameCells(this.#child, this.length, chunk.child, from, count, ids, -1);
    nameCells(this.#family, this.length, chunk.family, from, count, families, -1);
    nameCells(this.#adopter, this.length, chunk.adopter, from, count, adopters, -1);
  }

  #work(chunk: EventChunk, from: number, count: number): void {
    const { machines, types, states, activities, teams } = this.#names.vocabulary;
    const at = this.length;
    nameCells(this.#machine, at, chunk.machine, from, count, machines.names, NEVER);
    nameCells(this.#type, at, chunk.type, from, count, types.names, NEVER);
    nameCells(this.#state, at, chunk.state, from, count, states.names, 0);
    nameCells(this.#activity, at, chunk.activity, from, count, activities.names, 0);
    nameCells(this.#team, at, chunk.team, from, count, teams.names, 0);
  }

  /** The columns in the order of `EVENT_COLUMNS`, `length` long; the rows are taken out. */
  take(): (Int32Array | Cells<string> | Cells<number>)[] {
    const length = this.length;
    this.length = 0;
    const replication = new Int32Array(length).fill(this.#names.replication);
    const numbers = [this.#sequences.subarray(0, length), replication, this.#minute.subarray(0, length)];
    const people = [this.#child, this.#family, this.#adopter];
    const instance = this.#instance.subarray(0, length);
    const work = [
      this.#type,
      this.#state,
      this.#activity,
      this.#team,
      this.#worker,
      this.#cause,
      this.#detail,
    ];
    return [...numbers, ...people, this.#machine, instance, ...work].map((column) =>
      column.length === length ? column : (column.slice(0, length) as typeof column),
    );
  }
}

/**
 * Arrays of integers that are used again. V8 searches its whole heap for garbage for every 64 MB of arrays outside it, which are
 * as many as one replication's measures need.
 */

/** Smaller ones are not worth the keeping. */
const WORTH_KEEPING = 256;

/** Arrays for whatever is made within it, which are taken back all at once. */
export class CellStore {
  /** Those that nobody has, by length. */
  readonly #free = new Map<number, Int32Array<ArrayBuffer>[]>();
  #lent: Int32Array<ArrayBuffer>[] = [];

  /** Does some work; what it makes has its arrays from here. */
  within<Result>(work: () => Result): Result {
    return lending(this, work);
  }

  lend(length: number): Int32Array<ArrayBuffer> {
    const known = this.#free.get(length)?.pop();
    const cells = known?.fill(0) ?? new Int32Array(length);
    this.#lent.push(cells);
    return cells;
  }

  /** Everything that was made within it is over: its arrays are others' from now on. Those that nobody wanted since the last time are let go. */
  takeBack(): void {
    this.#free.clear();
    for (const cells of this.#lent) {
      const others = this.#free.get(cells.length);
      if (others === undefined) this.#free.set(cells.length, [cells]);
      else others.push(cells);
    }
    this.#lent = [];
  }
}

let current: CellStore | null = null;

function lending<Result>(store: CellStore, work: () => Result): Result {
  const before = current;
  current = store;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** An array of zeros. */
export const blankCells = (length: number): Int32Array<ArrayBuffer> =>
  current === null || length < WORTH_KEEPING ? new Int32Array(length) : current.lend(length);

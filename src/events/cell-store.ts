/**
 * Arrays of integers that are used again. V8 searches its whole heap for garbage for every 64 MB of arrays outside it, which are
 * as many as one replication's measures need.
 */

/** Smaller ones are not worth the keeping. */
const WORTH_KEEPING = 256;
/** What was made longer keeps its old array for the next only up to this: in a run of many years it would be much memory. */
const MOST_KEPT = 65_536;

/** Arrays for whatever is made within it, which are taken back all at once. */
export class CellStore {
  /** Those that nobody has, by length. */
  readonly #free = new Map<number, Int32Array<ArrayBuffer>[]>();
  readonly #lent = new Set<Int32Array<ArrayBuffer>>();

  /** Does some work; what it makes has its arrays from here. */
  within<Result>(work: () => Result): Result {
    return lending(this, work);
  }

  lend(length: number): Int32Array<ArrayBuffer> {
    const known = this.#free.get(length)?.pop();
    const cells = known?.fill(0) ?? new Int32Array(length);
    this.#lent.add(cells);
    return cells;
  }

  /** Somebody has a longer array in place of this one, which is never lent again. */
  forget(cells: Int32Array): void {
    if (cells.length > MOST_KEPT) this.#lent.delete(cells as Int32Array<ArrayBuffer>);
  }

  /** Everything that was made within it is over: its arrays are others' from now on. Those that nobody wanted since the last time are let go. */
  takeBack(): void {
    this.#free.clear();
    for (const cells of this.#lent) {
      const others = this.#free.get(cells.length);
      if (others === undefined) this.#free.set(cells.length, [cells]);
      else others.push(cells);
    }
    this.#lent.clear();
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

/** An array has a longer one in its place. */
export const outgrown = (cells: Int32Array): void => current?.forget(cells);

/** Amounts by part of the ledger (a cause and its team). */
import { blankCells } from '../../events/cell-store.ts';
import { Room } from '../../events/room.ts';
import { widenedRows } from '../../events/widened.ts';

/** What went to one part, where the amounts are minutes and working days. */
export interface PartTotal {
  readonly part: number;
  readonly minutes: number;
  readonly days: number;
}

/** Sums of the rows of some stays. */
export interface PartSum {
  /** Minutes by part; null where nobody asked for them. */
  readonly minutes: Float64Array | null;
  /** Working days by part. */
  readonly days: Int32Array;
  /** By part: 1 where it is among them. */
  readonly known: Uint8Array;
}

/** Of each part its code and two amounts. */
const PART = 3;

/** Rows of those before. */
const ROWS = new Room(64);

/** Rows of parts with two amounts each. A row has few parts: it is searched from its beginning, and used again and again. */
export class PartRows {
  /** How many parts a row has room for. */
  #width = 5;
  #rows = ROWS.cells;
  /** Of each row how many parts it has, then the parts. */
  #cells = blankCells(this.#rows * this.#size);

  get #size(): number {
    return 1 + this.#width * PART;
  }

  /** Makes room for a row, and empties it. */
  clear(row: number): void {
    if (row >= this.#rows) this.#widen(Math.max(row + 1, this.#rows * 2), this.#width);
    this.#cells[row * (1 + this.#width * PART)] = 0;
  }

  count(row: number): number {
    return this.#cells[row * (1 + this.#width * PART)];
  }

  add(row: number, code: number, first: number, second: number): void {
    const cells = this.#cells;
    const start = row * (1 + this.#width * PART);
    const end = start + 1 + cells[start] * PART;
    let at = start + 1;
    while (at < end && cells[at] !== code) at += PART;
    if (at < end) {
      cells[at + 1] += first;
      cells[at + 2] += second;
    } else if (cells[start] === this.#width) {
      this.#widen(this.#rows, this.#width * 2);
      this.add(row, code, first, second);
    } else {
      cells[start]++;
      cells[at] = code;
      cells[at + 1] = first;
      cells[at + 2] = second;
    }
  }

  #widen(rows: number, width: number): void {
    this.#cells = widenedRows(this.#cells, this.#size, rows, 1 + width * PART);
    this.#rows = rows;
    this.#width = width;
    ROWS.atLeast(rows);
  }

  #at(row: number, part: number): number {
    return row * (1 + this.#width * PART) + 1 + part * PART;
  }

  code(row: number, part: number): number {
    return this.#cells[this.#at(row, part)];
  }

  first(row: number, part: number): number {
    return this.#cells[this.#at(row, part) + 1];
  }

  second(row: number, part: number): number {
    return this.#cells[this.#at(row, part) + 2];
  }

  /** Adds a row to a sum. */
  addTo(row: number, { minutes, days, known }: PartSum): void {
    const cells = this.#cells;
    const start = this.#at(row, 0);
    const end = start + this.count(row) * PART;
    for (let at = start; at < end; at += PART) {
      const code = cells[at];
      known[code] = 1;
      days[code] += cells[at + 2];
      if (minutes !== null) minutes[code] += cells[at + 1];
    }
  }

  /** The parts of a row with their amounts, as minutes and days. */
  totals(row: number): PartTotal[] {
    return Array.from({ length: this.count(row) }, (_, part) => ({
      part: this.code(row, part),
      minutes: this.first(row, part),
      days: this.second(row, part),
    }));
  }

  /** Puts the parts of a row in the order of their codes. */
  sort(row: number): void {
    const count = this.count(row);
    if (count < 2) return;
    const start = this.#at(row, 0);
    for (let part = 1; part < count; part++) {
      let at = start + part * PART;
      for (; at > start && this.#cells[at] < this.#cells[at - PART]; at -= PART) this.#swap(at, at - PART);
    }
  }

  #swap(a: number, b: number): void {
    const cells = this.#cells;
    for (let column = 0; column < PART; column++) {
      const kept = cells[a + column];
      cells[a + column] = cells[b + column];
      cells[b + column] = kept;
    }
  }
}

/** Who is in given states while a log is walked: how many there are, and for how long they all were. */
import { blankCells } from '../events/cell-store.ts';
import { DAY } from '../simulation/calendar.ts';
import type { Period } from './context.ts';
import { Room } from '../events/room.ts';
import { IntList, IntMap } from './int-list.ts';

/** The minute at which the day of a minute begins. */
export const startOfDay = (minute: number): number => Math.floor(minute / DAY) * DAY;

const ROOM = new Room(1024);

/** How many instances of each subject are in each of some sets of states: one row of cells a subject. */
export class PresenceTable {
  readonly #sets: number;
  /** By row: the subject, as `subjectOf` numbers it. */
  readonly #subjects = new IntList(ROOM);
  /** By subject: its row, -1 where it never was in any of the states. */
  readonly #rows = new IntMap(-1);
  #cells: Int16Array;

  /** @param sets how many sets of states there are */
  constructor(sets: number) {
    this.#sets = sets;
    this.#cells = new Int16Array(sets * ROOM.cells);
  }

  /** The row of a subject; makes room for it. */
  rowOf(subject: number): number {
    const known = this.#rows.get(subject);
    if (known >= 0) return known;
    const row = this.#subjects.push(subject);
    this.#rows.set(subject, row);
    if ((row + 1) * this.#sets > this.#cells.length) {
      const wider = new Int16Array(this.#cells.length * 2);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    return row;
  }

  /** One instance more (or less) is in a set of states: returns how many are now. */
  add(row: number, set: number, by: 1 | -1): number {
    const at = row * this.#sets + set;
    this.#cells[at] += by;
    return this.#cells[at];
  }

  /** The subjects who are in a set of states. */
  present(set: number): number[] {
    const subjects: number[] = [];
    for (let row = 0; row < this.#subjects.length; row++) {
      if (this.#cells[row * this.#sets + set] > 0) subjects.push(this.#subjects.get(row));
    }
    return subjects;
  }
}

/** What is counted of those in one set of states. */
export class Counter {
  count = 0;
  /** Child-minutes up to `#since`. */
  minutes = 0;
  #since: number;
  /** Number at the end of each day. */
  readonly byDay: Int32Array;
  /** Subjects who are or were present in `#during`. */
  readonly ever = new Set<number>();
  readonly #during: Period | undefined;

  /** @param during those who were present at any time of it are remembered */
  constructor(period: Period, during: Period | undefined) {
    this.#since = period.from;
    this.#during = during;
    this.byDay = blankCells(Math.max(0, Math.ceil((period.to - startOfDay(period.from)) / DAY)));
  }

  /** A subject has come, or is gone. */
  change(subject: number, by: 1 | -1, minute: number): void {
    this.settle(minute);
    this.count += by;
    if (this.#during !== undefined) this.#remember(this.#during, subject, by, minute);
  }

  /** Who left before it began was not there in it; who comes after it was not either. */
  #remember({ from, to }: Period, subject: number, by: 1 | -1, minute: number): void {
    if (by === 1 && minute < to) this.ever.add(subject);
    if (by === -1 && minute <= from) this.ever.delete(subject);
  }

  /** Counts the minutes up to `minute`. */
  settle(minute: number): void {
    if (minute <= this.#since) return;
    this.minutes += this.count * (minute - this.#since);
    this.#since = minute;
  }
}

/** The rounds of clocks that run, by whose they are: few of a subject run at a time, so that its list is searched from its beginning. */
import { blankCells } from '../events/cell-store.ts';
import { widened } from '../events/widened.ts';
import { IntMap } from './int-list.ts';

// Cells of a round.
/** Its row in the table of rounds. */
const ROW = 0;
const TIMESCALE = 1;
/** The last occurrence that asked for it: its own rows do not stop it. */
const ASKED = 2;
/** The instance that took its start first. */
const OWNER = 3;
/** 1 where others took it too. */
const SHARED = 4;
/** The round that began after it; -1 for the last. */
const NEXT = 5;
const CELLS = 8;

/** A machine's instance as one number. */
export const ownerOf = (machine: number, instance: number): number => (machine << 16) | instance;
export const machineOfOwner = (owner: number): number => owner >>> 16;
export const instanceOfOwner = (owner: number): number => owner & 0xffff;

const NOBODY: readonly number[] = [];

export class OpenRounds {
  /** By subject: the place of its first round, -1 for none. */
  readonly #first = new IntMap(-1);
  #cells = blankCells(1024 * CELLS);
  #end = 0;
  /** Places that are free again, each with the next. */
  #free = -1;
  /** By place, where a round is shared: the owners after the first. */
  readonly #others: number[][] = [];

  /** Whether a round runs that the occurrence, or the instance that takes it, asked for already; takes note of both. */
  ask(subject: number, timescale: number, occurrence: number, owner: number): boolean {
    const cells = this.#cells;
    for (let at = this.#first.get(subject); at >= 0; at = cells[at + NEXT]) {
      if (cells[at + TIMESCALE] !== timescale) continue;
      const isOwner = this.#isOwner(at, owner);
      if (!isOwner && cells[at + ASKED] !== occurrence) continue;
      cells[at + ASKED] = occurrence;
      if (!isOwner) this.#share(at, owner);
      return true;
    }
    return false;
  }

  #isOwner(at: number, owner: number): boolean {
    return this.#cells[at + OWNER] === owner || this.#othersOf(at).includes(owner);
  }

  #othersOf(at: number): readonly number[] {
    return this.#cells[at + SHARED] === 1 ? this.#others[at / CELLS] : NOBODY;
  }

  #share(at: number, owner: number): void {
    this.#others[at / CELLS] = [...this.#othersOf(at), owner];
    this.#cells[at + SHARED] = 1;
  }

  /** A round begins, after all others of the subject. @param row its place in the table of rounds */
  add(subject: number, row: number, timescale: number, occurrence: number, owner: number): void {
    const place = this.#room();
    const cells = this.#cells;
    cells[place + ROW] = row;
    cells[place + TIMESCALE] = timescale;
    cells[place + ASKED] = occurrence;
    cells[place + OWNER] = owner;
    cells[place + SHARED] = 0;
    cells[place + NEXT] = -1;
    let last = this.#first.get(subject);
    if (last < 0) this.#first.set(subject, place);
    else {
      while (cells[last + NEXT] >= 0) last = cells[last + NEXT];
      cells[last + NEXT] = place;
    }
  }

  #room(): number {
    const place = this.#free;
    if (place >= 0) {
      this.#free = this.#cells[place + NEXT];
      return place;
    }
    if (this.#end === this.#cells.length) this.#cells = widened(this.#cells, this.#end + CELLS);
    this.#end += CELLS;
    return this.#end - CELLS;
  }

  /**
   * Takes out the rounds that an event stops: those of the instance that took it, or where its machine has begun none of the clock, all.
   * @param stopped where their rows in the table are put
   */
  stop(subject: number, timescale: number, occurrence: number, owner: number, stopped: number[]): void {
    const cells = this.#cells;
    let at = this.#first.get(subject);
    while (at >= 0 && cells[at + TIMESCALE] !== timescale) at = cells[at + NEXT];
    if (at < 0) return;
    const ofMachine = this.#isOfMachine(at, timescale, machineOfOwner(owner));
    let before = -1;
    for (let one = this.#first.get(subject); one >= 0;) {
      const next = cells[one + NEXT];
      const isStopped =
        cells[one + TIMESCALE] === timescale &&
        cells[one + ASKED] !== occurrence &&
        (!ofMachine || this.#isOwner(one, owner));
      if (isStopped) {
        stopped.push(cells[one + ROW]);
        this.#takeOut(subject, one, before);
      } else before = one;
      one = next;
    }
  }

  /** Whether any round of a timescale, from a place on, was begun by an instance of the machine. */
  #isOfMachine(from: number, timescale: number, machine: number): boolean {
    const cells = this.#cells;
    for (let at = from; at >= 0; at = cells[at + NEXT]) {
      if (cells[at + TIMESCALE] !== timescale) continue;
      if (machineOfOwner(cells[at + OWNER]) === machine) return true;
      for (const owner of this.#othersOf(at)) if (machineOfOwner(owner) === machine) return true;
    }
    return false;
  }

  #takeOut(subject: number, place: number, before: number): void {
    const cells = this.#cells;
    if (before < 0) this.#first.set(subject, cells[place + NEXT]);
    else cells[before + NEXT] = cells[place + NEXT];
    cells[place + NEXT] = this.#free;
    this.#free = place;
  }
}

/** Machine instances of a log by number: whose each is, and which configuration it is in. */
import { blankCells } from '../events/cell-store.ts';
import { widened } from '../events/widened.ts';
import { IntList, IntMap } from './int-list.ts';
import { Room } from '../events/room.ts';

// Cells of an instance: what a search for it reads lies side by side.
/** Machine times 65,536, and the instance's own number. */
const WHICH = 0;
/** The instance that stands next in its subject's list, -1 for none. */
const NEXT = 1;
/** The vocabulary's number of the configuration it is in now. */
const STATE = 2;
const CELLS = 4;

const ROOM = new Room(1024);

/** Machine instances by number (slot), in the order in which they first occur. */
export class Slots {
  #cells = blankCells(ROOM.cells * CELLS);
  readonly #subject = new IntList(ROOM);
  readonly #family = new IntList(ROOM);
  /** The first instance of each subject. */
  readonly #first = new IntMap(-1);
  length = 0;

  instance(slot: number): number {
    return this.#cells[slot * CELLS + WHICH] & 0xffff;
  }

  subject(slot: number): number {
    return this.#subject.get(slot);
  }

  family(slot: number): number {
    return this.#family.get(slot);
  }

  state(slot: number): number {
    return this.#cells[slot * CELLS + STATE];
  }

  enter(slot: number, state: number): void {
    this.#cells[slot * CELLS + STATE] = state;
  }

  /** The slot of an instance, or -1. What was found stands first in its subject's list, as the next event is most likely its too. */
  find(machine: number, instance: number, subject: number): number {
    const cells = this.#cells;
    const which = (machine << 16) | instance;
    let before = -1;
    for (let slot = this.#first.get(subject); slot >= 0; before = slot, slot = cells[slot * CELLS + NEXT]) {
      if (cells[slot * CELLS + WHICH] !== which) continue;
      if (before >= 0) this.#moveToFront(slot, before, subject);
      return slot;
    }
    return -1;
  }

  add(machine: number, instance: number, subject: number, family: number): number {
    const slot = this.length++;
    const at = slot * CELLS;
    if (at === this.#cells.length) this.#cells = widened(this.#cells, at + CELLS);
    const cells = this.#cells;
    cells[at + WHICH] = (machine << 16) | instance;
    cells[at + NEXT] = this.#first.get(subject);
    this.#subject.push(subject);
    this.#family.push(family);
    this.#first.set(subject, slot);
    return slot;
  }

  #moveToFront(slot: number, before: number, subject: number): void {
    const cells = this.#cells;
    cells[before * CELLS + NEXT] = cells[slot * CELLS + NEXT];
    cells[slot * CELLS + NEXT] = this.#first.get(subject);
    this.#first.set(subject, slot);
  }
}

/** Tasks and meetings of a log by number: each activity of an instance, or of a family whose siblings share it. */
import { blankCells } from '../events/cell-store.ts';
import type { ActivityIndex } from './activities.ts';
import { IntMap } from './int-list.ts';
import { Room } from '../events/room.ts';
import type { Slots } from './slots.ts';

// Cells of an item.
const ACTIVITY = 0;
/** The item that stands next in its owner's list, -1 for none. */
const NEXT = 1;
const CELLS = 2;

const ROOM = new Room(1024 * CELLS);

/** A repeated activity has one number for all of its rounds: what follows one another is told apart by its events. */
export class WorkItems {
  readonly #activities: ActivityIndex;
  readonly #slots: Slots;
  #cells = blankCells(ROOM.cells);
  #count = 0;
  /** By owner: the instance's slot times two, the family times two and one. */
  readonly #first = new IntMap(-1);

  constructor(activities: ActivityIndex, slots: Slots) {
    this.#activities = activities;
    this.#slots = slots;
  }

  /** The number that all events of one task have, whoever's stay they stand under. */
  of(activity: number, slot: number): number {
    const owner = this.#ownerOf(activity, slot);
    const cells = this.#cells;
    const first = this.#first.get(owner);
    let before = -1;
    for (let item = first; item >= 0; before = item, item = cells[item * CELLS + NEXT]) {
      if (cells[item * CELLS + ACTIVITY] !== activity) continue;
      if (before < 0) return item;
      // What was found stands first from now on: the next event is most likely its too.
      cells[before * CELLS + NEXT] = cells[item * CELLS + NEXT];
      cells[item * CELLS + NEXT] = first;
      this.#first.set(owner, item);
      return item;
    }
    return this.#add(activity, owner);
  }

  #add(activity: number, owner: number): number {
    const item = this.#count++;
    const at = item * CELLS;
    if (at === this.#cells.length) this.#cells = ROOM.widened(this.#cells, at + CELLS);
    this.#cells[at + ACTIVITY] = activity;
    this.#cells[at + NEXT] = this.#first.get(owner);
    this.#first.set(owner, item);
    return item;
  }

  /** The instance's that asked for it, or the family's where siblings share it. */
  #ownerOf(activity: number, slot: number): number {
    if (!this.#activities.isPerFamily(activity)) return slot * 2;
    const family = this.#slots.family(slot);
    return family >= 0 ? family * 2 + 1 : slot * 2;
  }
}

/** Tasks and meetings of a log by number: each activity of an instance, or of a family whose siblings share it. */
import type { ActivityIndex } from './activities.ts';
import { IntList, IntMap } from './int-list.ts';
import type { Slots } from './slots.ts';

/** A repeated activity has one number for all of its rounds: what follows one another is told apart by its events. */
export class WorkItems {
  readonly #activities: ActivityIndex;
  readonly #slots: Slots;
  readonly #activity = new IntList();
  readonly #next = new IntList();
  /** By owner: the instance's slot times two, the family times two and one. */
  readonly #first = new IntMap(-1);

  constructor(activities: ActivityIndex, slots: Slots) {
    this.#activities = activities;
    this.#slots = slots;
  }

  /** The number that all events of one task have, whoever's stay they stand under. */
  of(activity: number, slot: number): number {
    const owner = this.#ownerOf(activity, slot);
    for (let item = this.#first.get(owner); item >= 0; item = this.#next.get(item)) {
      if (this.#activity.get(item) === activity) return item;
    }
    this.#next.push(this.#first.get(owner));
    const item = this.#activity.push(activity);
    this.#first.set(owner, item);
    return item;
  }

  /** The instance's that asked for it, or the family's where siblings share it. */
  #ownerOf(activity: number, slot: number): number {
    if (!this.#activities.info(activity).perFamily) return slot * 2;
    const family = this.#slots.family.get(slot);
    return family >= 0 ? family * 2 + 1 : slot * 2;
  }
}

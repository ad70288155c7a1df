/** Machine instances of a log by number: whose each is, and which configuration it is in. */
import { IntList, IntMap } from './int-list.ts';

/** Machine instances by number (slot), in the order in which they first occur. */
export class Slots {
  readonly machine = new IntList();
  readonly instance = new IntList();
  readonly subject = new IntList();
  readonly family = new IntList();
  /** The vocabulary's number of the configuration it is in now. */
  readonly state = new IntList();
  readonly #next = new IntList();
  readonly #first = new IntMap(-1);

  get length(): number {
    return this.machine.length;
  }

  /** The slot of an instance, or -1. What was found stands first in its subject's list, as the next event is most likely its too. */
  find(machine: number, instance: number, subject: number): number {
    let before = -1;
    for (let slot = this.#first.get(subject); slot >= 0; before = slot, slot = this.#next.get(slot)) {
      if (this.instance.get(slot) !== instance || this.machine.get(slot) !== machine) continue;
      if (before >= 0) this.#moveToFront(slot, before, subject);
      return slot;
    }
    return -1;
  }

  add(machine: number, instance: number, subject: number, family: number): number {
    this.machine.push(machine);
    this.instance.push(instance);
    this.subject.push(subject);
    this.family.push(family);
    this.#next.push(this.#first.get(subject));
    const slot = this.state.push(0);
    this.#first.set(subject, slot);
    return slot;
  }

  #moveToFront(slot: number, before: number, subject: number): void {
    this.#next.set(before, this.#next.get(slot));
    this.#next.set(slot, this.#first.get(subject));
    this.#first.set(subject, slot);
  }
}

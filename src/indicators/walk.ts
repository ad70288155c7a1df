/** A walk through a log, chunk by chunk: what each row's machine instance was in before, whose it is, and the child's category. */
import type { EventChunk } from '../events/chunk.ts';
import { CHUNK_ROWS } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { WORK_MACHINE } from '../events/vocabulary.ts';
import { IntList, IntMap } from './int-list.ts';
import type { StateIndex } from './states.ts';

/** The code that `--by category` reads: the last one that an event of the child carried. */
const CATEGORY = 'category';

/**
 * A number for whoever an event is about: a child, or where there is none a family, or adopters.
 * Children, families and adopters take turns, so that all may grow.
 */
export const subjectOf = (child: number, family: number, adopter: number): number =>
  child >= 0 ? child * 3 : family >= 0 ? family * 3 + 1 : adopter >= 0 ? adopter * 3 + 2 : -1;

/** The child of a subject, or -1 where it is a family or adopters. */
export const childOfSubject = (subject: number): number => (subject % 3 === 0 ? subject / 3 : -1);

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

/** Where a walk is: the columns say of each row of the current chunk what the log itself leaves to be worked out. */
export class Walk {
  readonly source: EventSource;
  readonly states: StateIndex;
  readonly slots = new Slots();
  /** Instance that the row is about (for machine `work`: whose stay asked), -1 for none. */
  readonly slot = new Int32Array(CHUNK_ROWS);
  /** Configuration of that instance before the row, 0 where the row opens it. */
  readonly before = new Uint16Array(CHUNK_ROWS);
  /** Category last said of the row's child, this row included; number in `categories`, 0 for none. */
  readonly category = new Uint8Array(CHUNK_ROWS);
  readonly categories: string[] = [''];
  readonly #childCategory = new IntMap();
  readonly #categoryOfDetail: number[] = [];
  readonly #machineOfActivity: number[] = [];

  constructor(source: EventSource, states: StateIndex) {
    this.source = source;
    this.states = states;
  }

  /** Fills the columns for the next chunk. */
  enter(chunk: EventChunk): void {
    for (let row = 0; row < chunk.length; row++) {
      this.#place(chunk, row);
      this.#categorise(chunk, row);
    }
  }

  #place(chunk: EventChunk, row: number): void {
    const subject = subjectOf(chunk.child[row], chunk.family[row], chunk.adopter[row]);
    const instance = chunk.instance[row];
    let machine = chunk.machine[row];
    const isWork = machine === WORK_MACHINE;
    if (isWork) machine = this.#machineOf(chunk.activity[row]);
    let slot = subject < 0 || instance === 0 ? -1 : this.slots.find(machine, instance, subject);
    if (slot < 0 && !isWork && subject >= 0) {
      slot = this.slots.add(machine, instance, subject, chunk.family[row]);
    }
    this.slot[row] = slot;
    this.before[row] = slot < 0 ? 0 : this.slots.state.get(slot);
    if (slot >= 0 && !isWork) this.slots.state.set(slot, chunk.state[row]);
  }

  /** The machine that an activity's name, `machine.state/activity`, begins with. */
  #machineOf(activity: number): number {
    if (activity === 0) return 0;
    return (this.#machineOfActivity[activity] ??= this.#readMachine(activity));
  }

  #readMachine(activity: number): number {
    const { vocabulary } = this.source;
    const name = vocabulary.activities.names[activity];
    return Math.max(0, vocabulary.machines.find(name.slice(0, name.search(/[./]/))));
  }

  #categorise(chunk: EventChunk, row: number): void {
    const child = chunk.child[row];
    if (child < 0) {
      this.category[row] = 0;
      return;
    }
    const detail = chunk.detail[row];
    const said = detail < 0 ? 0 : (this.#categoryOfDetail[detail] ??= this.#readCategory(detail));
    if (said > 0) this.#childCategory.set(child, said);
    this.category[row] = this.#childCategory.get(child);
  }

  #readCategory(detail: number): number {
    const value = this.source.details.rows[detail]?.codes[CATEGORY];
    if (value === undefined) return 0;
    const known = this.categories.indexOf(value);
    return known >= 0 ? known : this.categories.push(value) - 1;
  }
}

/** One answer being folded from a log. All folds of a walk see a chunk before the next one comes. */
export interface LogFold {
  take(chunk: EventChunk, walk: Walk): void;
}

/** Walks the log once for all these folds. */
export function foldLog(walk: Walk, folds: readonly LogFold[]): void {
  for (const chunk of walk.source.chunks()) {
    walk.enter(chunk);
    for (const fold of folds) fold.take(chunk, walk);
  }
}

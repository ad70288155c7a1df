/**
 * Cases as the log tells them: whose they are, who holds them, which children are in them. That a case waits, has a worker or is closed is said by
 * events; its children are those with an instance in a state whose stage the scenario gives to the team with `allocated`, as long as they are in it.
 */
import type { EventChunk } from '../events/chunk.ts';
import { workTypeId } from '../events/vocabulary.ts';
import type { StageIndex } from './stages.ts';
import type { Walk } from './walk.ts';

/** A family's (or a child's) open work in one team. */
export interface HeldCase {
  readonly team: number;
  /** Row of the families' list, -1 for none. */
  readonly family: number;
  /** Minute since which it is known: a stay needs it. */
  readonly needed: number;
  /** Somebody holds it, and who: number in the team from 1, 0 where the log does not say. */
  isHeld: boolean;
  worker: number;
  /** Somebody held it before. */
  wasHeld: boolean;
  /** It waits for a worker. */
  waits: boolean;
  /** How many stays need it, and of them those of each child (row of the children's table). */
  stays: number;
  readonly children: Map<number, number>;
  /** Minute at which the last stay that needed it was over, null where none was. */
  emptied: number | null;
}

/** The event that is told: when, and under which child (with its category as at the time). */
export interface CaseEvent {
  readonly minute: number;
  readonly child: number;
  readonly category: number;
}

/** Who wants to know what happens to cases; told as it happens. */
export interface CaseListener {
  /** A child comes into the case, or goes out of it, whoever holds it. */
  joined?(held: HeldCase, event: CaseEvent): void;
  left?(held: HeldCase, event: CaseEvent): void;
  /** No worker has room for it (any more). */
  waiting?(held: HeldCase, event: CaseEvent): void;
  /** A worker holds the case from now on: the first one, or (where it `wasHeld`) in another's place. */
  taken?(held: HeldCase, event: CaseEvent): void;
  /** The worker who holds it does not any more. */
  given?(held: HeldCase): void;
  closed?(held: HeldCase, event: CaseEvent): void;
}

const ALLOCATED = workTypeId('case.allocated');
const REALLOCATED = workTypeId('case.reallocated');
const WAITING = workTypeId('case.waiting');
const CLOSED = workTypeId('case.closed');

/** Whose cases a team holds. */
interface Kinds {
  family: boolean;
  child: boolean;
}

export class CaseHolding {
  readonly #stages: StageIndex;
  readonly #walk: Walk;
  readonly #listeners: readonly CaseListener[];
  /** By team. */
  readonly #kinds: (Kinds | undefined)[] = [];
  /** By team, then by whose it is. */
  readonly #open: (Map<number, HeldCase> | undefined)[] = [];

  constructor(walk: Walk, listeners: readonly CaseListener[]) {
    this.#walk = walk;
    this.#stages = walk.stages;
    this.#listeners = listeners;
    for (const { id, allocated } of this.#stages.stages) {
      if (allocated === null) continue;
      const kinds = (this.#kinds[this.#stages.team(id)] ??= { family: false, child: false });
      kinds[allocated] = true;
    }
  }

  /** Takes note of a step of a machine. */
  step(chunk: EventChunk, row: number): void {
    const step = this.#stages.step(this.#walk.step[row]);
    // What is entered comes first: a case that is needed on both sides of a step is needed throughout.
    for (const stage of step.enteredHolding) this.#join(stage, chunk, row);
    for (const stage of step.leftHolding) this.#leave(stage, chunk, row);
  }

  #event(chunk: EventChunk, row: number): CaseEvent {
    return { minute: chunk.minute[row], child: chunk.child[row], category: this.#walk.category[row] };
  }

  // Whose it is

  #keyOf(kind: 'family' | 'child', chunk: EventChunk, row: number): number {
    const family = chunk.family[row];
    const child = chunk.child[row];
    return family >= 0 && (kind === 'family' || child < 0) ? family * 2 + 1 : child * 2;
  }

  #caseOf(key: number, team: number, chunk: EventChunk, row: number): HeldCase {
    const cases = (this.#open[team] ??= new Map<number, HeldCase>());
    let held = cases.get(key);
    if (held === undefined) {
      held = newCase(team, chunk.family[row], chunk.minute[row]);
      cases.set(key, held);
    }
    return held;
  }

  /** The case that an event of work is about: the event names team and child, so that a team of both kinds leaves two to choose from. */
  #concerned(chunk: EventChunk, row: number): number {
    const team = chunk.team[row];
    const kinds = this.#kinds[team];
    if (kinds === undefined || !kinds.child) return this.#keyOf('family', chunk, row);
    if (!kinds.family) return this.#keyOf('child', chunk, row);
    const keys = [this.#keyOf('family', chunk, row), this.#keyOf('child', chunk, row)];
    const known = keys.filter((key) => this.#open[team]?.has(key));
    const fits = (key: number) => mayHappen(this.#open[team]?.get(key), chunk.type[row], chunk.worker[row]);
    return known.find(fits) ?? known[0] ?? keys[0];
  }

  // Stays that need it

  #join(stage: number, chunk: EventChunk, row: number): void {
    const { allocated } = this.#stages.stages[stage];
    const team = this.#stages.team(stage);
    const minute = chunk.minute[row];
    const child = chunk.child[row];
    const key = this.#keyOf(allocated ?? 'family', chunk, row);
    let held = this.#caseOf(key, team, chunk, row);
    if (held.stays === 0 && held.emptied !== null && held.emptied < minute) {
      // Nothing said that the one before was closed.
      this.#close(key, held, { minute: held.emptied, child: -1, category: 0 });
      held = this.#caseOf(key, team, chunk, row);
    }
    held.stays++;
    if (child < 0) return;
    const before = held.children.get(child) ?? 0;
    held.children.set(child, before + 1);
    if (before > 0) return;
    const event = this.#event(chunk, row);
    for (const listener of this.#listeners) listener.joined?.(held, event);
  }

  #leave(stage: number, chunk: EventChunk, row: number): void {
    const { allocated } = this.#stages.stages[stage];
    const team = this.#stages.team(stage);
    const minute = chunk.minute[row];
    const child = chunk.child[row];
    const held = this.#open[team]?.get(this.#keyOf(allocated ?? 'family', chunk, row));
    if (held === undefined || held.stays === 0) return;
    held.stays--;
    if (held.stays === 0) held.emptied = minute;
    const before = held.children.get(child) ?? 0;
    if (before > 1) held.children.set(child, before - 1);
    if (before !== 1) return;
    held.children.delete(child);
    const event = this.#event(chunk, row);
    for (const listener of this.#listeners) listener.left?.(held, event);
  }

  // Who holds it

  /** Takes note of an event of work, where it is about a case. */
  work(chunk: EventChunk, row: number): void {
    if (chunk.type[row] > CLOSED) return;
    if (chunk.family[row] < 0 && chunk.child[row] < 0) return;
    const type = chunk.type[row];
    const team = chunk.team[row];
    const key = this.#concerned(chunk, row);
    const event = this.#event(chunk, row);
    const held = this.#caseOf(key, team, chunk, row);
    if (type === CLOSED) this.#close(key, held, event);
    else if (type === WAITING) this.#wait(held, event);
    else this.#take(held, chunk.worker[row], event);
  }

  #wait(held: HeldCase, event: CaseEvent): void {
    this.#give(held);
    held.waits = true;
    for (const listener of this.#listeners) listener.waiting?.(held, event);
  }

  #take(held: HeldCase, worker: number, event: CaseEvent): void {
    this.#give(held);
    held.isHeld = true;
    held.worker = worker;
    for (const listener of this.#listeners) listener.taken?.(held, event);
    held.wasHeld = true;
    held.waits = false;
  }

  #give(held: HeldCase): void {
    if (!held.isHeld) return;
    for (const listener of this.#listeners) listener.given?.(held);
    held.isHeld = false;
    held.worker = 0;
  }

  #close(key: number, held: HeldCase, event: CaseEvent): void {
    this.#give(held);
    this.#open[held.team]?.delete(key);
    for (const listener of this.#listeners) listener.closed?.(held, event);
  }

  /** Closes what no stay needs any more and nothing said to be closed. */
  finish(): void {
    for (const cases of this.#open) {
      for (const [key, held] of cases ?? []) {
        if (held.stays > 0 || held.emptied === null) continue;
        this.#close(key, held, { minute: held.emptied, child: -1, category: 0 });
      }
    }
  }
}

const newCase = (team: number, family: number, minute: number): HeldCase => ({
  team,
  family,
  needed: minute,
  isHeld: false,
  worker: 0,
  wasHeld: false,
  waits: false,
  stays: 0,
  children: new Map(),
  emptied: null,
});

/** Whether this can be what happens to a case next. */
function mayHappen(held: HeldCase | undefined, type: number, worker: number): boolean {
  if (held === undefined) return false;
  if (type === CLOSED) return held.stays === 0 && (!held.isHeld || held.worker === worker);
  if (type === WAITING) return held.stays > 0 && !held.waits;
  if (type === ALLOCATED) return held.stays > 0 && !held.wasHeld;
  return type === REALLOCATED && held.stays > 0 && held.wasHeld && (!held.isHeld || held.worker !== worker);
}

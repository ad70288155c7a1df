/**
 * Cases as the log tells them: whose they are, who holds them, which children are in them. A case is open as long as any stay needs it; where nobody
 * held it, it ends without an event of its own, with the last of these stays.
 */
import type { EventChunk } from '../events/chunk.ts';
import { workTypeId, WORK_MACHINE } from '../events/vocabulary.ts';
import type { StageIndex } from './stages.ts';
import { subjectOf, type Walk } from './walk.ts';

export interface HeldCase {
  readonly team: number;
  /** Minute at which it was first needed. */
  readonly created: number;
  /** Minute at which somebody first held it, -1 before. */
  allocated: number;
  /** 0 while nobody holds it. */
  worker: number;
  /** How many stays of each child (row of the children's table) need it. */
  readonly children: Map<number, number>;
  emptied: number;
}

/** What happens to cases, told as it happens. */
export interface CaseListener {
  /** A worker holds the case from now on: newly, or in another's place. */
  taken(held: HeldCase, worker: number, minute: number, again: boolean): void;
  /** Nobody holds it any more: it is closed, or waits for another worker. */
  given(held: HeldCase, minute: number): void;
  /** A child comes into the case, or goes out of it. */
  joined(held: HeldCase, child: number, minute: number): void;
  left(held: HeldCase, child: number, minute: number): void;
  /** It ended before anybody held it. */
  abandoned(held: HeldCase, minute: number): void;
}

const ALLOCATED = workTypeId('case.allocated');
const REALLOCATED = workTypeId('case.reallocated');
const WAITING = workTypeId('case.waiting');
const CLOSED = workTypeId('case.closed');

export class CaseHolding {
  readonly #stages: StageIndex;
  readonly #walk: Walk;
  readonly #listener: CaseListener;
  /** By team, then by whose it is. */
  readonly #open: (Map<number, HeldCase> | undefined)[] = [];

  constructor(walk: Walk, stages: StageIndex, listener: CaseListener) {
    this.#walk = walk;
    this.#stages = stages;
    this.#listener = listener;
  }

  /** Cases that are open. */
  *open(): Iterable<HeldCase> {
    for (const cases of this.#open) if (cases !== undefined) yield* cases.values();
  }

  /** Takes note of one row. */
  row(chunk: EventChunk, row: number): void {
    const slot = this.#walk.slot[row];
    if (chunk.machine[row] === WORK_MACHINE) {
      if (chunk.type[row] <= CLOSED) this.#case(chunk, row);
    } else if (slot >= 0) this.#step(chunk, row, slot);
  }

  #step(chunk: EventChunk, row: number, slot: number): void {
    if (this.#walk.before[row] === chunk.state[row]) return;
    const minute = chunk.minute[row];
    const left = this.#stages.holding(chunk.machine[row], this.#walk.before[row]);
    const entered = this.#stages.holding(chunk.machine[row], chunk.state[row]);
    for (const stage of left)
      if (!entered.includes(stage)) this.#release(stage, slot, chunk.child[row], minute);
    for (const stage of entered) if (!left.includes(stage)) this.#hold(stage, slot, chunk.child[row], minute);
  }

  #ownerOf(allocated: 'family' | 'child', slot: number): number {
    const { slots } = this.#walk;
    return allocated === 'family' ? slots.family.get(slot) * 2 + 1 : slots.subject.get(slot) * 2;
  }

  #hold(stage: number, slot: number, child: number, minute: number): void {
    const { allocated } = this.#stages.stages[stage];
    if (allocated === null) return;
    const held = this.#caseOf(this.#stages.team(stage), this.#ownerOf(allocated, slot), minute);
    const stays = held.children.get(child) ?? 0;
    held.children.set(child, stays + 1);
    if (stays === 0) this.#listener.joined(held, child, minute);
  }

  #caseOf(team: number, owner: number, minute: number): HeldCase {
    const cases = (this.#open[team] ??= new Map<number, HeldCase>());
    const known = cases.get(owner);
    if (known !== undefined && (known.children.size > 0 || known.emptied === minute)) return known;
    if (known !== undefined) this.#end(known, owner);
    const held = { team, created: minute, allocated: -1, worker: 0, children: new Map(), emptied: -1 };
    cases.set(owner, held);
    return held;
  }

  #release(stage: number, slot: number, child: number, minute: number): void {
    const { allocated } = this.#stages.stages[stage];
    if (allocated === null) return;
    const held = this.#open[this.#stages.team(stage)]?.get(this.#ownerOf(allocated, slot));
    const stays = held?.children.get(child) ?? 0;
    if (held === undefined || stays === 0) return;
    if (stays > 1) held.children.set(child, stays - 1);
    else {
      held.children.delete(child);
      held.emptied = minute;
      this.#listener.left(held, child, minute);
    }
  }

  /** A case that nothing needed any more when the minute of that was over. */
  #end(held: HeldCase, owner: number): void {
    this.#open[held.team]?.delete(owner);
    if (held.worker > 0) this.#listener.given(held, held.emptied);
    else if (held.allocated < 0) this.#listener.abandoned(held, held.emptied);
  }

  /** A case's events stand under a child of it, without saying in which machine. */
  #case(chunk: EventChunk, row: number): void {
    const type = chunk.type[row];
    const minute = chunk.minute[row];
    const cases = this.#open[chunk.team[row]];
    const family = chunk.family[row] * 2 + 1;
    const subject = subjectOf(chunk.child[row], chunk.family[row], chunk.adopter[row]);
    const owner = cases?.has(family) === true ? family : subject * 2;
    const held = cases?.get(owner);
    if (held === undefined) return;
    if (type === CLOSED) this.#end(held, owner);
    else if (type === WAITING) this.#give(held, minute);
    else if (type === ALLOCATED || type === REALLOCATED)
      this.#take(held, chunk.worker[row], minute, type === REALLOCATED);
  }

  #give(held: HeldCase, minute: number): void {
    if (held.worker === 0) return;
    this.#listener.given(held, minute);
    held.worker = 0;
  }

  #take(held: HeldCase, worker: number, minute: number, again: boolean): void {
    this.#give(held, minute);
    held.worker = worker;
    this.#listener.taken(held, worker, minute, again);
    if (held.allocated < 0) held.allocated = minute;
  }

  /** Ends what nothing needs any more when the log is over. */
  finish(): void {
    for (const cases of this.#open) {
      for (const [owner, held] of cases ?? []) if (held.children.size === 0) this.#end(held, owner);
    }
  }
}

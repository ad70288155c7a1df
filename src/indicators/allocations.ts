/** How long cases wait for a worker: for their first, and for another when theirs has left. */
import type { CaseEvent, CaseListener, HeldCase } from './case-holding.ts';
import { IntList } from './int-list.ts';

export const ALLOCATION_OPEN = 0;
/** A worker took it. */
export const ALLOCATION_OVER = 1;
/** It was closed while it waited. */
export const ALLOCATION_ABANDONED = 2;

/** Each wait of a case for a worker as columns; of a case that is taken at once, one of no length. */
export class AllocationTable {
  readonly team = new IntList();
  /** The child under whose stay it began (row of the children's table), -1 for none. */
  readonly child = new IntList();
  readonly category = new IntList();
  readonly from = new IntList();
  /** While it is open, the same as `from`. */
  readonly to = new IntList();
  readonly state = new IntList();
  /** 1 where the case had a worker before, 0 where it waits for its first. */
  readonly again = new IntList();

  get length(): number {
    return this.team.length;
  }
}

export class Allocations implements CaseListener {
  readonly table = new AllocationTable();
  /** Row of the wait of each case that waits. */
  readonly #open = new Map<HeldCase, number>();

  waiting(held: HeldCase, event: CaseEvent): void {
    if (!this.#open.has(held)) this.#open.set(held, this.#begin(held, event));
  }

  taken(held: HeldCase, event: CaseEvent): void {
    const wait = this.#open.get(held);
    if (wait !== undefined) this.#over(held, wait, event.minute, ALLOCATION_OVER);
    else if (held.wasHeld || held.needed === event.minute) {
      this.table.state.set(this.#begin(held, event), ALLOCATION_OVER);
    }
    // Else it is a case of the opening stock, which was in hand already when the run began: no wait of which the log knows.
  }

  closed(held: HeldCase, event: CaseEvent): void {
    const wait = this.#open.get(held);
    if (wait !== undefined) this.#over(held, wait, event.minute, ALLOCATION_ABANDONED);
  }

  #begin(held: HeldCase, event: CaseEvent): number {
    const { table } = this;
    table.team.push(held.team);
    table.child.push(event.child);
    table.category.push(event.category);
    table.from.push(event.minute);
    table.to.push(event.minute);
    table.again.push(held.wasHeld ? 1 : 0);
    return table.state.push(ALLOCATION_OPEN);
  }

  #over(held: HeldCase, wait: number, minute: number, state: number): void {
    this.table.to.set(wait, minute);
    this.table.state.set(wait, state);
    this.#open.delete(held);
  }
}

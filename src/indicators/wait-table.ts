/** Waits as columns: one row each time that something was ready and nobody had taken it up. */
import { IntList } from './int-list.ts';

/** In the order in which rows are told. */
export const WAIT_KINDS = ['task', 'case', 'reallocation', 'meeting'] as const;

/**
 * - `task`: ready, until a worker begins it;
 * - `case`: without a worker, until its first one takes it;
 * - `reallocation`: its worker has left, until another takes it over;
 * - `meeting`: booked, until it is held.
 */
export type WaitKind = (typeof WAIT_KINDS)[number];

export const WAIT_OPEN = 0;
/** Begun, taken or held. */
export const WAIT_OVER = 1;
/** Not needed any more. */
export const WAIT_WITHDRAWN = 2;
/** It was ready for one worker and is now for another: another wait begins. */
export const WAIT_RESTARTED = 3;

export class WaitTable {
  /** Place in `WAIT_KINDS`. */
  readonly kind = new IntList();
  readonly team = new IntList();
  /** Priority of the task, 0 for others. */
  readonly priority = new IntList();
  /** Row of the children's table under whose stay it began, -1 for none. */
  readonly child = new IntList();
  readonly category = new IntList();
  readonly from = new IntList();
  /** While it is open, the same as `from`. */
  readonly to = new IntList();
  readonly state = new IntList();
  categories: readonly string[] = [''];

  get length(): number {
    return this.kind.length;
  }
}

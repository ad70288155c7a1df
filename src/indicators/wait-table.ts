/** Waits as columns: one row each time that something was ready and nobody had taken it up. */
import { IntList } from './int-list.ts';
import { Room } from '../events/room.ts';

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

const ROOM = new Room(1024);

export class WaitTable {
  /** Place in `WAIT_KINDS`. */
  readonly kind = new IntList(ROOM);
  readonly team = new IntList(ROOM);
  /** Priority of the task, 0 for others. */
  readonly priority = new IntList(ROOM);
  /** Row of the children's table under whose stay it began, -1 for none. */
  readonly child = new IntList(ROOM);
  readonly category = new IntList(ROOM);
  readonly from = new IntList(ROOM);
  /** While it is open, the same as `from`. */
  readonly to = new IntList(ROOM);
  readonly state = new IntList(ROOM);
  categories: readonly string[] = [''];

  get length(): number {
    return this.kind.length;
  }
}

/** A family's (or a child's) open work in one team, held by one worker. */
import { objectList } from '../object-list.ts';
import type { Stay } from './stay.ts';
import type { Task } from './task.ts';

export const NOBODY = -1;
export const DEFAULT_PRIORITY = 5;

/** One object for one after another: it is used again when the case is closed. */
export class Case {
  // What is asked together stands together, what is asked most first: an object is read line by line.
  /** Its number among the cases. */
  readonly id: number;
  team = 0;
  /** Worker who holds the case, -1 while it waits. */
  worker = NOBODY;
  /** Stays that hold the case. */
  readonly holders = objectList<Stay>();
  isOpen = false;
  /** Whether it waits for a worker, and whether it had one before. */
  waits = false;
  wasHeld = false;
  /** Tasks that wait until somebody holds it. */
  parked = objectList<Task>();
  /** Whose case it is, and by which child it is found. */
  kind: 'family' | 'child' = 'child';
  row = 0;
  /** The last stay that held it, as the log needs it when the stay is over: its child, its instance's number, and what ended it. */
  lastChild = 0;
  lastInstance = 0;
  lastCause = 0;
  priority = DEFAULT_PRIORITY;
  /** What the worker must be able to do, -1 for nothing. */
  skill = -1;
  /** The same for all: cases of one priority are taken first come first. */
  readonly due = 0;
  order = 0;

  constructor(id: number) {
    this.id = id;
  }
}

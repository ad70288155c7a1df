/** A task from the asking to the end. */
import type { ModelTask } from '../model/model.ts';
import { NEVER } from '../calendar.ts';
import { NOBODY, type Case } from './case.ts';
import type { Round } from './round.ts';
import type { Stay } from './stay.ts';
import type { Waiter } from './tickets.ts';

/** What a task is doing. */
export const DOING = { gone: 0, parked: 1, paced: 2, queued: 3, inService: 4 } as const;
type Doing = (typeof DOING)[keyof typeof DOING];

/** A task of whose asking the log is about to say. */
export const UNSAID = -1;

/** One object for one after another: it is used again when the task is over, under another mark. */
export class Task {
  // What is asked together stands together, what is asked most first: an object is read line by line.
  /** Its number among the tasks. */
  readonly id: number;
  mark = 0;
  rule: ModelTask;
  doing: Doing = DOING.gone;
  /** Who waits longest for it. */
  stay: Stay | null = null;
  round: Round | null = null;
  /** Who has it in hand or is to do it, -1 for a pool. */
  worker = NOBODY;
  /** Sequence of the task's first event, and of its last. */
  first = UNSAID;
  last = 0;
  family = 0;
  /** Whether it stands in a queue: there it stays until it comes out, also when it is gone. */
  inQueue = false;
  /** Minute of the last start, `NEVER` before the first. */
  startedAt = NEVER;
  /** Working minutes that are left, as at the last start. */
  left = 0;
  /** Who joined in waiting for it. */
  joined: Waiter[] | null = null;
  /** Case whose holder does it, null for a pool. */
  case: Case | null = null;
  /** Whether it is put off no more. */
  isTakenUp = false;
  priority = 0;
  due = 0;
  order = 0;
  readonly isMeeting = false;

  constructor(id: number, rule: ModelTask) {
    this.id = id;
    this.rule = rule;
  }

  get isWanted(): boolean {
    return this.doing !== DOING.gone;
  }
}

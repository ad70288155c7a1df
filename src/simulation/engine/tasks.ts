/** The tasks there are, as columns; a task is a number that is given out again when the task is over. */
import type { ModelTask } from '../model/model.ts';
import { NEVER } from '../calendar.ts';
import { Slots } from './slots.ts';

/** What a task is doing. */
export const DOING = { gone: 0, parked: 1, paced: 2, queued: 3, inService: 4 } as const;

export const NOBODY = -1;
export const NO_CASE = -1;
/** A task of whose asking the log is about to say. */
export const UNSAID = -1;

export class Tasks {
  readonly rule: ModelTask[] = [];
  readonly family: number[] = [];
  readonly doing: number[] = [];
  readonly priority: number[] = [];
  readonly due: number[] = [];
  readonly order: number[] = [];
  /** Working minutes that are left, as at the last start. */
  readonly left: number[] = [];
  /** Minute of the last start, `NEVER` before the first. */
  readonly startedAt: number[] = [];
  /** Who has it in hand or is to do it, -1 for a pool. */
  readonly worker: number[] = [];
  /** Case whose holder does it, -1 for a pool. */
  readonly case: number[] = [];
  /** Sequence of the task's first event, and of its last. */
  readonly first: number[] = [];
  readonly last: number[] = [];
  /** Whether it stands in a queue: there it stays until it comes out, also when it is gone. */
  readonly inQueue: boolean[] = [];
  /** Whether it is put off no more. */
  readonly isTakenUp: boolean[] = [];
  readonly #slots = new Slots();
  #orders = 0;

  add(rule: ModelTask, family: number, due: number, left: number, held: number, cause: number): number {
    const task = this.#slots.take();
    this.rule[task] = rule;
    this.family[task] = family;
    this.doing[task] = DOING.parked;
    this.priority[task] = rule.priority;
    this.due[task] = due;
    this.order[task] = this.#orders++;
    this.left[task] = left;
    this.startedAt[task] = NEVER;
    this.worker[task] = NOBODY;
    this.case[task] = held;
    this.first[task] = UNSAID;
    this.last[task] = cause;
    this.inQueue[task] = false;
    this.isTakenUp[task] = false;
    return task;
  }

  /** What an entry of the agenda about the task carries. */
  mark(task: number): number {
    return this.#slots.generation[task];
  }

  /** Puts every entry of the agenda about the task out of date. */
  renew(task: number): void {
    this.#slots.renew(task);
  }

  /** Gives the number back. */
  release(task: number): void {
    this.#slots.release(task);
  }

  /** Tasks of a case that are put off. Cases change hands seldom: all are looked through. */
  pacedOf(held: number): number[] {
    const paced: number[] = [];
    this.doing.forEach((doing, task) => {
      if (doing === DOING.paced && this.case[task] === held) paced.push(task);
    });
    return paced.sort((a, b) => this.order[a] - this.order[b]);
  }

  isWanted(task: number): boolean {
    return this.doing[task] !== DOING.gone;
  }
}

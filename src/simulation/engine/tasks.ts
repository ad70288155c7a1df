/** The tasks there are. */
import type { ModelTask } from '../model/model.ts';
import { NEVER } from '../calendar.ts';
import { NOBODY, type Case } from './case.ts';
import { MarkedPool } from './pool.ts';
import { DOING, Task, UNSAID } from './task.ts';

export class Tasks {
  readonly #pool = new MarkedPool<Task>();
  #orders = 0;

  add(rule: ModelTask, family: number, due: number, left: number, held: Case | null, cause: number): Task {
    const task = this.#pool.take() ?? this.#pool.add(new Task(this.#pool.size, rule));
    task.rule = rule;
    task.family = family;
    task.doing = DOING.parked;
    task.priority = rule.priority;
    task.due = due;
    task.order = this.#orders++;
    task.left = left;
    task.startedAt = NEVER;
    task.worker = NOBODY;
    task.case = held;
    task.first = UNSAID;
    task.last = cause;
    task.inQueue = false;
    task.isTakenUp = false;
    return task;
  }

  numbered(id: number): Task {
    return this.#pool.numbered(id);
  }

  /** The task of an entry of the agenda, null where that is out of date. */
  at(id: number, mark: number): Task | null {
    return this.#pool.at(id, mark);
  }

  /** The task is over: the object stands for another when it is needed. */
  release(task: Task): void {
    this.#pool.release(task);
  }

  /** Tasks of a case that are put off. Cases change hands seldom: all are looked through. */
  pacedOf(held: Case): Task[] {
    return this.#pool.all
      .filter((task) => task.doing === DOING.paced && task.case === held)
      .sort((a, b) => a.order - b.order);
  }
}

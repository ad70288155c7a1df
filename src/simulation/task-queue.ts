/** Tasks that wait for a worker: the most urgent by priority, then the soonest due, then the first to have come. */
import { objectList } from './object-list.ts';

/** What tasks are ordered by. */
export interface Ordered {
  readonly priority: number;
  readonly due: number;
  readonly order: number;
}

/** Whether task a is served before task b. */
export function isBefore(a: Ordered, b: Ordered): boolean {
  const byPriority = a.priority - b.priority;
  if (byPriority !== 0) return byPriority < 0;
  const byDue = a.due - b.due;
  return byDue !== 0 ? byDue < 0 : a.order < b.order;
}

/** A heap of tasks, or of whatever is ordered as they are. */
export class TaskQueue<Task extends Ordered> {
  readonly #heap = objectList<Task>();

  get size(): number {
    return this.#heap.length;
  }

  /** The task that is next, or null. */
  peek(): Task | null {
    return this.#heap.length === 0 ? null : this.#heap[0];
  }

  push(task: Task): void {
    const heap = this.#heap;
    let hole = heap.length;
    heap.push(task);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!isBefore(task, heap[parent])) break;
      heap[hole] = heap[parent];
      hole = parent;
    }
    heap[hole] = task;
  }

  /** Takes the next task; only with `size` above 0. */
  pop(): Task {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop() as Task;
    if (heap.length > 0) this.#sink(last);
    return top;
  }

  /** Takes all tasks out, in no particular order. */
  drain(): Task[] {
    return this.#heap.splice(0);
  }

  #sink(task: Task): void {
    const heap = this.#heap;
    let hole = 0;
    for (;;) {
      let child = hole * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
      if (isBefore(task, heap[child])) break;
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = task;
  }
}

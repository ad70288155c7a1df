/** Tasks that wait for a worker: the most urgent by priority, then the soonest due, then the first to have come. */

/** The columns by which tasks are ordered, indexed by task. */
export interface TaskOrder {
  readonly priority: ArrayLike<number>;
  readonly due: ArrayLike<number>;
  readonly order: ArrayLike<number>;
}

export class TaskQueue {
  readonly #heap: number[] = [];
  readonly #tasks: TaskOrder;

  constructor(tasks: TaskOrder) {
    this.#tasks = tasks;
  }

  get size(): number {
    return this.#heap.length;
  }

  /** The task that is next, or -1. */
  peek(): number {
    return this.#heap.length === 0 ? -1 : this.#heap[0];
  }

  push(task: number): void {
    const heap = this.#heap;
    let hole = heap.length;
    heap.push(task);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.before(task, heap[parent])) break;
      heap[hole] = heap[parent];
      hole = parent;
    }
    heap[hole] = task;
  }

  /** Takes the next task; only with `size` above 0. */
  pop(): number {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop() as number;
    if (heap.length > 0) this.#sink(last);
    return top;
  }

  /** Takes all tasks out, in no particular order. */
  drain(): number[] {
    return this.#heap.splice(0);
  }

  /** Whether task a is served before task b. */
  before(a: number, b: number): boolean {
    const { priority, due, order } = this.#tasks;
    const byPriority = priority[a] - priority[b];
    if (byPriority !== 0) return byPriority < 0;
    const byDue = due[a] - due[b];
    return byDue !== 0 ? byDue < 0 : order[a] < order[b];
  }

  #sink(task: number): void {
    const heap = this.#heap;
    let hole = 0;
    for (;;) {
      let child = hole * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.before(heap[child + 1], heap[child])) child++;
      if (this.before(task, heap[child])) break;
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = task;
  }
}

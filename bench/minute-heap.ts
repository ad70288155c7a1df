/** A binary heap of what is to happen, by time and then by which was added first. */

export class MinuteHeap {
  readonly #minutes: number[] = [];
  readonly #orders: number[] = [];
  readonly #kinds: number[] = [];
  readonly #whats: number[] = [];
  #added = 0;

  /** What `pop` took last. */
  minute = 0;
  kind = 0;
  what = 0;

  get size(): number {
    return this.#minutes.length;
  }

  add(minute: number, kind: number, what: number): void {
    const order = this.#added++;
    let hole = this.#minutes.length;
    this.#put(hole, minute, order, kind, what);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.#minutes[parent] <= minute) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#put(hole, minute, order, kind, what);
  }

  /** Takes the first; only with `size` above 0. */
  pop(): void {
    this.minute = this.#minutes[0];
    this.kind = this.#kinds[0];
    this.what = this.#whats[0];
    const minute = this.#minutes.pop() as number;
    const order = this.#orders.pop() as number;
    const kind = this.#kinds.pop() as number;
    const what = this.#whats.pop() as number;
    const size = this.#minutes.length;
    if (size === 0) return;
    let hole = 0;
    for (;;) {
      let child = hole * 2 + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#isBefore(child + 1, this.#minutes[child], this.#orders[child])) child++;
      if (!this.#isBefore(child, minute, order)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#put(hole, minute, order, kind, what);
  }

  #isBefore(entry: number, minute: number, order: number): boolean {
    return this.#minutes[entry] < minute || (this.#minutes[entry] === minute && this.#orders[entry] < order);
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#minutes[from], this.#orders[from], this.#kinds[from], this.#whats[from]);
  }

  #put(place: number, minute: number, order: number, kind: number, what: number): void {
    this.#minutes[place] = minute;
    this.#orders[place] = order;
    this.#kinds[place] = kind;
    this.#whats[place] = what;
  }
}

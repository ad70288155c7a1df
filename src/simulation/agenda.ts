/** What is to happen when: a heap of entries in order of minute; entries of one minute keep the order in which they were made. */
export class Agenda {
  #minutes = new Int32Array(1024);
  #orders = new Int32Array(1024);
  #kinds = new Uint8Array(1024);
  #firsts = new Int32Array(1024);
  #seconds = new Int32Array(1024);
  #order = 0;
  #size = 0;

  /** The entry that `pop` took last. */
  minute = 0;
  kind = 0;
  first = 0;
  second = 0;

  get size(): number {
    return this.#size;
  }

  /** Minute of the next entry; only with `size` above 0. */
  get nextMinute(): number {
    return this.#minutes[0];
  }

  add(minute: number, kind: number, first: number, second: number): void {
    if (this.#size === this.#minutes.length) this.#grow();
    const order = this.#order++;
    let hole = this.#size++;
    const minutes = this.#minutes;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      if (minutes[parent] <= minute) break;
      this.#move(parent, hole);
      hole = parent;
    }
    minutes[hole] = minute;
    this.#orders[hole] = order;
    this.#kinds[hole] = kind;
    this.#firsts[hole] = first;
    this.#seconds[hole] = second;
  }

  /** Takes the next entry into `minute`, `kind`, `first` and `second`. */
  pop(): void {
    this.minute = this.#minutes[0];
    this.kind = this.#kinds[0];
    this.first = this.#firsts[0];
    this.second = this.#seconds[0];
    const last = --this.#size;
    if (last > 0) this.#sink(last);
  }

  /** Puts entry `last` into the hole at the top and lets it sink. */
  #sink(last: number): void {
    const minutes = this.#minutes;
    const orders = this.#orders;
    const minute = minutes[last];
    const order = orders[last];
    let hole = 0;
    for (;;) {
      const start = hole * 4 + 1;
      if (start >= last) break;
      const end = Math.min(start + 4, last);
      let best = start;
      for (let child = start + 1; child < end; child++) {
        const a = minutes[child];
        const b = minutes[best];
        if (a < b || (a === b && orders[child] < orders[best])) best = child;
      }
      const bestMinute = minutes[best];
      if (bestMinute > minute || (bestMinute === minute && orders[best] > order)) break;
      this.#move(best, hole);
      hole = best;
    }
    this.#move(last, hole);
  }

  #move(from: number, to: number): void {
    this.#minutes[to] = this.#minutes[from];
    this.#orders[to] = this.#orders[from];
    this.#kinds[to] = this.#kinds[from];
    this.#firsts[to] = this.#firsts[from];
    this.#seconds[to] = this.#seconds[from];
  }

  #grow(): void {
    const size = this.#minutes.length * 2;
    const wider = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#minutes = wider(this.#minutes, new Int32Array(size));
    this.#orders = wider(this.#orders, new Int32Array(size));
    this.#kinds = wider(this.#kinds, new Uint8Array(size));
    this.#firsts = wider(this.#firsts, new Int32Array(size));
    this.#seconds = wider(this.#seconds, new Int32Array(size));
  }
}

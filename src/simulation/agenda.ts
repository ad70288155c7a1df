/**
 * What is to happen when, in order of minute; entries of one minute keep the order in which they were made.
 *
 * Times are whole minutes, so that nothing need be compared: the entries of the stretch of time in hand stand in a list
 * for each minute, those of later stretches in one list each, which is dealt out when its time comes. Either way adding
 * and taking cost the same however much is to come (a calendar queue: Brown 1988, doi:10.1145/63039.63045).
 */

/** Minutes of a stretch: a power of two, some three days. */
const STRETCH_BITS = 12;
const STRETCH = 1 << STRETCH_BITS;
const WORD_BITS = 5;

/** What stands in a row; the last is one more than the entry behind it in its list, 0 for the last of it. */
const MINUTE = 0;
const KIND = 1;
const FIRST = 2;
const SECOND = 3;
const NEXT = 4;
/** A power of two. */
const WIDTH_BITS = 3;
const WIDTH = 1 << WIDTH_BITS;

export class Agenda {
  /** First minute of the first stretch, and the first minute at which nothing happens any more. */
  readonly #base: number;
  readonly #end: number;
  /** The entries, one row each. */
  #cells = new Int32Array(1024 * WIDTH);
  #used = 0;
  #free = 0;
  #size = 0;
  /** By stretch: one more than its first and its last entry. */
  readonly #stretchHead: Int32Array;
  readonly #stretchTail: Int32Array;
  /** The stretch in hand, its minutes' lists, and a bit for each minute that has one. */
  #stretch = -1;
  readonly #head = new Int32Array(STRETCH);
  readonly #tail = new Int32Array(STRETCH);
  readonly #busy = new Int32Array(STRETCH >> WORD_BITS);
  #word = 0;

  /** The entry that `pop` took last. */
  minute: number;
  kind = 0;
  first = 0;
  second = 0;

  /** @param from no entry is earlier; @param end entries at or after it are not kept: they never happen */
  constructor(from: number, end: number) {
    this.#base = from;
    this.#end = end;
    this.minute = from;
    const stretches = Math.max(1, Math.ceil((end - from) / STRETCH));
    this.#stretchHead = new Int32Array(stretches);
    this.#stretchTail = new Int32Array(stretches);
  }

  get size(): number {
    return this.#size;
  }

  /** Whether there are entries for the minute of the one that was taken last. */
  get hasMoreNow(): boolean {
    return this.#stretch >= 0 && this.#head[(this.minute - this.#base) & (STRETCH - 1)] > 0;
  }

  /** @throws RangeError before the minute of the entry that was taken last */
  add(minute: number, kind: number, first: number, second: number): void {
    if (minute >= this.#end) return;
    if (minute < this.minute) throw new RangeError(`minute ${minute} is over: it is minute ${this.minute}`);
    const entry = this.#take();
    const cells = this.#cells;
    const at = entry << WIDTH_BITS;
    cells[at + MINUTE] = minute | 0;
    cells[at + KIND] = kind | 0;
    cells[at + FIRST] = first | 0;
    cells[at + SECOND] = second | 0;
    cells[at + NEXT] = 0;
    this.#size++;
    const stretch = (minute - this.#base) >>> STRETCH_BITS;
    if (stretch === this.#stretch) this.#append(entry);
    else if (this.#stretchHead[stretch] === 0)
      this.#stretchHead[stretch] = this.#stretchTail[stretch] = entry + 1;
    else {
      cells[((this.#stretchTail[stretch] - 1) << WIDTH_BITS) + NEXT] = entry + 1;
      this.#stretchTail[stretch] = entry + 1;
    }
  }

  /** Takes the next entry into `minute`, `kind`, `first` and `second`; only with `size` above 0. */
  pop(): void {
    const place = this.#nextPlace();
    const entry = this.#head[place] - 1;
    const cells = this.#cells;
    const at = entry << WIDTH_BITS;
    const behind = cells[at + NEXT];
    this.#head[place] = behind;
    if (behind === 0) this.#busy[place >> WORD_BITS] &= ~(1 << (place & 31));
    this.minute = cells[at + MINUTE];
    this.kind = cells[at + KIND];
    this.first = cells[at + FIRST];
    this.second = cells[at + SECOND];
    cells[at + NEXT] = this.#free;
    this.#free = entry + 1;
    this.#size--;
  }

  /** Place in the stretch of the next minute that has an entry. */
  #nextPlace(): number {
    for (;;) {
      for (; this.#word < this.#busy.length; this.#word++) {
        const bits = this.#busy[this.#word];
        if (bits !== 0) return (this.#word << WORD_BITS) + (31 - Math.clz32(bits & -bits));
      }
      this.#dealOut();
    }
  }

  /** Turns to the next stretch that has entries. */
  #dealOut(): void {
    do this.#stretch++;
    while (this.#stretchHead[this.#stretch] === 0);
    this.#word = 0;
    for (let link = this.#stretchHead[this.#stretch]; link > 0;) {
      const entry = link - 1;
      link = this.#cells[(entry << WIDTH_BITS) + NEXT];
      this.#cells[(entry << WIDTH_BITS) + NEXT] = 0;
      this.#append(entry);
    }
  }

  /** Puts an entry of the stretch in hand behind the others of its minute. */
  #append(entry: number): void {
    const place = (this.#cells[(entry << WIDTH_BITS) + MINUTE] - this.#base) & (STRETCH - 1);
    if (this.#head[place] === 0) {
      this.#head[place] = entry + 1;
      this.#busy[place >> WORD_BITS] |= 1 << (place & 31);
    } else {
      this.#cells[((this.#tail[place] - 1) << WIDTH_BITS) + NEXT] = entry + 1;
    }
    this.#tail[place] = entry + 1;
  }

  #take(): number {
    if (this.#free > 0) {
      const entry = this.#free - 1;
      this.#free = this.#cells[(entry << WIDTH_BITS) + NEXT];
      return entry;
    }
    if (this.#used << WIDTH_BITS === this.#cells.length) this.#grow();
    return this.#used++;
  }

  #grow(): void {
    const cells = new Int32Array(this.#cells.length * 2);
    cells.set(this.#cells);
    this.#cells = cells;
  }
}

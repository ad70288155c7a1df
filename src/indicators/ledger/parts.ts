/** Amounts by part of the ledger (a cause and its team). */

/** What went to one part, where the amounts are minutes and working days. */
export interface PartTotal {
  readonly part: number;
  readonly minutes: number;
  readonly days: number;
}

/** Two amounts by part, few parts: a list that is searched from its beginning and used again and again. */
export class Parts {
  count = 0;
  /** Code, first and second amount of each part; what lies behind `count` is left over. */
  #cells = new Float64Array(12);

  add(code: number, first: number, second: number): void {
    const cells = this.#cells;
    const end = this.count * 3;
    let at = 0;
    while (at < end && cells[at] !== code) at += 3;
    if (at === end) this.#append(code, first, second);
    else {
      cells[at + 1] += first;
      cells[at + 2] += second;
    }
  }

  #append(code: number, first: number, second: number): void {
    const at = this.count * 3;
    if (at === this.#cells.length) {
      const wider = new Float64Array(at * 2);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells[at] = code;
    this.#cells[at + 1] = first;
    this.#cells[at + 2] = second;
    this.count++;
  }

  code(part: number): number {
    return this.#cells[part * 3];
  }

  first(part: number): number {
    return this.#cells[part * 3 + 1];
  }

  second(part: number): number {
    return this.#cells[part * 3 + 2];
  }

  /** The parts with their amounts, as minutes and days. */
  totals(): PartTotal[] {
    return Array.from({ length: this.count }, (_, part) => ({
      part: this.code(part),
      minutes: this.first(part),
      days: this.second(part),
    }));
  }

  /** Puts the parts in the order of their codes. */
  sort(): void {
    for (let at = 1; at < this.count; at++) {
      for (let low = at; low > 0 && this.code(low) < this.code(low - 1); low--)
        this.#swap(low * 3, low * 3 - 3);
    }
  }

  #swap(a: number, b: number): void {
    const cells = this.#cells;
    for (let column = 0; column < 3; column++) {
      const kept = cells[a + column];
      cells[a + column] = cells[b + column];
      cells[b + column] = kept;
    }
  }
}

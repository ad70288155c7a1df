/** Numbers for things that come and go: a number that was given back is given out again, under a new generation. */
export class Slots {
  /** Generation of each number; what still carries an older one is out of date. */
  readonly generation: number[] = [];
  readonly #free: number[] = [];

  take(): number {
    const slot = this.#free.pop();
    if (slot !== undefined) return slot;
    this.generation.push(0);
    return this.generation.length - 1;
  }

  /** Gives the number back; every mark of it from before is out of date. */
  release(slot: number): void {
    this.renew(slot);
    this.#free.push(slot);
  }

  /** Makes every mark of the number out of date while it stays taken. */
  renew(slot: number): void {
    this.generation[slot] = (this.generation[slot] + 1) & 0x3ffffff;
  }
}

/** Little's law in whole minutes: the area under a number is the sum of the times, edges counted. */

/** What is broken in a log that every log keeps. */
export class Unbalanced extends Error {
  override readonly name = 'Unbalanced';
}

/** How many are somewhere, counted in two ways: by the number there is and by how long each is there. */
export class Tally {
  readonly #what: string;
  #number = 0;
  #since = Number.NaN;
  #area = 0;
  #times = 0;
  #entered = 0;
  #left = 0;

  /** @param what who is counted, in words */
  constructor(what: string) {
    this.#what = what;
  }

  get number(): number {
    return this.#number;
  }

  enter(minute: number): void {
    this.#pass(minute);
    this.#number++;
    this.#entered++;
  }

  /** @param since when the one who leaves had entered */
  leave(minute: number, since: number): void {
    this.#pass(minute);
    this.#number--;
    this.#left++;
    this.#times += minute - since;
  }

  #pass(minute: number): void {
    if (this.#number > 0) this.#area += this.#number * (minute - this.#since);
    if (minute < this.#since) throw new Unbalanced(`${this.#what}: time runs back to minute ${minute}`);
    this.#since = minute;
  }

  /**
   * The run is over.
   * @param inside since when each is there who still is
   * @throws Unbalanced where area and times differ, or those who came are not those who left and those inside
   */
  close(minute: number, inside: Iterable<number>): void {
    this.#pass(minute);
    let stay = 0;
    for (const since of inside) {
      this.#times += minute - since;
      stay++;
    }
    if (this.#entered !== this.#left + stay)
      throw new Unbalanced(
        `${this.#what}: ${this.#entered} came, ${this.#left} left and ${stay} are inside at the end`,
      );
    if (this.#area !== this.#times)
      throw new Unbalanced(`${this.#what}: ${this.#area} minutes by number, ${this.#times} by time`);
  }
}

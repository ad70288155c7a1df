/** What is on its way to other machines in the present minute: first in, first out. */

const WIDTH = 4;

export class Deliveries {
  /** Person, what, cause and depth of each. Used again and again: it does not shrink. */
  readonly #cells: number[] = [];
  #head = 0;
  #tail = 0;

  /** The delivery that `next` took last. */
  person = 0;
  /** An event type; below 0 what is told of a match. */
  what = 0;
  cause = 0;
  /** How many led to it. */
  depth = 0;

  add(person: number, what: number, cause: number, depth: number): void {
    const cells = this.#cells;
    cells[this.#tail] = person;
    cells[this.#tail + 1] = what;
    cells[this.#tail + 2] = cause;
    cells[this.#tail + 3] = depth;
    this.#tail += WIDTH;
  }

  /** Takes the next; false where nothing is on its way. */
  next(): boolean {
    if (this.#head === this.#tail) {
      this.clear();
      return false;
    }
    const cells = this.#cells;
    this.person = cells[this.#head];
    this.what = cells[this.#head + 1];
    this.cause = cells[this.#head + 2];
    this.depth = cells[this.#head + 3];
    this.#head += WIDTH;
    return true;
  }

  clear(): void {
    this.#head = 0;
    this.#tail = 0;
    this.depth = 0;
  }
}

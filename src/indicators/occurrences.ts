/**
 * What happened once may stand in a log more than once: an event that several machines of a child take is a row under each.
 * Rows of one subject with the same type, minute and cause are one occurrence, and it counts once.
 */

export class Occurrences {
  /** How many there were so far. */
  count = 0;
  #minute = -0x80000000;
  /** Of the present minute: subject, type and cause of each, one after another. */
  readonly #seen: number[] = [];
  #seenCount = 0;

  /** Numbers the occurrence that a row belongs to; equal numbers, same occurrence. Rows come in order of time. */
  of(minute: number, subject: number, type: number, cause: number): number {
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#seenCount = 0;
    }
    const seen = this.#seen;
    for (let at = 0; at < this.#seenCount; at++) {
      const place = at * 3;
      if (seen[place] === subject && seen[place + 1] === type && seen[place + 2] === cause) {
        return this.count - this.#seenCount + at;
      }
    }
    seen[this.#seenCount * 3] = subject;
    seen[this.#seenCount * 3 + 1] = type;
    seen[this.#seenCount * 3 + 2] = cause;
    this.#seenCount++;
    return this.count++;
  }
}

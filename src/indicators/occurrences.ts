/**
 * What happened once may stand in a log more than once: an event that several machines of a child take is a row under each.
 * Rows of one subject with the same type, minute and cause are one occurrence, and it counts once.
 */
interface Seen {
  readonly subject: number;
  readonly type: number;
  readonly cause: number;
  readonly id: number;
}

export class Occurrences {
  /** How many there were so far. */
  count = 0;
  #minute = -0x80000000;
  #seen: Seen[] = [];

  /** Numbers the occurrence that a row belongs to; equal numbers, same occurrence. Rows come in order of time. */
  of(minute: number, subject: number, type: number, cause: number): number {
    if (minute !== this.#minute) {
      this.#minute = minute;
      if (this.#seen.length > 0) this.#seen = [];
    }
    for (const one of this.#seen) {
      if (one.subject === subject && one.type === type && one.cause === cause) return one.id;
    }
    const id = this.count++;
    this.#seen.push({ subject, type, cause, id });
    return id;
  }
}

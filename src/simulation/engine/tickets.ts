/** Who waits for a task or a meeting: stays, or rounds of a repeated activity, the first of which asked for it. */
import type { Run } from './run.ts';

export class Tickets {
  /** For each task or booking: stay and round (-1 for the stay itself) of each that waits, one after another. */
  readonly #waiting: number[][] = [];
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  open(item: number, stay: number, round: number, isMeeting: boolean): void {
    this.#waiting[item] = [];
    this.join(item, stay, round, isMeeting);
  }

  join(item: number, stay: number, round: number, isMeeting: boolean): void {
    this.#waiting[item].push(stay, round);
    const { stays, rounds } = this.#run;
    if (round >= 0) {
      rounds.item[round] = item;
      rounds.itemIsMeeting[round] = isMeeting;
    } else {
      stays.item[stay] = item;
      stays.itemIsMeeting[stay] = isMeeting;
    }
  }

  /** The stay under which the item stands in the log. */
  owner(item: number): number {
    return this.#waiting[item][0];
  }

  /** Takes one out; returns whether any is left. */
  leave(item: number, stay: number, round: number): boolean {
    const waiting = this.#waiting[item];
    for (let index = 0; index < waiting.length; index += 2) {
      if (waiting[index] !== stay || waiting[index + 1] !== round) continue;
      waiting.splice(index, 2);
      break;
    }
    return waiting.length > 0;
  }

  /** Tells everybody that waits that the item is done. */
  tell(item: number, cause: number): void {
    const { stays, rounds } = this.#run;
    const waiting = this.#waiting[item];
    // One that goes on may make another leave: take them out one by one.
    while (waiting.length > 0) {
      const [stay, round] = waiting.splice(0, 2) as [number, number];
      if (round >= 0) rounds.itemDone(round, cause);
      else stays.itemDone(stay, cause);
    }
  }
}

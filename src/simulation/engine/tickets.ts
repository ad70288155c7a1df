/** Who waits for a task or a meeting: stays, or rounds of a repeated activity, the first of which asked for it. */
import type { Run } from './run.ts';

export class Tickets {
  /** For each task or booking the one that waits longest: stay and round, -1 for the stay itself; stay -1 for nobody. */
  readonly #stay: number[] = [];
  readonly #round: number[] = [];
  /** Those who joined, stay and round of each; few items have any. */
  readonly #joined = new Map<number, number[]>();
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  open(item: number, stay: number, round: number, isMeeting: boolean): void {
    this.#stay[item] = stay;
    this.#round[item] = round;
    this.#tie(item, stay, round, isMeeting);
  }

  join(item: number, stay: number, round: number, isMeeting: boolean): void {
    const joined = this.#joined.get(item);
    if (joined === undefined) this.#joined.set(item, [stay, round]);
    else joined.push(stay, round);
    this.#tie(item, stay, round, isMeeting);
  }

  #tie(item: number, stay: number, round: number, isMeeting: boolean): void {
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
    return this.#stay[item];
  }

  /** Takes one out; returns whether any is left. */
  leave(item: number, stay: number, round: number): boolean {
    if (this.#stay[item] === stay && this.#round[item] === round) return this.#moveUp(item);
    const joined = this.#joined.get(item) ?? [];
    for (let index = 0; index < joined.length; index += 2) {
      if (joined[index] !== stay || joined[index + 1] !== round) continue;
      joined.splice(index, 2);
      if (joined.length === 0) this.#joined.delete(item);
      break;
    }
    return this.#stay[item] >= 0;
  }

  /** The next takes the place of the first; returns whether there is one. */
  #moveUp(item: number): boolean {
    const joined = this.#joined.size === 0 ? undefined : this.#joined.get(item);
    if (joined === undefined) {
      this.#stay[item] = -1;
      return false;
    }
    [this.#stay[item], this.#round[item]] = joined.splice(0, 2) as [number, number];
    if (joined.length === 0) this.#joined.delete(item);
    return true;
  }

  /** Tells everybody that waits that the item is done. */
  tell(item: number, cause: number): void {
    const { stays, rounds } = this.#run;
    // One that goes on may make another leave: take them out one by one.
    for (let stay = this.#stay[item]; stay >= 0; stay = this.#stay[item]) {
      const round = this.#round[item];
      this.#moveUp(item);
      if (round >= 0) rounds.itemDone(round, cause);
      else stays.itemDone(stay, cause);
    }
  }
}

/** Where a ledger writes its stays: each of them (`StayTable`), or only what they come to (`StaySums`). */
import type { PartRows } from './part-rows.ts';

/** A stay, or a round of a repeated activity beside it, as it begins. */
export interface StayBook {
  /** Whether `end` is told the child's category. */
  readonly asksForCategory: boolean;
  /**
   * @param activity number in the vocabulary of a repeated activity, 0 for the stay itself
   * @param team that of the stage or the activity, 0 for none
   * @returns the number by which `end` knows it
   */
  begin(slot: number, stage: number, activity: number, team: number, minute: number): number;
  /** Of a stay that has begun, the parts whose share nobody has to be told of (`StayCounts.add`); null where the minutes are wanted. */
  known(stay: number): Uint8Array | null;
  /**
   * It is over at this minute, or (where it is open still) the period is.
   * @param parts in `row`, in their order
   * @param category the child's at the end, 0 where it is not asked for
   */
  end(stay: number, minute: number, isOpen: boolean, parts: PartRows, row: number, category: number): void;
}

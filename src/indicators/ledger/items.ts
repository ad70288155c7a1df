/** Tasks and meetings by the walk's number, each with all the stays that wait for it. */
import { blankCells } from '../../events/cell-store.ts';
import { INTERRUPTED, MEETING, PACED, WAITING } from './causes.ts';
import type { Holdings } from './holdings.ts';
import { Room } from '../../events/room.ts';

/** What has become of a task or meeting: the last that the log said of it. */
export const NO_ITEM = 0;
export const IS_PACED = 1;
export const IS_QUEUED = 2;
export const IN_SERVICE = 3;
export const IS_INTERRUPTED = 4;
export const IS_BOOKED = 5;

// Cells of an item.
const STATE = 0;
const TEAM = 1;
/** What a stay goes to that waits for it (`Holdings`). */
const HOLDING = 2;
/** The first of its accounts, and the last. */
const MEMBERS = 4;
const CELLS = 8;

const ROOM = new Room(1024 * CELLS);

export class Items {
  /** Lists of accounts stand in here, see `membersOf`. */
  cells = blankCells(ROOM.cells);
  readonly #holdings: Holdings;

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  /** The list of the accounts that wait for an item. */
  membersOf(item: number): number {
    return item * CELLS + MEMBERS;
  }

  stateOf(item: number): number {
    return item * CELLS < this.cells.length ? this.cells[item * CELLS + STATE] : NO_ITEM;
  }

  holdingOf(item: number): number {
    return this.cells[item * CELLS + HOLDING];
  }

  /** @param team counts where it begins so */
  change(item: number, state: number, team: number, worker: number): void {
    const at = item * CELLS;
    if (at >= this.cells.length) this.cells = ROOM.widened(this.cells, at + CELLS);
    const { cells } = this;
    if (cells[at + STATE] === NO_ITEM) {
      cells[at + TEAM] = team;
      cells[at + MEMBERS] = -1;
      cells[at + MEMBERS + 1] = -1;
    }
    cells[at + STATE] = state;
    cells[at + HOLDING] = this.#holdingIn(state, cells[at + TEAM], worker);
  }

  /** @param worker who has it in hand, number in the team; 0 for nobody that is counted */
  #holdingIn(state: number, team: number, worker: number): number {
    if (state === IS_QUEUED) return this.#holdings.whileOnDuty(WAITING, team);
    if (state === IN_SERVICE) return this.#holdings.atWork(team, worker);
    if (state === IS_INTERRUPTED) return this.#holdings.always(INTERRUPTED, team);
    return this.#holdings.always(state === IS_BOOKED ? MEETING : PACED, team);
  }

  end(item: number): void {
    this.cells[item * CELLS + STATE] = NO_ITEM;
  }
}

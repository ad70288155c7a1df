/** Families' (and children's) cases in a team: whether each waits for a worker, and which stays need it. */
import { blankCells } from '../../events/cell-store.ts';
import { widened } from '../../events/widened.ts';
import { WAITING } from './causes.ts';
import type { Holdings } from './holdings.ts';

// Cells of a case.
/** What a stay goes to that needs it while it waits (`Holdings`), -1 where it does not wait. */
const HOLDING = 0;
/** Minute at which the last of the stays left. */
const EMPTIED = 1;
/** The first of the accounts that need it, and the last. */
const HOLDERS = 2;
const CELLS = 4;

export class CaseBook {
  /** Lists of accounts stand in here, see `holdersOf`. */
  cells = blankCells(256 * CELLS);
  readonly #holdings: Holdings;
  #count = 0;
  /** By team, then by whose case it is. */
  readonly #byTeam: (Map<number, number> | undefined)[] = [];

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  /** The list of the accounts that need a case. */
  holdersOf(held: number): number {
    return held * CELLS + HOLDERS;
  }

  /** What its waiting holds a stay up with, or -1. */
  holdingOf(held: number): number {
    return this.cells[held * CELLS + HOLDING];
  }

  /** The case of a family or child: the one that is open, or (where nothing held that any more) a new one. */
  open(team: number, owner: number, minute: number): number {
    const cases = (this.#byTeam[team] ??= new Map<number, number>());
    const known = cases.get(owner);
    const held = known ?? this.#add();
    if (known === undefined) cases.set(owner, held);
    const at = held * CELLS;
    if (known === undefined || (this.cells[at + HOLDERS] < 0 && this.cells[at + EMPTIED] < minute)) {
      this.cells[at + HOLDING] = -1;
      this.cells[at + EMPTIED] = minute;
    }
    return held;
  }

  #add(): number {
    const at = this.#count * CELLS;
    if (at === this.cells.length) this.cells = widened(this.cells, at + CELLS);
    this.cells.fill(-1, at, at + CELLS);
    return this.#count++;
  }

  left(held: number, minute: number): void {
    this.cells[held * CELLS + EMPTIED] = minute;
  }

  /** The case of a family (or of one of its children), or -1. */
  find(team: number, subject: number, family: number): number {
    const cases = this.#byTeam[team];
    return cases?.get(ofFamily(family)) ?? cases?.get(ofSubject(subject)) ?? -1;
  }

  /** From now on it waits for a worker, or has one. */
  change(held: number, team: number, waits: boolean): void {
    this.cells[held * CELLS + HOLDING] = waits ? this.#holdings.whileOnDuty(WAITING, team) : -1;
  }
}

/** Whose case it is. */
export const ofFamily = (family: number): number => family * 2 + 1;
export const ofSubject = (subject: number): number => subject * 2;

/**
 * The accounts of the stays that are open: what each minute so far went to, and what it goes to now. An account is known by the place of
 * its first cell; the cells are used again when the stay is over.
 *
 * What happens in a minute is taken note of (`touch`), and looked at once when the minute is over (`look`): a stay that gets its work, or
 * is over, in the minute in which it began was never without it.
 */
import { blankCells } from '../../events/cell-store.ts';
import { widened } from '../../events/widened.ts';
import type { Calendar } from '../../simulation/calendar.ts';
import { Room } from '../../events/room.ts';
import type { StageInfo } from '../stages.ts';
import type { CaseBook } from './case-book.ts';
import { ANOTHER, BEFORE_RUN, PLANNED } from './causes.ts';
import type { Holding, Holdings } from './holdings.ts';
import { IN_SERVICE, IS_BOOKED, IS_INTERRUPTED, IS_PACED, type Items } from './items.ts';
import { append, takeOut } from './links.ts';
import type { StayBook } from './stay-book.ts';
import { StayCounts } from './stay-counts.ts';

// Cells of an account.
/** The book's number of the stay; of one that is over, the account that was over before it. */
export const STAY = 0;
export const SLOT = 1;
/** Number of the stage; `ROUND`, or `FREE` where the stay is over. */
export const STAGE = 2;
/** The account of the stay in the state around this one, or -1. */
const AROUND = 3;
/** Of a round: the account beside which it is. */
export const BESIDE = 4;
/** What is accounted for so far. */
const SINCE = 5;
/** The task or meeting that it waits for, and the case that it needs; -1 for none. */
export const ITEM = 6;
export const CASE = 7;
/** What holds now (`Holdings`), -1 before the first minute is over. */
const NOW = 8;
/** 1 where something has happened to it in this minute. */
const TOUCHED = 9;
/** 1 where every stretch is told. */
const TOLD = 10;
/** Activities that were asked for so far: the last of them in `#asked`, or -1. */
const ASKED = 11;
/** Lists: stays in the states inside this one, and repeated activities beside it that are in hand. */
const INNER = 12;
export const ROUNDS = 14;
/** Neighbours in lists, see `links.ts`. */
const IN_AROUND = 16;
export const IN_ROUNDS = 18;
export const IN_ITEM = 20;
export const IN_CASE = 22;
export const IN_SLOT = 24;
const CELLS = 32;

const ROOM = new Room(64 * CELLS);

export const ROUND = -1;
const FREE = -2;

/** The one before in a list is in the cell after that of the next one. */
export const BEFORE = 1;

export type Teller = (stay: number, from: number, to: number, holding: Holding) => void;

/** What an account is of. */
export interface Surroundings {
  readonly office: Calendar;
  readonly holdings: Holdings;
  readonly items: Items;
  readonly cases: CaseBook;
  readonly stages: readonly StageInfo[];
  readonly book: StayBook;
  readonly tell: Teller;
}

export class Accounts {
  cells = blankCells(ROOM.cells);
  readonly #counts: StayCounts;
  /** By stage: 1 where it waits for another. */
  readonly #waitsForAnother: Uint8Array;
  readonly #holdings: Holdings;
  readonly #items: Items;
  readonly #cases: CaseBook;
  readonly #book: StayBook;
  readonly #tell: Teller;
  readonly #planned: number;
  readonly #another: number;
  readonly #beforeRun: number;
  /** Cells that were in use so far, and the last account that is over. */
  #end = 0;
  #free = -1;
  /** The simulation has begun: from then on the log says what happens. */
  #isLive = false;
  #touched = blankCells(256);
  #touchedCount = 0;
  /** Activities that were asked for: each with the place of the one before it of the same account. */
  readonly #asked: number[] = [];
  readonly #askedBefore: number[] = [];
  #askedFree = -1;

  constructor({ office, holdings, items, cases, stages, book, tell }: Surroundings) {
    this.#counts = new StayCounts(office);
    this.#waitsForAnother = Uint8Array.from(stages, (stage) => (stage.waitsForAnother ? 1 : 0));
    this.#holdings = holdings;
    this.#items = items;
    this.#cases = cases;
    this.#book = book;
    this.#tell = tell;
    this.#planned = holdings.always(PLANNED);
    this.#another = holdings.always(ANOTHER);
    this.#beforeRun = holdings.always(BEFORE_RUN);
  }

  // Beginning and end

  /** Opens an account. @param stage or `ROUND`; @param around and `beside`: account or -1 */
  open(
    stay: number,
    slot: number,
    stage: number,
    minute: number,
    around: number,
    beside: number,
    isTold: boolean,
  ): number {
    const account = this.#room();
    const { cells } = this;
    cells[account + STAY] = stay;
    cells[account + SLOT] = slot;
    cells[account + STAGE] = stage;
    cells[account + AROUND] = around;
    cells[account + BESIDE] = beside;
    cells[account + SINCE] = minute;
    cells[account + ITEM] = -1;
    cells[account + CASE] = -1;
    cells[account + NOW] = -1;
    cells[account + TOLD] = isTold ? 1 : 0;
    cells[account + ASKED] = -1;
    cells[account + INNER] = -1;
    cells[account + INNER + 1] = -1;
    cells[account + ROUNDS] = -1;
    cells[account + ROUNDS + 1] = -1;
    if (around >= 0) append(cells, account, IN_AROUND, cells, around + INNER);
    if (beside >= 0) append(cells, account, IN_ROUNDS, cells, beside + ROUNDS);
    this.#counts.start(account / CELLS, minute);
    this.touch(account);
    return account;
  }

  #room(): number {
    const account = this.#free;
    if (account >= 0) {
      this.#free = this.cells[account + STAY];
      return account;
    }
    if (this.#end === this.cells.length) this.cells = ROOM.widened(this.cells, this.#end + CELLS);
    this.#end += CELLS;
    return this.#end - CELLS;
  }

  /** The stay is over: the one around it goes on without it. Lists of items, cases and slots were left before. */
  close(account: number, minute: number, category: number): void {
    const { cells } = this;
    this.settle(account, minute);
    this.write(account, minute, minute, false, category);
    const around = cells[account + AROUND];
    const beside = cells[account + BESIDE];
    if (around >= 0) {
      takeOut(cells, account, IN_AROUND, cells, around + INNER);
      this.touch(around);
    }
    if (beside >= 0) takeOut(cells, account, IN_ROUNDS, cells, beside + ROUNDS);
    this.#forgetAsked(account);
    cells[account + STAGE] = FREE;
    cells[account + STAY] = this.#free;
    this.#free = account;
  }

  /** Writes what the account came to. @param last the minute whose day is the last */
  write(account: number, minute: number, last: number, isOpen: boolean, category: number): void {
    const row = account / CELLS;
    this.#counts.finish(row, last);
    this.#book.end(this.cells[account + STAY], minute, isOpen, this.#counts.totals, row, category);
  }

  // Activities that were asked for

  /** Takes note that an activity is asked for; false where it was before. */
  ask(account: number, activity: number): boolean {
    const first = this.cells[account + ASKED];
    for (let at = first; at >= 0; at = this.#askedBefore[at]) if (this.#asked[at] === activity) return false;
    let place = this.#askedFree;
    if (place >= 0) this.#askedFree = this.#askedBefore[place];
    else place = this.#asked.push(0) - 1;
    this.#asked[place] = activity;
    this.#askedBefore[place] = first;
    this.cells[account + ASKED] = place;
    return true;
  }

  #forgetAsked(account: number): void {
    let at = this.cells[account + ASKED];
    while (at >= 0) {
      const before = this.#askedBefore[at];
      this.#askedBefore[at] = this.#askedFree;
      this.#askedFree = at;
      at = before;
    }
  }

  // What holds

  /** Accounts for everything up to `minute`. */
  settle(account: number, minute: number): void {
    const { cells } = this;
    const from = cells[account + SINCE];
    if (minute <= from) return;
    cells[account + SINCE] = minute;
    const holding = this.#holdings.of(cells[account + NOW]);
    const stay = cells[account + STAY];
    const { onDuty, offDuty, calendar } = holding;
    this.#counts.add(account / CELLS, from, minute, onDuty, offDuty, calendar, this.#book.known(stay));
    if (cells[account + TOLD] === 1) this.#tell(stay, from, minute, holding);
  }

  /** Something has happened to the account: it is looked at when the minute is over. */
  touch(account: number): void {
    const { cells } = this;
    if (cells[account + TOUCHED] === 1) return;
    cells[account + TOUCHED] = 1;
    if (this.#touchedCount === this.#touched.length)
      this.#touched = widened(this.#touched, this.#touchedCount + 1);
    this.#touched[this.#touchedCount++] = account;
  }

  /** Touches all accounts of a list. @param link in which of its cells each has the next one */
  touchAll(heads: Int32Array, list: number, link: number): void {
    const { cells } = this;
    for (let account = heads[list]; account >= 0; account = cells[account + link]) this.touch(account);
  }

  /** The minute is over: looks at what has happened in it. What held until then is accounted for. */
  look(minute: number): void {
    const { cells } = this;
    for (let at = 0; at < this.#touchedCount; at++) {
      let account = this.#touched[at];
      cells[account + TOUCHED] = 0;
      // A change may be one for the stays around too.
      while (account >= 0 && cells[account + STAGE] !== FREE) {
        const now = this.#lookAt(account);
        if (now === cells[account + NOW]) break;
        this.settle(account, minute);
        cells[account + NOW] = now;
        account = cells[account + AROUND];
      }
    }
    this.#touchedCount = 0;
  }

  /** From now on the log says what each minute goes to. */
  goLive(): void {
    this.#isLive = true;
  }

  #lookAt(account: number): number {
    if (!this.#isLive) return this.#beforeRun;
    const { cells } = this;
    const stage = cells[account + STAGE];
    const waitsForAnother = stage !== ROUND && this.#waitsForAnother[stage] === 1;
    let now = waitsForAnother ? this.#ownOrAnother(account) : this.#own(account);
    for (let inner = cells[account + INNER]; inner >= 0; inner = cells[inner + IN_AROUND]) {
      const other = cells[inner + NOW];
      if (other >= 0) now = now < 0 ? other : this.#holdings.firstOf(now, other);
    }
    if (now >= 0) return now;
    return waitsForAnother ? this.#another : this.#planned;
  }

  /** What the stay itself asked for, or -1. */
  #own(account: number): number {
    const item = this.cells[account + ITEM];
    const held = this.cells[account + CASE];
    if (item >= 0 && this.#items.stateOf(item) !== IS_PACED) return this.#items.holdingOf(item);
    // Who has no worker cannot put work off on purpose: a case that waits for one comes before pacing.
    const waiting = held < 0 ? -1 : this.#cases.holdingOf(held);
    return waiting < 0 && item >= 0 ? this.#items.holdingOf(item) : waiting;
  }

  /** Of a stay that waits for another, whatever is done in it. */
  #ownOrAnother(account: number): number {
    const item = this.cells[account + ITEM];
    if (item < 0) return -1;
    const state = this.#items.stateOf(item);
    if (state === IN_SERVICE) return this.#holdings.orAnother(this.#items.holdingOf(item));
    return state === IS_INTERRUPTED || state === IS_BOOKED ? this.#items.holdingOf(item) : -1;
  }
}

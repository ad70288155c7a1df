/**
 * The delay ledger, folded from a log. A stay begins when an instance's configuration comes to hold a state with a stage and ends when it does not any more;
 * every minute of it has exactly one cause (`CAUSES`, the first that holds):
 *
 * - *work*: a task of the stay is in service and its team on duty; *outside working time*: in service, or waiting for a worker, and the team is not;
 * - *interrupted*: begun and broken off; *waiting for a meeting*: from its booking until it is held; *paced*: put off towards its limit;
 * - *waiting for a worker*: a task is ready and nobody has taken it up, or the family's case has no worker;
 * - *waiting for another*: the scenario says that nothing in the stage ends it (`waits_for`); *planned stay*: none of these.
 *
 * A stay around others (a state with states inside, a whole instance) goes to what they go to, of several at once to the first cause. Visits and reviews
 * beside a stay have accounts of their own, from their first event to their last. A stay that is left and entered by one event is two stays where
 * work was asked for anew, else one: the log does not tell.
 */
import { blankCells } from '../../events/cell-store.ts';
import { Room } from '../../events/room.ts';
import type { EventChunk } from '../../events/chunk.ts';
import { workTypeId, WORK_TYPES, type WorkType } from '../../events/vocabulary.ts';
import type { ActivityIndex, ActivityInfo } from '../activities.ts';
import { workerCalendar, type IndicatorContext } from '../context.ts';
import { IntMap } from '../int-list.ts';
import type { StageIndex } from '../stages.ts';
import { childOfSubject, SAYS_CATEGORY, STEP, WORK, type LogFold, type Walk } from '../walk.ts';
import {
  Accounts,
  BEFORE,
  BESIDE,
  CASE,
  IN_CASE,
  IN_ITEM,
  IN_ROUNDS,
  IN_SLOT,
  ITEM,
  ROUND,
  ROUNDS,
  SLOT,
  STAGE,
} from './accounts.ts';
import { CaseBook, ofFamily, ofSubject } from './case-book.ts';
import { Holdings, type Holding } from './holdings.ts';
import { IN_SERVICE, IS_BOOKED, IS_INTERRUPTED, IS_PACED, IS_QUEUED, Items, NO_ITEM } from './items.ts';
import { append, takeOut } from './links.ts';
import type { StayBook } from './stay-book.ts';
import type { StaySegment } from './stay-table.ts';

const OPEN_LISTS = new Room(2048);

const CASE_WAITING = workTypeId('case.waiting');

// What an event of work says.
const NOTHING = 0;
/** Of a case: it waits for a worker, or has one. */
const OF_CASE = 1;
/** Of a task or meeting: what it does from now on. */
const CHANGES = 2;
/** Of a sibling's: a stay joins it. */
const JOINS = 3;
const ENDS = 4;
/** One of these by type of work. */
const SAYS = byType([
  [['case.waiting', 'case.allocated', 'case.reallocated'], OF_CASE],
  [['task.paced', 'task.queued', 'task.started', 'task.resumed', 'task.interrupted'], CHANGES],
  [['meeting.booked', 'meeting.moved'], CHANGES],
  [['task.joined', 'meeting.joined'], JOINS],
  [['task.done', 'task.withdrawn', 'meeting.held', 'meeting.cancelled'], ENDS],
]);
/** What a task or meeting does from the event on. One that a stay joins before its first event waits for a worker. */
const ITEM_STATES = byType([
  [['task.paced'], IS_PACED],
  [['task.queued', 'task.joined'], IS_QUEUED],
  [['task.started', 'task.resumed'], IN_SERVICE],
  [['task.interrupted'], IS_INTERRUPTED],
  [['meeting.booked', 'meeting.moved', 'meeting.joined'], IS_BOOKED],
]);

/** A table by type of work from lists of types, 0 elsewhere. */
function byType(lists: readonly (readonly [types: readonly WorkType[], value: number])[]): Uint8Array {
  const table = new Uint8Array(WORK_TYPES.length + 1);
  for (const [types, value] of lists) for (const type of types) table[workTypeId(type)] = value;
  return table;
}

export interface LedgerOptions {
  /** Whose stays are told stretch by stretch, as `subjectOf` numbers it. */
  readonly subject?: number | undefined;
}

export class LedgerFold<Book extends StayBook> implements LogFold {
  /** What was written of the stays. */
  readonly stays: Book;
  /** Stretches of the stays that were asked for. */
  readonly segments: StaySegment[] = [];
  readonly #end: number;
  readonly #walk: Walk;
  readonly #stages: StageIndex;
  readonly #activities: ActivityIndex;
  readonly #subject: number;
  readonly #accounts: Accounts;
  readonly #items: Items;
  readonly #cases: CaseBook;
  /** By slot, a list of its open stays, outer ones before those inside them. */
  #open = blankCells(OPEN_LISTS.cells).fill(-1);
  /** The minute of the row before. */
  #minute = -0x80000000;
  /** The simulation has begun. */
  #isLive = false;
  /** Category of each child as at the row (the walk is a chunk ahead). */
  readonly #category = new IntMap();
  readonly #stageOfActivity: number[] = [];

  constructor(walk: Walk, context: IndicatorContext, book: Book, options: LedgerOptions = {}) {
    const { vocabulary } = walk.source;
    const calendarOf = (team: number, worker = 0) =>
      workerCalendar(context, vocabulary.teams.names[team], worker);
    const { office } = context;
    const { stages } = walk.stages;
    const holdings = new Holdings(office, calendarOf);
    const items = new Items(holdings);
    const cases = new CaseBook(holdings);
    this.#walk = walk;
    this.#end = context.period.to;
    this.#stages = walk.stages;
    this.#activities = walk.activities;
    this.#subject = options.subject ?? -1;
    this.#accounts = new Accounts({ office, holdings, items, cases, stages, book, tell: this.#tell });
    this.#items = items;
    this.#cases = cases;
    this.stays = book;
  }

  readonly #tell = (row: number, from: number, to: number, holding: Holding): void => {
    const { onDuty, offDuty, calendar } = holding;
    this.segments.push({ row, from, to, onDuty, offDuty, calendar });
  };

  take(chunk: EventChunk, walk: Walk): void {
    const { kind, slot, step, category } = walk;
    const { length, minute, child, type } = chunk;
    for (let row = 0; row < length; row++) {
      if (minute[row] > this.#minute) {
        if (minute[row] >= this.#end) return;
        this.#passTo(minute[row]);
      }
      const what = kind[row];
      if (!this.#isLive && ((what & WORK) !== 0 || minute[row] >= 0)) this.#goLive(Math.min(minute[row], 0));
      if (what === 0) continue;
      if ((what & SAYS_CATEGORY) !== 0) this.#category.set(child[row], category[row]);
      if ((what & STEP) !== 0) this.#step(slot[row], step[row], minute[row]);
      else if ((what & WORK) !== 0) this.#work(chunk, row, SAYS[type[row]]);
    }
  }

  #passTo(minute: number): void {
    this.#accounts.look(this.#minute);
    this.#minute = minute;
  }

  /** From the first event of work on (at the latest, from the start) the log says what each minute goes to. */
  #goLive(minute: number): void {
    this.#accounts.look(minute);
    this.#accounts.goLive();
    this.#isLive = true;
    for (let list = 0; list < this.#open.length; list += 2)
      this.#accounts.touchAll(this.#open, list, IN_SLOT);
    this.#accounts.look(minute);
  }

  // Steps of the machines

  /** @param step its number in the walk */
  #step(slot: number, step: number, minute: number): void {
    const { left, entered } = this.#stages.step(step);
    for (let at = left.length - 1; at >= 0; at--) this.#leave(slot, left[at], minute);
    for (let at = 0; at < entered.length; at++) this.#enter(slot, entered[at], minute);
  }

  #enter(slot: number, stage: number, minute: number): void {
    const team = this.#stages.team(stage);
    const stay = this.stays.begin(slot, stage, 0, team, minute);
    const around = this.#around(slot, stage);
    const accounts = this.#accounts;
    const account = accounts.open(stay, slot, stage, minute, around, -1, this.#isAsked(slot));
    const list = this.#listOf(slot);
    append(accounts.cells, account, IN_SLOT, this.#open, list);
    const { allocated } = this.#stages.stages[stage];
    if (allocated !== null) this.#need(account, slot, team, allocated, minute);
  }

  /** The place of a slot's list of open stays; makes room for it. */
  #listOf(slot: number): number {
    const list = slot * 2;
    if (list >= this.#open.length) this.#open = OPEN_LISTS.widened(this.#open, list + 2, -1);
    return list;
  }

  /** Whether its stretches are asked for. */
  #isAsked(slot: number): boolean {
    return this.#subject >= 0 && this.#walk.slots.subject(slot) === this.#subject;
  }

  /** The open stay in the innermost state around a state, or -1. */
  #around(slot: number, stage: number): number {
    const around = this.#stages.around(stage);
    for (let at = 0; at < around.length; at++) {
      const account = this.#openStay(slot, around[at]);
      if (account >= 0) return account;
    }
    return -1;
  }

  #openStay(slot: number, stage: number): number {
    const { cells } = this.#accounts;
    const list = this.#listOf(slot);
    let account = this.#open[list];
    while (account >= 0 && cells[account + STAGE] !== stage) account = cells[account + IN_SLOT];
    return account;
  }

  #leave(slot: number, stage: number, minute: number): void {
    const account = this.#openStay(slot, stage);
    if (account < 0) return;
    const { cells } = this.#accounts;
    takeOut(cells, account, IN_SLOT, this.#open, this.#listOf(slot));
    // The last first; each takes itself out of the list.
    for (let round = cells[account + ROUNDS + 1]; round >= 0; round = cells[account + ROUNDS + 1])
      this.#close(round, minute);
    const held = cells[account + CASE];
    if (held >= 0) {
      takeOut(cells, account, IN_CASE, this.#cases.cells, this.#cases.holdersOf(held));
      this.#cases.left(held, minute);
    }
    this.#close(account, minute);
  }

  /** Ends an account: it waits for nothing any more. */
  #close(account: number, minute: number): void {
    this.#leaveItem(account);
    this.#accounts.close(account, minute, this.#categoryOf(account));
  }

  #categoryOf(account: number): number {
    if (!this.stays.asksForCategory) return 0;
    const child = childOfSubject(this.#walk.slots.subject(this.#accounts.cells[account + SLOT]));
    return child < 0 ? 0 : this.#category.get(child);
  }

  // Cases, tasks and meetings

  /** The stay needs the case of its family or child. */
  #need(account: number, slot: number, team: number, allocated: 'family' | 'child', minute: number): void {
    const { slots } = this.#walk;
    const owner = allocated === 'family' ? ofFamily(slots.family(slot)) : ofSubject(slots.subject(slot));
    const held = this.#cases.open(team, owner, minute);
    this.#accounts.cells[account + CASE] = held;
    append(this.#accounts.cells, account, IN_CASE, this.#cases.cells, this.#cases.holdersOf(held));
  }

  /** From now on the case of a family (or of one of its children) waits for a worker, or has one. */
  #case(chunk: EventChunk, row: number): void {
    const team = chunk.team[row];
    const held = this.#cases.find(team, this.#walk.subject[row], chunk.family[row]);
    if (held < 0) return;
    this.#cases.change(held, team, chunk.type[row] === CASE_WAITING);
    this.#accounts.touchAll(this.#cases.cells, this.#cases.holdersOf(held), IN_CASE);
  }

  /** @param says what the event says */
  #work(chunk: EventChunk, row: number, says: number): void {
    if (says === NOTHING) return;
    if (says === OF_CASE) this.#case(chunk, row);
    else if (this.#walk.slot[row] < 0) return;
    else if (says === ENDS) this.#itemEnds(this.#walk.item[row], chunk.minute[row]);
    else if (says === JOINS) this.#joinItem(chunk, row, ITEM_STATES[chunk.type[row]]);
    else this.#itemEvent(chunk, row, ITEM_STATES[chunk.type[row]]);
  }

  #itemEvent(chunk: EventChunk, row: number, state: number): void {
    const item = this.#walk.item[row];
    const slot = this.#walk.slot[row];
    this.#items.change(item, state, chunk.team[row], chunk.worker[row]);
    if (!this.#isMember(item, slot)) this.#join(item, chunk, row);
    this.#accounts.touchAll(this.#items.cells, this.#items.membersOf(item), IN_ITEM);
  }

  #isMember(item: number, slot: number): boolean {
    const { cells } = this.#accounts;
    let account = this.#items.cells[this.#items.membersOf(item)];
    while (account >= 0 && cells[account + SLOT] !== slot) account = cells[account + IN_ITEM];
    return account >= 0;
  }

  #joinItem(chunk: EventChunk, row: number, state: number): void {
    const item = this.#walk.item[row];
    if (this.#items.stateOf(item) === NO_ITEM) this.#items.change(item, state, chunk.team[row], 0);
    this.#join(item, chunk, row);
  }

  /** The account waits for its item no more. */
  #leaveItem(account: number): void {
    const { cells } = this.#accounts;
    const item = cells[account + ITEM];
    if (item < 0) return;
    const members = this.#items.membersOf(item);
    takeOut(cells, account, IN_ITEM, this.#items.cells, members);
    cells[account + ITEM] = -1;
    if (this.#items.cells[members] < 0) this.#items.end(item);
  }

  /** The account of the event's stay, or of the round of a repeated activity, waits for the item from now on. */
  #join(item: number, chunk: EventChunk, row: number): void {
    const info = this.#activities.info(chunk.activity[row]);
    const account =
      info.kind === 'repeat' ? this.#openRound(info, chunk, row) : this.#stayOf(info, chunk, row);
    if (account < 0) return;
    const { cells } = this.#accounts;
    const before = cells[account + ITEM];
    if (before >= 0) takeOut(cells, account, IN_ITEM, this.#items.cells, this.#items.membersOf(before));
    cells[account + ITEM] = item;
    append(cells, account, IN_ITEM, this.#items.cells, this.#items.membersOf(item));
    this.#accounts.touch(account);
  }

  /** The stage of an activity, or -1. */
  #stageOf(activity: number, info: ActivityInfo): number {
    return (this.#stageOfActivity[activity] ??= this.#stages.find(info.stage));
  }

  #openRound(info: ActivityInfo, chunk: EventChunk, row: number): number {
    const slot = this.#walk.slot[row];
    const minute = chunk.minute[row];
    const stage = this.#stageOf(chunk.activity[row], info);
    const beside = this.#openStay(slot, stage);
    if (beside < 0) return -1;
    const stay = this.stays.begin(slot, stage, chunk.activity[row], chunk.team[row], minute);
    return this.#accounts.open(stay, slot, ROUND, minute, -1, beside, this.#isAsked(slot));
  }

  /** Work of a stay that is asked for a second time: a step left the state and entered it again. */
  #stayOf(info: ActivityInfo, chunk: EventChunk, row: number): number {
    const slot = this.#walk.slot[row];
    const stage = this.#stageOf(chunk.activity[row], info);
    const stay = this.#openStay(slot, stage);
    if (stay < 0 || this.#accounts.ask(stay, chunk.activity[row])) return stay;
    this.#again(slot, stage, chunk.minute[row]);
    const next = this.#openStay(slot, stage);
    if (next >= 0) this.#accounts.ask(next, chunk.activity[row]);
    return next;
  }

  /** Ends the stays in a state and in those inside it, and begins them again. */
  #again(slot: number, stage: number, minute: number): void {
    const stages = this.#openStages(slot).filter(
      (one) => one === stage || this.#stages.around(one).includes(stage),
    );
    for (const one of stages.toReversed()) this.#leave(slot, one, minute);
    for (const one of stages) this.#enter(slot, one, minute);
  }

  #openStages(slot: number): number[] {
    const { cells } = this.#accounts;
    const stages: number[] = [];
    for (let account = this.#open[this.#listOf(slot)]; account >= 0; account = cells[account + IN_SLOT])
      stages.push(cells[account + STAGE]);
    return stages;
  }

  /** Done, held, withdrawn or cancelled: nobody waits for it any more. */
  #itemEnds(item: number, minute: number): void {
    if (this.#items.stateOf(item) === NO_ITEM) return;
    const { cells } = this.#accounts;
    let member = this.#items.cells[this.#items.membersOf(item) + 1];
    this.#items.end(item);
    while (member >= 0) {
      const before = cells[member + IN_ITEM + BEFORE];
      cells[member + ITEM] = -1;
      if (cells[member + BESIDE] >= 0) this.#close(member, minute);
      else this.#accounts.touch(member);
      member = before;
    }
  }

  /** Writes what is open at the end of the period; nothing is open any more afterwards. */
  finish(): void {
    this.#passTo(this.#end);
    if (!this.#isLive) this.#goLive(Math.min(this.#end, 0));
    const { cells } = this.#accounts;
    for (let list = 0; list < this.#open.length; list += 2) {
      for (let account = this.#open[list]; account >= 0; account = cells[account + IN_SLOT]) {
        for (let round = cells[account + ROUNDS]; round >= 0; round = cells[round + IN_ROUNDS])
          this.#writeOpen(round);
        this.#writeOpen(account);
      }
    }
    this.#open.fill(-1);
  }

  #writeOpen(account: number): void {
    this.#accounts.settle(account, this.#end);
    this.#accounts.write(account, this.#end, this.#end - 1, true, this.#categoryOf(account));
  }
}

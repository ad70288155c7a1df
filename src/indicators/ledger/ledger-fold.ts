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
import type { EventChunk } from '../../events/chunk.ts';
import { workTypeId, workTypes, WORK_TYPES } from '../../events/vocabulary.ts';
import type { ActivityIndex, ActivityInfo } from '../activities.ts';
import { workerCalendar, type IndicatorContext } from '../context.ts';
import { IntMap } from '../int-list.ts';
import type { StageIndex } from '../stages.ts';
import { childOfSubject, SAYS_CATEGORY, STEP, subjectOf, WORK, type LogFold, type Walk } from '../walk.ts';
import { AccountList } from './account-list.ts';
import { Account, type Item, type ItemState, type Ledger, type Opened } from './account.ts';
import { CaseBook } from './case-book.ts';
import { Holdings, type Holding } from './holding.ts';
import type { StayBook } from './stay-book.ts';
import type { StaySegment } from './stay-table.ts';

const ITEM_STATES: readonly (ItemState | null)[] = itemStates();
const JOINED: readonly (ItemState | null)[] = joinedStates();
const CASE_WAITING = workTypeId('case.waiting');
/** By type of work. */
const CASE_CHANGES = workTypes(['case.waiting', 'case.allocated', 'case.reallocated']);
const ITEM_ENDS = workTypes(['task.done', 'task.withdrawn', 'meeting.held', 'meeting.cancelled']);

function noStates(): (ItemState | null)[] {
  return Array.from({ length: WORK_TYPES.length + 1 }, () => null);
}

/** What an event says that a task or meeting does from now on. */
function itemStates(): (ItemState | null)[] {
  const states = noStates();
  states[workTypeId('task.paced')] = 'paced';
  states[workTypeId('task.queued')] = 'queued';
  states[workTypeId('task.started')] = 'in service';
  states[workTypeId('task.resumed')] = 'in service';
  states[workTypeId('task.interrupted')] = 'interrupted';
  states[workTypeId('meeting.booked')] = 'booked';
  states[workTypeId('meeting.moved')] = 'booked';
  return states;
}

/** What a sibling's task does when a stay joins it before its first event: it waits for a worker. */
function joinedStates(): (ItemState | null)[] {
  const states = noStates();
  states[workTypeId('task.joined')] = 'queued';
  states[workTypeId('meeting.joined')] = 'booked';
  return states;
}

export interface LedgerOptions {
  /** Row of the children's table whose stays are told stretch by stretch. */
  readonly child?: number | undefined;
}

export class LedgerFold<Book extends StayBook> implements LogFold {
  /** What was written of the stays. */
  readonly stays: Book;
  /** Stretches of the stays of the child that was asked for. */
  readonly segments: StaySegment[] = [];
  readonly #end: number;
  readonly #walk: Walk;
  readonly #stages: StageIndex;
  readonly #activities: ActivityIndex;
  readonly #child: number;
  readonly #ledger: Ledger;
  /** Open stays by slot, outer ones before those inside them. */
  readonly #open: (AccountList | undefined)[] = [];
  /** What is not in use any more and may be used again. */
  readonly #free: Account[] = [];
  readonly #freeLists: AccountList[] = [];
  readonly #freeItems: Item[] = [];
  /** By the walk's number. */
  readonly #items: (Item | null)[] = [];
  readonly #cases: CaseBook;
  /** Category of each child as at the row (the walk is a chunk ahead). */
  readonly #category = new IntMap();

  constructor(walk: Walk, context: IndicatorContext, book: Book, options: LedgerOptions = {}) {
    const { vocabulary } = walk.source;
    const calendarOf = (team: number, worker = 0) =>
      workerCalendar(context, vocabulary.teams.names[team], worker);
    const holdings = new Holdings(context.office, calendarOf);
    this.#walk = walk;
    this.#end = context.period.to;
    this.#stages = walk.stages;
    this.#activities = walk.activities;
    this.#child = options.child ?? -1;
    this.#ledger = { office: context.office, holdings, isLive: false };
    this.#cases = new CaseBook(walk.slots);
    this.stays = book;
  }

  take(chunk: EventChunk, walk: Walk): void {
    const { kind, slot } = walk;
    for (let row = 0; row < chunk.length; row++) {
      const minute = chunk.minute[row];
      if (minute >= this.#end) return;
      if (!this.#ledger.isLive && ((kind[row] & WORK) !== 0 || minute >= 0))
        this.#goLive(Math.min(minute, 0));
      if (kind[row] === 0) continue;
      if ((kind[row] & SAYS_CATEGORY) !== 0) this.#category.set(chunk.child[row], walk.category[row]);
      if ((kind[row] & STEP) !== 0) this.#step(chunk, row);
      else if ((kind[row] & WORK) === 0) continue;
      else if (CASE_CHANGES[chunk.type[row]] === 1) this.#case(chunk, row);
      else if (slot[row] >= 0) this.#work(chunk, row);
    }
  }

  /** From the first event of work on (at the latest, from the start) the log says what each minute goes to. */
  #goLive(minute: number): void {
    const accounts = this.#open.flatMap((open) => open?.toArray() ?? []);
    for (const account of accounts) account.settle(minute);
    this.#ledger.isLive = true;
    for (const account of accounts) account.update(minute);
  }

  // Steps of the machines

  #step(chunk: EventChunk, row: number): void {
    const slot = this.#walk.slot[row];
    const minute = chunk.minute[row];
    const machine = chunk.machine[row];
    const { left, entered } = this.#stages.step(machine, this.#walk.before[row], chunk.state[row]);
    for (let at = left.length - 1; at >= 0; at--) this.#leave(slot, left[at], minute);
    for (let at = 0; at < entered.length; at++) this.#enter(slot, entered[at], minute);
  }

  #enter(slot: number, stage: number, minute: number): void {
    const info = this.#stages.stages[stage];
    const team = this.#stages.team(stage);
    const stay = this.stays.begin(slot, stage, 0, team, minute);
    const around = this.#around(slot, stage);
    const account = this.#account({
      stay,
      known: this.stays.known(stay),
      slot,
      stage: info,
      minute,
      around,
      beside: null,
    });
    (this.#open[slot] ??= this.#freeLists.pop() ?? new AccountList()).add(account);
    if (info.allocated !== null) this.#cases.hold(account, team, minute);
  }

  /** The open stay in the innermost state around a state. */
  #around(slot: number, stage: number): Account | null {
    for (const outer of this.#stages.around(stage)) {
      const account = this.#openStay(slot, outer);
      if (account !== null) return account;
    }
    return null;
  }

  #openStay(slot: number, stage: number): Account | null {
    const open = this.#open[slot];
    if (open === undefined) return null;
    for (let at = 0; at < open.count; at++) {
      const account = open.at(at);
      if (account.stageId === stage) return account;
    }
    return null;
  }

  #account(opened: Opened): Account {
    const isAsked = this.#child >= 0 && this.#walk.slots.subject.get(opened.slot) === this.#child * 3;
    const account = this.#free.pop() ?? new Account(this.#ledger);
    account.open(opened, isAsked ? this.#tell : null);
    return account;
  }

  readonly #tell = (account: Account, from: number, { onDuty, offDuty, calendar }: Holding): void => {
    this.segments.push({ row: account.stay, from, to: account.since, onDuty, offDuty, calendar });
  };

  #leave(slot: number, stage: number, minute: number): void {
    const account = this.#openStay(slot, stage);
    if (account === null) return;
    this.#takeOut(slot, account);
    for (let at = account.rounds.count - 1; at >= 0; at--) this.#close(account.rounds.at(at), minute);
    this.#cases.leave(account, minute);
    this.#close(account, minute);
  }

  #takeOut(slot: number, account: Account): void {
    const open = this.#open[slot];
    if (open === undefined) return;
    open.remove(account);
    if (open.count > 0) return;
    this.#open[slot] = undefined;
    this.#freeLists.push(open);
  }

  /** Ends an account: it waits for nothing any more. */
  #close(account: Account, minute: number): void {
    this.#leaveItem(account);
    account.settle(minute);
    account.count.finish(minute);
    this.#write(account, minute, false);
    account.leave();
    if (account.beside !== null) account.beside.rounds.remove(account);
    this.#free.push(account);
  }

  #write(account: Account, minute: number, isOpen: boolean): void {
    const child = childOfSubject(this.#walk.slots.subject.get(account.slot));
    const category = child < 0 ? 0 : this.#category.get(child);
    this.stays.end(account.stay, minute, isOpen, account.count.totals, category);
  }

  // Cases, tasks and meetings

  #case(chunk: EventChunk, row: number): void {
    const subject = subjectOf(chunk.child[row], chunk.family[row], chunk.adopter[row]);
    const waits = chunk.type[row] === CASE_WAITING;
    this.#cases.change(subject, chunk.family[row], chunk.team[row], waits, chunk.minute[row]);
  }

  #work(chunk: EventChunk, row: number): void {
    const type = chunk.type[row];
    const state = ITEM_STATES[type];
    const joined = JOINED[type];
    if (state !== null) this.#itemEvent(chunk, row, state);
    else if (joined !== null) this.#join(this.#item(chunk, row, joined), chunk, row);
    else if (ITEM_ENDS[type] === 1) this.#itemEnds(this.#walk.item[row], chunk.minute[row]);
  }

  #itemEvent(chunk: EventChunk, row: number, state: ItemState): void {
    const minute = chunk.minute[row];
    const slot = this.#walk.slot[row];
    const item = this.#item(chunk, row, state);
    const { members } = item;
    let isKnown = false;
    for (let at = 0; at < members.count; at++) isKnown ||= members.at(at).slot === slot;
    if (!isKnown) this.#join(item, chunk, row);
    item.state = state;
    item.worker = chunk.worker[row];
    for (let at = 0; at < members.count; at++) members.at(at).update(minute);
  }

  /** The item that a row is about, begun where there is none. */
  #item(chunk: EventChunk, row: number, state: ItemState): Item {
    const number = this.#walk.item[row];
    while (this.#items.length <= number) this.#items.push(null);
    return (this.#items[number] ??= this.#newItem(number, state, chunk.team[row]));
  }

  #newItem(number: number, state: ItemState, team: number): Item {
    const item = this.#freeItems.pop();
    if (item === undefined) return { number, state, team, worker: 0, members: new AccountList() };
    item.number = number;
    item.state = state;
    item.team = team;
    item.worker = 0;
    return item;
  }

  /** The account waits for its item no more. */
  #leaveItem(account: Account): void {
    const { item } = account;
    if (item === null) return;
    item.members.remove(account);
    account.item = null;
    if (item.members.count === 0) this.#items[item.number] = null;
  }

  /** The account of the event's stay, or of the round of a repeated activity, waits for the item from now on. */
  #join(item: Item, chunk: EventChunk, row: number): void {
    const info = this.#activities.info(chunk.activity[row]);
    const account =
      info.kind === 'repeat' ? this.#openRound(info, chunk, row) : this.#stayOf(info, chunk, row);
    if (account === null) return;
    item.members.add(account);
    account.item = item;
    account.update(chunk.minute[row]);
  }

  #openRound(info: ActivityInfo, chunk: EventChunk, row: number): Account | null {
    const slot = this.#walk.slot[row];
    const minute = chunk.minute[row];
    const stage = this.#stages.find(info.stage);
    const beside = this.#openStay(slot, stage);
    if (beside === null) return null;
    const stay = this.stays.begin(slot, stage, chunk.activity[row], chunk.team[row], minute);
    const account = this.#account({
      stay,
      known: this.stays.known(stay),
      slot,
      stage: null,
      minute,
      around: null,
      beside,
    });
    beside.rounds.add(account);
    return account;
  }

  /** Work of a stay that is asked for a second time: a step left the state and entered it again. */
  #stayOf(info: ActivityInfo, chunk: EventChunk, row: number): Account | null {
    const slot = this.#walk.slot[row];
    const stage = this.#stages.find(info.stage);
    const stay = this.#openStay(slot, stage);
    if (stay === null || stay.ask(chunk.activity[row])) return stay;
    this.#again(slot, stage, chunk.minute[row]);
    const next = this.#openStay(slot, stage);
    next?.ask(chunk.activity[row]);
    return next;
  }

  /** Ends the stays in a state and in those inside it, and begins them again. */
  #again(slot: number, stage: number, minute: number): void {
    const stages = (this.#open[slot]?.toArray() ?? []).flatMap(({ stage: info }) =>
      info !== null && (info.id === stage || this.#stages.around(info.id).includes(stage)) ? [info.id] : [],
    );
    for (const one of stages.toReversed()) this.#leave(slot, one, minute);
    for (const one of stages) this.#enter(slot, one, minute);
  }

  /** Done, held, withdrawn or cancelled: nobody waits for it any more. */
  #itemEnds(number: number, minute: number): void {
    const item = this.#items[number] ?? null;
    if (item === null) return;
    this.#items[number] = null;
    for (let at = item.members.count - 1; at >= 0; at--) {
      const member = item.members.at(at);
      if (member.beside !== null) this.#close(member, minute);
      else {
        member.item = null;
        member.update(minute);
      }
    }
    item.members.count = 0;
    this.#freeItems.push(item);
  }

  /** Writes what is open at the end of the period; nothing is open any more afterwards. */
  finish(): void {
    if (!this.#ledger.isLive) this.#goLive(Math.min(this.#end, 0));
    for (const accounts of this.#open) {
      for (const account of accounts?.toArray() ?? []) {
        for (const one of [...account.rounds.toArray(), account]) {
          one.settle(this.#end);
          one.count.finish(this.#end - 1);
          this.#write(one, this.#end, true);
        }
      }
    }
    this.#open.length = 0;
  }
}

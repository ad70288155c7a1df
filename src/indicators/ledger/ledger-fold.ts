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
import { workTypeId, WORK_MACHINE } from '../../events/vocabulary.ts';
import { ActivityIndex, type ActivityInfo } from '../activities.ts';
import { teamCalendar, type IndicatorContext } from '../context.ts';
import { IntMap } from '../int-list.ts';
import { StageIndex } from '../stages.ts';
import { childOfSubject, subjectOf, type LogFold, type Walk } from '../walk.ts';
import { Account, type Item, type ItemState, type Ledger, type Opened } from './account.ts';
import { CaseBook } from './case-book.ts';
import { Holdings, type Holding } from './holding.ts';
import { ItemBook } from './item-book.ts';
import { removeFrom } from './remove-from.ts';
import { OPEN, StayTable, type StaySegment } from './stay-table.ts';

const ITEM_STATES: readonly (ItemState | undefined)[] = itemStates();
const JOINED: readonly (ItemState | undefined)[] = joinedStates();
const CASE_WAITING = workTypeId('case.waiting');
const CASE_CHANGES: ReadonlySet<number> = new Set(
  (['case.waiting', 'case.allocated', 'case.reallocated'] as const).map(workTypeId),
);
const ITEM_ENDS: ReadonlySet<number> = new Set(
  (['task.done', 'task.withdrawn', 'meeting.held', 'meeting.cancelled'] as const).map(workTypeId),
);
const NO_ACCOUNTS: readonly Account[] = [];

/** What an event says that a task or meeting does from now on. */
function itemStates(): (ItemState | undefined)[] {
  const states: (ItemState | undefined)[] = [];
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
function joinedStates(): (ItemState | undefined)[] {
  const states: (ItemState | undefined)[] = [];
  states[workTypeId('task.joined')] = 'queued';
  states[workTypeId('meeting.joined')] = 'booked';
  return states;
}

export interface LedgerOptions {
  /** Row of the children's table whose stays are told stretch by stretch. */
  readonly child?: number | undefined;
}

export class LedgerFold implements LogFold {
  readonly stays: StayTable;
  /** Stretches of the stays of the child that was asked for. */
  readonly segments: StaySegment[] = [];
  readonly #end: number;
  readonly #walk: Walk;
  readonly #stages: StageIndex;
  readonly #activities: ActivityIndex;
  readonly #child: number;
  readonly #ledger: Ledger;
  /** Open stays by slot, outer ones before those inside them. */
  readonly #open: (Account[] | undefined)[] = [];
  /** Accounts that are closed and may be used again. */
  readonly #free: Account[] = [];
  readonly #items: ItemBook;
  readonly #cases: CaseBook;
  /** Category of each child as at the row (the walk is a chunk ahead). */
  readonly #category = new IntMap();

  constructor(walk: Walk, context: IndicatorContext, options: LedgerOptions = {}) {
    const { vocabulary } = walk.source;
    const calendarOf = (team: number) => teamCalendar(context, vocabulary.teams.names[team]);
    const holdings = new Holdings(context.office, calendarOf);
    this.#walk = walk;
    this.#end = context.period.to;
    this.#stages = new StageIndex(context.scenario, vocabulary, walk.states);
    this.#activities = new ActivityIndex(context.scenario, vocabulary.activities.names);
    this.#child = options.child ?? -1;
    this.#ledger = { office: context.office, holdings, isLive: false };
    this.#items = new ItemBook(this.#activities, walk.slots);
    this.#cases = new CaseBook(walk.slots);
    this.stays = new StayTable(this.#stages.stages.map((stage) => stage.key));
    this.stays.categories = walk.categories;
  }

  take(chunk: EventChunk, walk: Walk): void {
    for (let row = 0; row < chunk.length; row++) {
      const minute = chunk.minute[row];
      if (minute >= this.#end) return;
      const isWork = chunk.machine[row] === WORK_MACHINE;
      if (!this.#ledger.isLive && (isWork || minute >= 0)) this.#goLive(Math.min(minute, 0));
      if (chunk.child[row] >= 0) this.#category.set(chunk.child[row], walk.category[row]);
      if (isWork && CASE_CHANGES.has(chunk.type[row])) this.#case(chunk, row);
      else if (walk.slot[row] < 0) continue;
      else if (isWork) this.#work(chunk, row);
      else if (walk.before[row] !== chunk.state[row]) this.#step(chunk, row);
    }
  }

  /** From the first event of work on (at the latest, from the start) the log says what each minute goes to. */
  #goLive(minute: number): void {
    const accounts = this.#open.flatMap((open) => open ?? []);
    for (const account of accounts) account.settle(minute);
    this.#ledger.isLive = true;
    for (const account of accounts) account.update(minute);
  }

  // Steps of the machines

  #step(chunk: EventChunk, row: number): void {
    const slot = this.#walk.slot[row];
    const minute = chunk.minute[row];
    const machine = chunk.machine[row];
    const left = this.#stages.active(machine, this.#walk.before[row]);
    const entered = this.#stages.active(machine, chunk.state[row]);
    for (let at = left.length - 1; at >= 0; at--) {
      if (!entered.includes(left[at])) this.#leave(slot, left[at], minute);
    }
    for (const stage of entered) if (!left.includes(stage)) this.#enter(slot, stage, minute);
  }

  #enter(slot: number, stage: number, minute: number): void {
    const info = this.#stages.stages[stage];
    const team = this.#stages.team(stage);
    const row = this.#row(slot, stage, 0, team, minute);
    const around = this.#around(slot, stage);
    const account = this.#account({ row, slot, stage: info, minute, around, beside: null });
    (this.#open[slot] ??= []).push(account);
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
    for (let at = 0; at < open.length; at++) if (open[at].stageId === stage) return open[at];
    return null;
  }

  #account(opened: Opened): Account {
    const isAsked = this.#child >= 0 && this.#walk.slots.subject.get(opened.slot) === this.#child * 3;
    const account = this.#free.pop() ?? new Account(this.#ledger);
    account.open(opened, isAsked ? this.#tell : null);
    return account;
  }

  readonly #tell = (account: Account, from: number, { onDuty, offDuty }: Holding): void => {
    this.segments.push({ row: account.row, from, to: account.since, onDuty, offDuty });
  };

  #row(slot: number, stage: number, activity: number, team: number, minute: number): number {
    const { slots } = this.#walk;
    const { stays } = this;
    stays.activity.push(activity);
    stays.subject.push(slots.subject.get(slot));
    stays.instance.push(slots.instance.get(slot));
    stays.from.push(minute);
    stays.to.push(minute);
    stays.open.push(OPEN);
    stays.team.push(team);
    stays.category.push(0);
    stays.firstPart.push(0);
    stays.partCount.push(0);
    return stays.stage.push(stage);
  }

  #leave(slot: number, stage: number, minute: number): void {
    const account = this.#openStay(slot, stage);
    if (account === null) return;
    removeFrom(this.#open[slot] as Account[], account);
    for (let at = account.rounds.length - 1; at >= 0; at--) this.#close(account.rounds[at], minute);
    this.#cases.leave(account, minute);
    this.#close(account, minute);
  }

  /** Ends an account: it waits for nothing any more. */
  #close(account: Account, minute: number): void {
    this.#items.leave(account);
    this.#write(account, minute, minute);
    account.leave();
    this.stays.open.set(account.row, 0);
    if (account.beside !== null) removeFrom(account.beside.rounds, account);
    this.#free.push(account);
  }

  #write(account: Account, minute: number, lastMinute: number): void {
    const { stays } = this;
    const { totals } = account.count;
    account.settle(minute);
    account.count.finish(lastMinute);
    stays.to.set(account.row, minute);
    stays.category.set(account.row, this.#categoryOf(stays.subject.get(account.row)));
    stays.firstPart.set(account.row, stays.part.length);
    stays.partCount.set(account.row, totals.count);
    for (let part = 0; part < totals.count; part++) {
      stays.part.push(totals.code(part));
      stays.partMinutes.push(totals.first(part));
      stays.partDays.push(totals.second(part));
    }
  }

  #categoryOf(subject: number): number {
    const child = childOfSubject(subject);
    return child < 0 ? 0 : this.#category.get(child);
  }

  // Cases, tasks and meetings

  #case(chunk: EventChunk, row: number): void {
    const subject = subjectOf(chunk.child[row], chunk.family[row], chunk.adopter[row]);
    const waits = chunk.type[row] === CASE_WAITING;
    this.#cases.change(subject, chunk.family[row], chunk.team[row], waits, chunk.minute[row]);
  }

  #work(chunk: EventChunk, row: number): void {
    const type = chunk.type[row];
    const minute = chunk.minute[row];
    const slot = this.#walk.slot[row];
    const state = ITEM_STATES[type];
    const joined = JOINED[type];
    if (state !== undefined) this.#itemEvent(chunk, row, state);
    else if (joined !== undefined) {
      this.#join(this.#items.take(chunk.activity[row], slot, chunk.team[row], joined), chunk, row);
    } else if (ITEM_ENDS.has(type)) this.#itemEnds(this.#items.find(chunk.activity[row], slot), minute);
  }

  #itemEvent(chunk: EventChunk, row: number, state: ItemState): void {
    const minute = chunk.minute[row];
    const slot = this.#walk.slot[row];
    const item = this.#items.take(chunk.activity[row], slot, chunk.team[row], state);
    let isKnown = false;
    for (const member of item.members) isKnown ||= member.slot === slot;
    if (!isKnown) this.#join(item, chunk, row);
    item.state = state;
    for (const member of item.members) member.update(minute);
  }

  /** The account of the event's stay, or of the round of a repeated activity, waits for the item from now on. */
  #join(item: Item, chunk: EventChunk, row: number): void {
    const info = this.#activities.info(chunk.activity[row]);
    const account =
      info.kind === 'repeat' ? this.#openRound(info, chunk, row) : this.#stayOf(info, chunk, row);
    if (account === null) return;
    item.members.push(account);
    account.item = item;
    account.update(chunk.minute[row]);
  }

  #openRound(info: ActivityInfo, chunk: EventChunk, row: number): Account | null {
    const slot = this.#walk.slot[row];
    const minute = chunk.minute[row];
    const team = chunk.team[row];
    const stage = this.#stages.find(info.stage);
    const beside = this.#openStay(slot, stage);
    if (beside === null) return null;
    const table = this.#row(slot, stage, chunk.activity[row], team, minute);
    const account = this.#account({ row: table, slot, stage: null, minute, around: null, beside });
    beside.rounds.push(account);
    return account;
  }

  /** Work of a stay that is asked for a second time: a step left the state and entered it again. */
  #stayOf(info: ActivityInfo, chunk: EventChunk, row: number): Account | null {
    const slot = this.#walk.slot[row];
    const stage = this.#stages.find(info.stage);
    let stay = this.#openStay(slot, stage);
    if (stay?.asked.includes(chunk.activity[row]) === true) {
      this.#again(slot, stage, chunk.minute[row]);
      stay = this.#openStay(slot, stage);
    }
    stay?.asked.push(chunk.activity[row]);
    return stay;
  }

  /** Ends the stays in a state and in those inside it, and begins them again. */
  #again(slot: number, stage: number, minute: number): void {
    const stages = (this.#open[slot] ?? NO_ACCOUNTS).flatMap(({ stage: info }) =>
      info !== null && (info.id === stage || this.#stages.around(info.id).includes(stage)) ? [info.id] : [],
    );
    for (const one of stages.toReversed()) this.#leave(slot, one, minute);
    for (const one of stages) this.#enter(slot, one, minute);
  }

  /** Done, held, withdrawn or cancelled: nobody waits for it any more. */
  #itemEnds(item: Item | undefined, minute: number): void {
    if (item === undefined) return;
    this.#items.remove(item);
    for (let at = item.members.length - 1; at >= 0; at--) {
      const member = item.members[at];
      if (member.beside !== null) this.#close(member, minute);
      else {
        member.item = null;
        member.update(minute);
      }
    }
  }

  /** Writes what is open at the end of the period; nothing is open any more afterwards. */
  finish(): void {
    if (!this.#ledger.isLive) this.#goLive(Math.min(this.#end, 0));
    for (const accounts of this.#open) {
      for (const account of accounts ?? []) {
        for (const one of [...(account.rounds ?? []), account]) this.#write(one, this.#end, this.#end - 1);
      }
    }
    this.#open.length = 0;
  }
}

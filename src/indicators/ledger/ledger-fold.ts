/**
 * The delay ledger, folded from a log. A stay begins when an instance's configuration comes to hold a state with a stage and ends when it does not any more;
 * every minute of it has exactly one cause (`CAUSES`, the first that holds):
 *
 * - *work*: a task of the stay is in service and its team on duty; *outside working time*: in service, or waiting for a worker, and the team is not;
 * - *interrupted*: begun and broken off; *waiting for a meeting*: from its booking until it is held; *paced*: put off towards its limit;
 * - *waiting for a worker*: a task is ready and nobody has taken it up, or the family's case has no worker;
 * - *waiting for another*: the scenario says that nothing in the stage ends it (`waits_for`); *planned stay*: none of these.
 *
 * Visits and reviews beside a stay have accounts of their own, from their first event to their last. A stay that is left and entered by one event is two
 * stays where work was asked for anew, else one: the log does not tell.
 */
import type { EventChunk } from '../../events/chunk.ts';
import { workTypeId, WORK_MACHINE } from '../../events/vocabulary.ts';
import type { Calendar } from '../../simulation/calendar.ts';
import { ActivityIndex, type ActivityInfo } from '../activities.ts';
import { teamCalendar, type IndicatorContext } from '../context.ts';
import { IntMap } from '../int-list.ts';
import { StageIndex } from '../stages.ts';
import { childOfSubject, type LogFold, type Walk } from '../walk.ts';
import { Account, type Case, type Item, type ItemState } from './account.ts';
import { OPEN, StayTable, type StaySegment } from './stay-table.ts';

const ITEM_STATES: Readonly<Record<number, ItemState>> = {
  [workTypeId('task.paced')]: 'paced',
  [workTypeId('task.queued')]: 'queued',
  [workTypeId('task.started')]: 'in service',
  [workTypeId('task.resumed')]: 'in service',
  [workTypeId('task.interrupted')]: 'interrupted',
  [workTypeId('meeting.booked')]: 'booked',
  [workTypeId('meeting.moved')]: 'booked',
};
const TASK_JOINED = workTypeId('task.joined');
const MEETING_JOINED = workTypeId('meeting.joined');
const CASE_WAITING = workTypeId('case.waiting');
const CASE_ALLOCATED = workTypeId('case.allocated');
const CASE_REALLOCATED = workTypeId('case.reallocated');
const ITEM_ENDS: ReadonlySet<number> = new Set(
  (['task.done', 'task.withdrawn', 'meeting.held', 'meeting.cancelled'] as const).map(workTypeId),
);
const MOST_ACTIVITIES = 65_536;
const NO_ACCOUNTS: readonly Account[] = [];

export interface LedgerOptions {
  /** Row of the children's table whose stays are told stretch by stretch. */
  readonly child?: number | undefined;
}

export class LedgerFold implements LogFold {
  readonly stays: StayTable;
  /** Stretches of the stays of the child that was asked for. */
  readonly segments: StaySegment[] = [];
  readonly #context: IndicatorContext;
  readonly #walk: Walk;
  readonly #stages: StageIndex;
  readonly #activities: ActivityIndex;
  readonly #child: number;
  /** Open stays by slot. */
  readonly #open: (Account[] | undefined)[] = [];
  readonly #items = new Map<number, Item>();
  readonly #cases = new Map<string, Case>();
  /** Category of each child as at the row (the walk is a chunk ahead). */
  readonly #category = new IntMap();
  readonly #calendars: (Calendar | undefined)[] = [];
  #live = false;

  constructor(walk: Walk, context: IndicatorContext, options: LedgerOptions = {}) {
    this.#walk = walk;
    this.#context = context;
    const { vocabulary } = walk.source;
    this.#stages = new StageIndex(context.scenario, vocabulary, walk.states);
    this.#activities = new ActivityIndex(context.scenario, vocabulary.activities.names);
    this.#child = options.child ?? -1;
    this.stays = new StayTable(this.#stages.stages.map((stage) => stage.key));
    this.stays.categories = walk.categories;
  }

  take(chunk: EventChunk, walk: Walk): void {
    for (let row = 0; row < chunk.length; row++) {
      const minute = chunk.minute[row];
      if (minute >= this.#context.period.to) return;
      const isWork = chunk.machine[row] === WORK_MACHINE;
      if (!this.#live && (isWork || minute >= 0)) this.#goLive(Math.min(minute, 0));
      if (chunk.child[row] >= 0) this.#category.set(chunk.child[row], walk.category[row]);
      if (walk.slot[row] < 0) continue;
      if (isWork) this.#work(chunk, row);
      else this.#step(chunk, row);
    }
  }

  /** From the first event of work on (at the latest, from the start) the log says what each minute goes to. */
  #goLive(minute: number): void {
    this.#live = true;
    for (const accounts of this.#open) for (const account of accounts ?? []) account.begin(minute);
  }

  // Steps of the machines

  #step(chunk: EventChunk, row: number): void {
    const slot = this.#walk.slot[row];
    const [before, after] = [this.#walk.before[row], chunk.state[row]];
    if (before === after) return;
    const machine = chunk.machine[row];
    const left = this.#stages.active(machine, before);
    const entered = this.#stages.active(machine, after);
    if (left === entered) return;
    for (const stage of left) if (!entered.includes(stage)) this.#leave(slot, stage, chunk.minute[row]);
    for (const stage of entered) {
      if (!left.includes(stage)) this.#enter(slot, stage, chunk.minute[row]);
    }
  }

  #enter(slot: number, stage: number, minute: number): void {
    const info = this.#stages.stages[stage];
    const account = this.#account(slot, { stage, activity: 0, team: this.#stages.team(stage) }, minute);
    (this.#open[slot] ??= []).push(account);
    if (info.allocated !== null) this.#holdCase(account, minute);
  }

  #account(slot: number, of: { stage: number; activity: number; team: number }, minute: number): Account {
    const { slots } = this.#walk;
    const { stays } = this;
    stays.stage.push(of.stage);
    stays.activity.push(of.activity);
    stays.subject.push(slots.subject.get(slot));
    stays.instance.push(slots.instance.get(slot));
    stays.from.push(minute);
    stays.to.push(minute);
    stays.open.push(OPEN);
    stays.team.push(of.team);
    stays.category.push(0);
    stays.firstPart.push(0);
    stays.partCount.push(0);
    const stage = of.activity === 0 ? this.#stages.stages[of.stage] : null;
    const note = this.#child >= 0 && slots.subject.get(slot) === this.#child * 3 ? this.#tell : null;
    const opened = {
      row: stays.length - 1,
      slot,
      stage,
      activity: of.activity,
      minute,
      live: this.#live,
    };
    return new Account(opened, this.#context.office, note);
  }

  readonly #tell = (account: Account, from: number, onDuty: number, offDuty: number): void => {
    this.segments.push({ row: account.row, from, to: account.since, onDuty, offDuty });
  };

  #leave(slot: number, stage: number, minute: number): void {
    const accounts = this.#open[slot] ?? [];
    const at = accounts.findIndex((account) => account.stage?.id === stage);
    if (at < 0) return;
    const [account] = accounts.splice(at, 1);
    for (const round of [...account.rounds]) this.#close(round, minute);
    this.#leaveCase(account, minute);
    this.#close(account, minute);
  }

  /** Ends an account: it waits for nothing any more. */
  #close(account: Account, minute: number): void {
    this.#leaveItem(account);
    this.#write(account, minute, minute);
    this.stays.open.set(account.row, 0);
    const stay = this.#open[account.slot]?.find((one) => one.rounds.includes(account));
    stay?.rounds.splice(stay.rounds.indexOf(account), 1);
  }

  #write(account: Account, minute: number, lastMinute: number): void {
    const { stays } = this;
    account.settle(minute);
    account.dayCount.finish(lastMinute);
    const parts = [...new Set([...account.parts.keys(), ...account.dayCount.days.keys()])].sort(
      (a, b) => a - b,
    );
    stays.to.set(account.row, minute);
    stays.category.set(account.row, this.#categoryOf(stays.subject.get(account.row)));
    stays.firstPart.set(account.row, stays.part.length);
    stays.partCount.set(account.row, parts.length);
    for (const part of parts) {
      stays.part.push(part);
      stays.partMinutes.push(account.parts.get(part) ?? 0);
      stays.partDays.push(account.dayCount.days.get(part) ?? 0);
    }
  }

  #categoryOf(subject: number): number {
    const child = childOfSubject(subject);
    return child < 0 ? 0 : this.#category.get(child);
  }

  // Cases

  #holdCase(account: Account, minute: number): void {
    const { slots } = this.#walk;
    const { allocated, id } = account.stage ?? { allocated: null, id: -1 };
    const owner = allocated === 'family' ? slots.family.get(account.slot) : slots.subject.get(account.slot);
    const key = `${allocated} ${owner} ${this.#stages.stages[id].team}`;
    let found = this.#cases.get(key);
    if (found === undefined || (found.holders.length === 0 && found.emptied < minute)) {
      const team = this.#stages.team(id);
      found = { waits: false, team, calendar: this.#calendarOf(team), holders: [], emptied: minute };
      this.#cases.set(key, found);
    }
    found.holders.push(account);
    account.case = found;
    account.look();
  }

  #leaveCase(account: Account, minute: number): void {
    const { case: held } = account;
    if (held === null) return;
    held.holders.splice(held.holders.indexOf(account), 1);
    held.emptied = minute;
  }

  #caseEvent(slot: number, team: number, waits: boolean, minute: number): void {
    const held = (this.#open[slot] ?? NO_ACCOUNTS).find((account) => account.case?.team === team)?.case;
    if (held === undefined || held === null) return;
    for (const holder of held.holders) holder.settle(minute);
    held.waits = waits;
    for (const holder of held.holders) holder.look();
  }

  // Tasks and meetings

  #work(chunk: EventChunk, row: number): void {
    const slot = this.#walk.slot[row];
    const [type, minute, activity] = [chunk.type[row], chunk.minute[row], chunk.activity[row]];
    const state = ITEM_STATES[type];
    if (type === CASE_WAITING) this.#caseEvent(slot, chunk.team[row], true, minute);
    else if (type === CASE_ALLOCATED || type === CASE_REALLOCATED) {
      this.#caseEvent(slot, chunk.team[row], false, minute);
    } else if (state !== undefined) this.#itemEvent(chunk, row, state);
    else if (type === TASK_JOINED) this.#join(this.#item(chunk, row, 'queued'), chunk, row);
    else if (type === MEETING_JOINED) this.#join(this.#item(chunk, row, 'booked'), chunk, row);
    else if (ITEM_ENDS.has(type)) this.#itemEnds(this.#key(activity, slot), minute);
  }

  /** Siblings share a task that is `per: family`: it is the family's, whoever's stay it stands under. */
  #key(activity: number, slot: number): number {
    const family = this.#walk.slots.family.get(slot);
    const isShared = this.#activities.info(activity).perFamily && family >= 0;
    return (isShared ? family * 2 + 1 : slot * 2) * MOST_ACTIVITIES + activity;
  }

  #item(chunk: EventChunk, row: number, state: ItemState): Item {
    const key = this.#key(chunk.activity[row], this.#walk.slot[row]);
    let item = this.#items.get(key);
    if (item === undefined) {
      const team = chunk.team[row];
      item = { key, state, team, calendar: this.#calendarOf(team), members: [] };
      this.#items.set(key, item);
    }
    return item;
  }

  #itemEvent(chunk: EventChunk, row: number, state: ItemState): void {
    const minute = chunk.minute[row];
    const item = this.#item(chunk, row, state);
    if (!item.members.some((member) => member.slot === this.#walk.slot[row])) this.#join(item, chunk, row);
    for (const member of item.members) member.settle(minute);
    item.state = state;
    for (const member of item.members) member.look();
  }

  /** The account of the event's stay, or of the round of a repeated activity, waits for the item from now on. */
  #join(item: Item, chunk: EventChunk, row: number): void {
    const info = this.#activities.info(chunk.activity[row]);
    const account =
      info.kind === 'repeat' ? this.#openRound(info, chunk, row) : this.#stayOf(info, chunk, row);
    if (account === null) return;
    account.settle(chunk.minute[row]);
    item.members.push(account);
    account.item = item;
    account.look();
  }

  #openRound(info: ActivityInfo, chunk: EventChunk, row: number): Account | null {
    const stage = this.#stages.find(info.stage);
    const stay = this.#openStay(this.#walk.slot[row], stage);
    if (stay === null) return null;
    const { slot } = stay;
    const of = { stage, activity: chunk.activity[row], team: chunk.team[row] };
    const account = this.#account(slot, of, chunk.minute[row]);
    stay.rounds.push(account);
    return account;
  }

  #openStay(slot: number, stage: number): Account | null {
    return (this.#open[slot] ?? NO_ACCOUNTS).find((account) => account.stage?.id === stage) ?? null;
  }

  /** Work of a stay that is asked for a second time: a step left the state and entered it again. */
  #stayOf(info: ActivityInfo, chunk: EventChunk, row: number): Account | null {
    const slot = this.#walk.slot[row];
    const stage = this.#stages.find(info.stage);
    let stay = this.#openStay(slot, stage);
    if (stay?.asked.includes(chunk.activity[row]) === true) {
      this.#leave(slot, stage, chunk.minute[row]);
      this.#enter(slot, stage, chunk.minute[row]);
      stay = this.#openStay(slot, stage);
    }
    stay?.asked.push(chunk.activity[row]);
    return stay;
  }

  #leaveItem(account: Account): void {
    const { item } = account;
    if (item === null) return;
    item.members.splice(item.members.indexOf(account), 1);
    account.item = null;
    if (item.members.length === 0) this.#items.delete(item.key);
  }

  #itemEnds(key: number, minute: number): void {
    const item = this.#items.get(key);
    if (item === undefined) return;
    this.#items.delete(key);
    for (const member of [...item.members]) {
      member.settle(minute);
      member.item = null;
      if (member.stage === null) this.#close(member, minute);
      else member.look();
    }
  }

  #calendarOf(team: number): Calendar {
    const name = this.#walk.source.vocabulary.teams.names[team];
    return (this.#calendars[team] ??= teamCalendar(this.#context, name));
  }

  /** Writes what is open at the end of the period; nothing is open any more afterwards. */
  finish(): void {
    const { to } = this.#context.period;
    if (!this.#live) this.#goLive(Math.min(to, 0));
    for (const accounts of this.#open) {
      for (const account of accounts ?? []) {
        for (const one of [...account.rounds, account]) this.#write(one, to, to - 1);
      }
    }
    this.#open.length = 0;
  }
}

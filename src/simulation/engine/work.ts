/** Tasks and the workers who do them, one at a time, in working time. */
import { pick } from '../model/by-facts.ts';
import { valueAt, largest } from '../model/dated.ts';
import type { ModelTask } from '../model/model.ts';
import { NEVER } from '../calendar.ts';
import { TaskQueue } from '../task-queue.ts';
import { NO_LIMIT } from './clocks.ts';
import { ENTRY } from './entry.ts';
import type { Run } from './run.ts';
import { Slots } from './slots.ts';
import { DRAWS_A_STAY } from './luck.ts';
import { Tickets } from './tickets.ts';

const NOBODY = -1;
const IDLE = -1;
const NO_CASE = -1;
/** A cause: the caseloads change by date, which is no event. */
const NOTHING_IN_THE_LOG = -1;
const THOUSANDTHS = 1000;

/** What a task is doing. */
const STATE = { gone: 0, parked: 1, paced: 2, queued: 3, inService: 4 } as const;

/** The workers of one team. */
interface Staff {
  /** Task in hand of each worker, -1 for none. */
  readonly current: number[];
  readonly own: TaskQueue[];
  readonly pool: TaskQueue;
  inPost: number;
  wakes: boolean;
  isDirty: boolean;
}

export class Work {
  readonly priority: number[] = [];
  readonly due: number[] = [];
  readonly order: number[] = [];
  readonly #rule: ModelTask[] = [];
  readonly #family: number[] = [];
  readonly #state: number[] = [];
  /** Working minutes that are left. */
  readonly #left: number[] = [];
  readonly #startedAt: number[] = [];
  readonly #worker: number[] = [];
  readonly #case: number[] = [];
  /** Sequence of the task's first event, and of its last. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #inQueue: boolean[] = [];
  readonly #slots = new Slots();
  readonly #tickets: Tickets;
  /** Open tasks of families, by family and kind of task. */
  readonly #shared = new Map<number, number>();
  readonly #parked = new Map<number, number[]>();
  readonly #staff: Staff[];
  #dirty: number[] = [];
  #orders = 0;
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    this.#tickets = new Tickets(run);
    this.#staff = run.model.teams.map((team) => {
      const most = team.workers === null ? 0 : largest(team.workers);
      return {
        current: Array.from({ length: most }, () => IDLE),
        own: Array.from({ length: most }, () => new TaskQueue(this)),
        pool: new TaskQueue(this),
        inPost: 0,
        wakes: false,
        isDirty: false,
      };
    });
  }

  inPost(team: number): number {
    return this.#staff[team].inPost;
  }

  /** The posts at the beginning, and the dates on which they change. */
  begin(): void {
    const { model, agenda, now } = this.#run;
    model.teams.forEach((team, number) => {
      const dates = [...(team.workers ?? []), ...(team.caseload ?? [])].map((entry) => entry.from);
      for (const minute of new Set(dates)) {
        if (minute > now && minute < model.horizon) agenda.add(minute, ENTRY.capacity, number, 0);
      }
      if (team.workers !== null) agenda.add(now, ENTRY.capacity, number, 0);
    });
  }

  /** The number of workers, or of cases that each may hold, is another from now on. */
  capacityChanges(team: number): void {
    const { model, now, cases } = this.#run;
    const { workers } = model.teams[team];
    const staff = this.#staff[team];
    const inPost = workers === null ? 0 : valueAt(workers, now);
    const before = staff.inPost;
    const isSaid = inPost !== before || now === -model.warmUp;
    const changed = isSaid ? this.#run.noteCapacity(team, inPost) : NOTHING_IN_THE_LOG;
    staff.inPost = inPost;
    for (let worker = inPost; worker < before; worker++) this.#leave(team, worker, changed);
    cases.allocateWaiting(team, changed);
    this.#touch(team);
  }

  /** A worker leaves the post: work in hand stops, cases and tasks are handed over. */
  #leave(team: number, worker: number, cause: number): void {
    const staff = this.#staff[team];
    const inHand = staff.current[worker];
    if (inHand >= 0) this.#interrupt(inHand);
    const queue = staff.own[worker];
    for (const task of queue.drain()) {
      this.#inQueue[task] = false;
      if (this.#state[task] === STATE.gone) this.#slots.release(task);
      else this.#park(task);
    }
    this.#run.cases.handOver(team, worker, cause);
  }

  /**
   * A stay (or a round of it) asks for a task. Siblings share one that is `perFamily`.
   * @param share how much of the hours is still to be done, of the opening stock's work
   */
  request(stay: number, round: number, rule: ModelTask, due: number, cause: number, share = 1): void {
    const family = this.#run.people.table.family[this.#run.stays.childOf(stay)];
    const key = family * this.#run.model.taskCount + rule.id;
    const shared = rule.perFamily ? this.#shared.get(key) : undefined;
    if (shared !== undefined) {
      this.#tickets.join(shared, stay, round, false);
      // A task that waits for its case to be allocated stands nowhere in the log so far.
      const first = this.#first[shared];
      const asked = first === -1 ? this.#run.stays.entry[stay] : first;
      this.#run.note('task.joined', stay, rule.activity, rule.team, this.#worker[shared], asked);
      return;
    }
    const task = this.#slots.take();
    this.#tickets.open(task, stay, round, false);
    if (rule.perFamily) this.#shared.set(key, task);
    this.#rule[task] = rule;
    this.#family[task] = family;
    this.priority[task] = rule.priority;
    this.due[task] = due;
    this.order[task] = this.#orders++;
    this.#left[task] = this.#workingMinutes(stay, round, rule, share);
    this.#startedAt[task] = NEVER;
    this.#worker[task] = NOBODY;
    this.#case[task] = rule.byHolder ? this.#run.stays.case[stay] : NO_CASE;
    this.#first[task] = -1;
    this.#last[task] = cause;
    this.#inQueue[task] = false;
    if (this.#isWithoutHolder(task)) this.#park(task);
    else this.#assign(task);
  }

  #workingMinutes(stay: number, round: number, rule: ModelTask, share: number): number {
    const { stays, facts, people, now, model } = this.#run;
    const child = stays.childOf(stay);
    const table = pick(rule.hours, facts, child, now);
    const nth = round < 0 ? 0 : this.#run.rounds.nth(round);
    const count = stays.visit[stay] * DRAWS_A_STAY + nth;
    const luck = people.shared(child, rule.perFamily, rule.purposes.hours, count);
    const { speed } = model.teams[rule.team];
    return Math.max(0, Math.round((table.draw(luck) * share) / speed));
  }

  #isWithoutHolder(task: number): boolean {
    const one = this.#case[task];
    return one >= 0 && this.#run.cases.worker[one] < 0;
  }

  /** The task waits until somebody holds its case. */
  #park(task: number): void {
    const one = this.#case[task];
    this.#state[task] = STATE.parked;
    this.#worker[task] = NOBODY;
    this.#slots.renew(task);
    const parked = this.#parked.get(one);
    if (parked === undefined) this.#parked.set(one, [task]);
    else parked.push(task);
  }

  /** A case is closed before anybody held it again: what waited with it is not wanted. */
  dropParked(one: number): void {
    for (const task of this.#parked.get(one) ?? []) this.#slots.release(task);
    this.#parked.delete(one);
  }

  /** A case has a worker: its tasks go to that worker. */
  unpark(one: number): void {
    const parked = this.#parked.get(one);
    if (parked === undefined) return;
    this.#parked.delete(one);
    for (const task of parked) {
      if (this.#state[task] === STATE.parked) this.#assign(task);
      else this.#slots.release(task);
    }
  }

  /** The task is known to who will do it: put off towards its limit, or ready. */
  #assign(task: number): void {
    const { cases, agenda, now, model } = this.#run;
    const rule = this.#rule[task];
    const one = this.#case[task];
    this.#worker[task] = one < 0 ? NOBODY : cases.worker[one];
    const isNew = this.#startedAt[task] === NEVER;
    const release = rule.paced && isNew ? this.#releaseMinute(task) : now;
    if (release <= now) return this.#enqueue(task);
    this.#state[task] = STATE.paced;
    this.#note('task.paced', task);
    if (release < model.horizon) agenda.add(release, ENTRY.release, task, this.#slots.generation[task]);
  }

  /**
   * When put-off work is taken up: when the working time left is urgency times what the work needs at the worker's
   * free share, which is one over one more than the other tasks and cases in hand.
   */
  #releaseMinute(task: number): number {
    const { cases, model, people, now, stays } = this.#run;
    const rule = this.#rule[task];
    const due = this.due[task];
    if (due === NO_LIMIT) return now;
    const owner = this.#tickets.owner(task);
    const child = stays.childOf(owner);
    const count = stays.visit[owner] * DRAWS_A_STAY;
    const urgency =
      model.urgency.draw(people.shared(child, rule.perFamily, rule.purposes.urgency, count)) / THOUSANDTHS;
    const one = this.#case[task];
    const others = one < 0 ? this.#poolLoad(rule.team) : Math.max(0, cases.inHand(one) - 1);
    const needed = Math.round(urgency * this.#left[task] * (1 + others));
    const { calendar } = model.teams[rule.team];
    return calendar.between(now, due) <= needed ? now : calendar.add(due, -needed);
  }

  /** Tasks in a pool's queue for each worker. */
  #poolLoad(team: number): number {
    const staff = this.#staff[team];
    return staff.inPost === 0 ? 0 : staff.pool.size / staff.inPost;
  }

  /** Put-off work is taken up. */
  release(task: number, mark: number): void {
    if (this.#slots.generation[task] !== mark || this.#state[task] !== STATE.paced) return;
    const one = this.#case[task];
    // The case may have changed hands since.
    if (one >= 0) this.#worker[task] = this.#run.cases.worker[one];
    if (this.#isWithoutHolder(task)) this.#park(task);
    else this.#enqueue(task);
  }

  #enqueue(task: number): void {
    const rule = this.#rule[task];
    this.#state[task] = STATE.queued;
    this.#note('task.queued', task);
    if (this.#run.model.teams[rule.team].unlimited) this.#start(task, NOBODY);
    else this.#intoQueue(task);
  }

  #intoQueue(task: number): void {
    const { team } = this.#rule[task];
    const staff = this.#staff[team];
    const worker = this.#worker[task];
    this.#inQueue[task] = true;
    (worker < 0 ? staff.pool : staff.own[worker]).push(task);
    this.#touch(team);
  }

  /** The team has something to look at when the present entry of the agenda is settled. */
  #touch(team: number): void {
    const staff = this.#staff[team];
    if (staff.isDirty) return;
    staff.isDirty = true;
    this.#dirty.push(team);
  }

  /** Workers who are free take what is next. */
  settle(): void {
    while (this.#dirty.length > 0) {
      const team = this.#dirty.pop() as number;
      this.#staff[team].isDirty = false;
      this.#dispatch(team);
    }
  }

  wake(team: number): void {
    this.#staff[team].wakes = false;
    this.#touch(team);
  }

  #dispatch(team: number): void {
    const staff = this.#staff[team];
    const { calendar } = this.#run.model.teams[team];
    const { now, agenda } = this.#run;
    if (!calendar.isWorking(now)) {
      if (!staff.wakes && this.#hasWork(staff)) {
        staff.wakes = true;
        agenda.add(calendar.nextWorking(now), ENTRY.wake, team, 0);
      }
      return;
    }
    for (let worker = 0; worker < staff.inPost; worker++) {
      if (staff.current[worker] === IDLE) this.#startNext(staff, worker);
    }
    for (let worker = 0; worker < staff.inPost; worker++) this.#mayInterrupt(staff, worker);
  }

  #hasWork(staff: Staff): boolean {
    return this.#peek(staff.pool) >= 0 || staff.own.some((queue) => this.#peek(queue) >= 0);
  }

  /** The next task of a queue that is still wanted, -1 for none. */
  #peek(queue: TaskQueue): number {
    for (;;) {
      const task = queue.peek();
      if (task < 0 || this.#state[task] !== STATE.gone) return task;
      this.#inQueue[queue.pop()] = false;
      this.#slots.release(task);
    }
  }

  #startNext(staff: Staff, worker: number): void {
    const task = this.#takeNext(staff, worker);
    if (task >= 0) this.#start(task, worker);
  }

  /** Takes the next of the worker's own tasks and the pool's, -1 for none. */
  #takeNext(staff: Staff, worker: number): number {
    const own = staff.own[worker];
    const mine = this.#peek(own);
    const pooled = this.#peek(staff.pool);
    if (mine < 0 && pooled < 0) return -1;
    const queue = pooled < 0 || (mine >= 0 && own.before(mine, pooled)) ? own : staff.pool;
    const task = queue.pop();
    this.#inQueue[task] = false;
    return task;
  }

  /** More urgent work breaks off what the worker has in hand. */
  #mayInterrupt(staff: Staff, worker: number): void {
    const current = staff.current[worker];
    if (current < 0) return;
    const isMore = (task: number): boolean =>
      task >= 0 && this.#rule[task].interrupts && this.priority[task] < this.priority[current];
    if (!isMore(this.#peek(staff.own[worker])) && !this.#isLeastUrgent(staff, worker, isMore)) return;
    this.#interrupt(current);
    this.#startNext(staff, worker);
  }

  /** A pooled task breaks off the least urgent work of all. */
  #isLeastUrgent(staff: Staff, worker: number, isMore: (task: number) => boolean): boolean {
    if (!isMore(this.#peek(staff.pool))) return false;
    const mine = this.priority[staff.current[worker]];
    return staff.current.every((task) => task < 0 || this.priority[task] <= mine);
  }

  #start(task: number, worker: number): void {
    const { model, now, agenda } = this.#run;
    const rule = this.#rule[task];
    const { calendar } = model.teams[rule.team];
    const isResumed = this.#startedAt[task] !== NEVER;
    this.#state[task] = STATE.inService;
    this.#worker[task] = worker;
    this.#startedAt[task] = now;
    if (worker >= 0) this.#staff[rule.team].current[worker] = task;
    this.#note(isResumed ? 'task.resumed' : 'task.started', task);
    const end = calendar.addOrNever(now, this.#left[task]);
    if (end < model.horizon) agenda.add(end, ENTRY.done, task, this.#slots.generation[task]);
  }

  #interrupt(task: number): void {
    const { model, now } = this.#run;
    const rule = this.#rule[task];
    const worker = this.#worker[task];
    const { calendar } = model.teams[rule.team];
    this.#left[task] = this.#left[task] - calendar.between(this.#startedAt[task], now);
    this.#slots.renew(task);
    this.#staff[rule.team].current[worker] = IDLE;
    this.#note('task.interrupted', task);
    this.#state[task] = STATE.queued;
    if (this.#case[task] < 0) this.#worker[task] = NOBODY;
    this.#intoQueue(task);
  }

  /** All hours of a task are worked. */
  done(task: number, mark: number): void {
    if (this.#slots.generation[task] !== mark || this.#state[task] !== STATE.inService) return;
    const sequence = this.#note('task.done', task);
    this.#freeWorker(task);
    this.#forget(task);
    this.#tickets.tell(task, sequence);
    this.#slots.release(task);
  }

  #freeWorker(task: number): void {
    const { team } = this.#rule[task];
    const worker = this.#worker[task];
    if (worker < 0) return;
    this.#staff[team].current[worker] = IDLE;
    this.#touch(team);
  }

  #forget(task: number): void {
    const rule = this.#rule[task];
    this.#state[task] = STATE.gone;
    if (rule.perFamily) this.#shared.delete(this.#family[task] * this.#run.model.taskCount + rule.id);
  }

  /** A stay (or round) does not need the task any more; the last to leave takes it along. */
  leave(task: number, stay: number, round: number): void {
    const wasOwner = this.#tickets.owner(task) === stay;
    if (this.#tickets.leave(task, stay, round) || this.#state[task] === STATE.gone) return;
    const wasInService = this.#state[task] === STATE.inService;
    const isHeld = this.#inQueue[task] || this.#state[task] === STATE.parked;
    if (wasOwner && this.#first[task] !== -1) {
      const { activity, team } = this.#rule[task];
      this.#run.note('task.withdrawn', stay, activity, team, this.#worker[task], this.#last[task]);
    }
    if (wasInService) this.#freeWorker(task);
    this.#forget(task);
    // What stands in a queue is given back when it comes out.
    if (!isHeld) this.#slots.release(task);
  }

  #note(
    type: 'task.paced' | 'task.queued' | 'task.started' | 'task.interrupted' | 'task.resumed' | 'task.done',
    task: number,
  ): number {
    const { activity, team } = this.#rule[task];
    const owner = this.#tickets.owner(task);
    const sequence = this.#run.note(type, owner, activity, team, this.#worker[task], this.#last[task]);
    if (this.#first[task] === -1) this.#first[task] = sequence;
    this.#last[task] = sequence;
    return sequence;
  }
}

/** The workers of each team: what each has in hand, what waits for them, and who takes what next. */
import { DAY, type Calendar } from '../calendar.ts';
import { largest, valueAt } from '../model/dated.ts';
import { calendarOf } from '../model/part-time.ts';
import { isBefore, TaskQueue } from '../task-queue.ts';
import { ENTRY } from './entry.ts';
import type { Run } from './run.ts';
import type { Task } from './task.ts';
import type { Tasks } from './tasks.ts';

interface Desks {
  /** Task in hand of each worker. */
  readonly current: (Task | null)[];
  readonly own: readonly TaskQueue<Task>[];
  /** What anybody may take, and behind it what needs each skill. */
  readonly pools: readonly TaskQueue<Task>[];
  /** Tasks in any queue, wanted or not. */
  queued: number;
  /** Tasks of the pool that are still wanted. */
  pooled: number;
  /** Tasks in any queue that break off others, wanted or not. */
  urgent: number;
  inPost: number;
  wakes: boolean;
  isDirty: boolean;
}

/** What happens to a task when a worker turns to it or away from it. */
export interface Deeds {
  start(task: Task, worker: number): void;
  interrupt(task: Task): void;
}

export class Staff {
  readonly #run: Run;
  readonly #tasks: Tasks;
  readonly #deeds: Deeds;
  readonly #teams: Desks[];
  #dirty: number[] = [];

  constructor(run: Run, tasks: Tasks, deeds: Deeds) {
    this.#run = run;
    this.#tasks = tasks;
    this.#deeds = deeds;
    this.#teams = run.model.teams.map((team) => {
      const most = team.workers === null ? 0 : largest(team.workers);
      return {
        current: Array.from({ length: most }, () => null),
        own: Array.from({ length: most }, () => new TaskQueue<Task>()),
        pools: Array.from({ length: team.skills.length + 1 }, () => new TaskQueue<Task>()),
        queued: 0,
        pooled: 0,
        urgent: 0,
        inPost: 0,
        wakes: false,
        isDirty: false,
      };
    });
  }

  inPost(team: number): number {
    return this.#teams[team].inPost;
  }

  setPosts(team: number, workers: number): void {
    this.#teams[team].inPost = workers;
    this.touch(team);
  }

  /** Task in hand of a worker, null for none. */
  inHand(team: number, worker: number): Task | null {
    return this.#teams[team].current[worker];
  }

  /** Takes every task out of the worker's own queue. */
  clear(team: number, worker: number): Task[] {
    const desks = this.#teams[team];
    const tasks = desks.own[worker].drain();
    for (const task of tasks) this.#takenOut(desks, task);
    return tasks;
  }

  /** Tasks in a pool's queue for each worker. */
  poolLoad(team: number): number {
    const { pooled, inPost } = this.#teams[team];
    return inPost === 0 ? 0 : pooled / inPost;
  }

  /** The task waits for its worker, or for whoever of the pool is free. */
  queue(task: Task): void {
    const { team, interrupts, skill } = task.rule;
    const desks = this.#teams[team];
    task.inQueue = true;
    desks.queued++;
    if (interrupts) desks.urgent++;
    if (task.worker >= 0) {
      desks.own[task.worker].push(task);
    } else {
      desks.pools[skill + 1].push(task);
      desks.pooled++;
    }
    this.touch(team);
  }

  /** Takes one that waits out of its worker's own queue. */
  unqueue(task: Task): void {
    const desks = this.#teams[task.rule.team];
    const queue = desks.own[task.worker];
    this.#takenOut(desks, task);
    for (const other of queue.drain()) if (other !== task) queue.push(other);
  }

  /** One that waits is not wanted any more; it comes out of the queue in its turn. */
  forget(task: Task): void {
    if (task.worker < 0) this.#teams[task.rule.team].pooled--;
  }

  turnTo(task: Task, worker: number): void {
    this.#teams[task.rule.team].current[worker] = task;
  }

  /** Whoever has the task in hand is free. */
  free(task: Task): void {
    const { team } = task.rule;
    if (task.worker < 0) return;
    this.#teams[team].current[task.worker] = null;
    this.touch(team);
  }

  /** The team has something to look at when the present entry of the agenda is settled. */
  touch(team: number): void {
    const desks = this.#teams[team];
    if (desks.isDirty) return;
    desks.isDirty = true;
    this.#dirty.push(team);
  }

  /** Workers who are free take what is next. */
  settle(): void {
    while (this.#dirty.length > 0) {
      const team = this.#dirty.pop() as number;
      this.#teams[team].isDirty = false;
      this.#dispatch(team);
    }
  }

  /** The office opens. */
  wake(team: number): void {
    this.#teams[team].wakes = false;
    this.touch(team);
  }

  #dispatch(team: number): void {
    const desks = this.#teams[team];
    if (desks.queued === 0) return;
    const { calendar } = this.#run.model.teams[team];
    if (!calendar.isWorking(this.#run.now)) return this.#wakeFrom(this.#run.now, team, desks, calendar);
    for (let worker = 0; worker < desks.inPost; worker++) {
      if (desks.current[worker] === null && this.#isHere(team, worker)) this.#startNext(team, desks, worker);
    }
    if (desks.urgent > 0)
      for (let worker = 0; worker < desks.inPost; worker++) this.#mayInterrupt(team, desks, worker);
    // Who is not here today may be tomorrow.
    if (this.#run.model.teams[team].partTimers.length > 0)
      this.#wakeFrom((Math.floor(this.#run.now / DAY) + 1) * DAY, team, desks, calendar);
  }

  /** Whether a worker in post can be asked now, in the team's hours: today is one of the worker's days, and the worker is not away. */
  #isHere(team: number, worker: number): boolean {
    if (this.#run.absences.isAway(team, worker)) return false;
    const one = this.#run.model.teams[team];
    return one.partTimers.length === 0 || calendarOf(one, worker).isWorking(this.#run.now);
  }

  /** Looks again when the office opens, at a minute or after it. */
  #wakeFrom(minute: number, team: number, desks: Desks, calendar: Calendar): void {
    if (desks.wakes || !this.#hasWork(desks)) return;
    desks.wakes = true;
    this.#run.agenda.add(calendar.nextWorking(minute), ENTRY.wake, team, 0);
  }

  #hasWork(desks: Desks): boolean {
    for (const queue of desks.pools) if (this.#peek(desks, queue) !== null) return true;
    for (const queue of desks.own) if (this.#peek(desks, queue) !== null) return true;
    return false;
  }

  /** The next task of a queue that is still wanted, null for none. */
  #peek(desks: Desks, queue: TaskQueue<Task>): Task | null {
    for (;;) {
      const task = queue.peek();
      if (task === null || task.isWanted) return task;
      this.#takenOut(desks, queue.pop());
      this.#tasks.release(task);
    }
  }

  /** The task stands in no queue any more. */
  #takenOut(desks: Desks, task: Task): void {
    task.inQueue = false;
    desks.queued--;
    if (task.rule.interrupts) desks.urgent--;
  }

  #startNext(team: number, desks: Desks, worker: number): void {
    const task = this.#takeNext(team, desks, worker);
    if (task !== null) this.#deeds.start(task, worker);
  }

  /** Takes the next of the worker's own tasks and of the pools that the worker may take from, null for none. */
  #takeNext(team: number, desks: Desks, worker: number): Task | null {
    const own = desks.own[worker];
    const pool = this.#nextPool(team, desks, worker);
    const mine = this.#peek(desks, own);
    const pooled = pool?.peek() ?? null;
    if (pool === null || pooled === null || (mine !== null && isBefore(mine, pooled))) {
      if (mine !== null) this.#takenOut(desks, own.pop());
      return mine;
    }
    desks.pooled--;
    this.#takenOut(desks, pool.pop());
    return pooled;
  }

  /** Of the pools that the worker may take from, the one whose next task goes before the others'; null where all are empty. */
  #nextPool(team: number, desks: Desks, worker: number): TaskQueue<Task> | null {
    const { pools } = desks;
    let best = this.#peek(desks, pools[0]);
    let found = best === null ? null : pools[0];
    for (let index = 1; index < pools.length; index++) {
      if (!this.#isAble(team, worker, index - 1)) continue;
      const task = this.#peek(desks, pools[index]);
      if (task === null || (best !== null && !isBefore(task, best))) continue;
      best = task;
      found = pools[index];
    }
    return found;
  }

  /** Whether a worker has a skill: those of the lowest numbers have it. */
  #isAble(team: number, worker: number, skill: number): boolean {
    return worker < valueAt(this.#run.model.teams[team].skills[skill].workers, this.#run.now);
  }

  /** More urgent work breaks off what the worker has in hand. */
  #mayInterrupt(team: number, desks: Desks, worker: number): void {
    const current = desks.current[worker];
    if (current === null || this.#isFinished(current) || !this.#isHere(team, worker)) return;
    const mine = this.#peek(desks, desks.own[worker]);
    if (!breaksOff(mine, current) && !this.#isChosen(team, desks, worker, current)) return;
    this.#deeds.interrupt(current);
    this.#startNext(team, desks, worker);
  }

  /** All its hours are worked in this very minute: it is about to end. */
  #isFinished({ rule, worker, startedAt, left }: Task): boolean {
    const calendar = calendarOf(this.#run.model.teams[rule.team], worker);
    return calendar.between(startedAt, this.#run.now) >= left;
  }

  /** A pooled task breaks off the least urgent work of all who could take it. */
  #isChosen(team: number, desks: Desks, worker: number, current: Task): boolean {
    const pooled = this.#nextPool(team, desks, worker)?.peek() ?? null;
    if (pooled === null || !breaksOff(pooled, current)) return false;
    for (let other = 0; other < desks.current.length; other++) {
      const task = desks.current[other];
      if (task === null || task.priority <= current.priority) continue;
      if (this.#couldTake(team, other, pooled)) return false;
    }
    return true;
  }

  /** Whether a worker is here and able to do a task. */
  #couldTake(team: number, worker: number, { rule }: Task): boolean {
    return (rule.skill < 0 || this.#isAble(team, worker, rule.skill)) && this.#isHere(team, worker);
  }
}

/** Whether a task breaks off one in hand. */
const breaksOff = (task: Task | null, current: Task): boolean =>
  task !== null && task.rule.interrupts && task.priority < current.priority;

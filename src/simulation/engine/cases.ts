/** Cases: a family's (or a child's) open work in one team, held by one worker. */
import type { ModelStage } from '../model/model.ts';
import { valueAt } from '../model/dated.ts';
import { TaskQueue } from '../task-queue.ts';
import type { Run } from './run.ts';
import { Slots } from './slots.ts';

const NOBODY = -1;

export class Cases {
  readonly team: number[] = [];
  /** Worker who holds the case, -1 while it waits. */
  readonly worker: number[] = [];
  readonly priority: number[] = [];
  readonly due: number[] = [];
  readonly order: number[] = [];
  readonly #key: string[] = [];
  /** Stays that hold the case. */
  readonly #holders: number[][] = [];
  readonly #waits: boolean[] = [];
  readonly #open = new Map<string, number>();
  readonly #slots = new Slots();
  /** By team: cases that wait for a worker. */
  readonly #queues: TaskQueue[];
  /** By team and worker: cases in hand. */
  readonly load: number[][];
  #emptied: number[] = [];
  #orders = 0;
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
    this.#queues = run.model.teams.map(() => new TaskQueue(this));
    this.load = run.model.teams.map(() => []);
  }

  /** The stay needs its family's case in its team: work goes on as soon as somebody holds it. */
  hold(stay: number): void {
    const { stays, people } = this.#run;
    const stage = stays.stage[stay];
    const child = stays.childOf(stay);
    const subject = stage.allocated === 'family' ? `f${people.table.family[child]}` : `c${child}`;
    const key = `${stage.team}/${subject}`;
    const found = this.#open.get(key) ?? this.#create(key, stage, stay);
    stays.case[stay] = found;
    this.#holders[found].push(stay);
    if (this.worker[found] >= 0) stays.advance(stay, stays.entry[stay]);
    else if (!this.#waits[found]) this.#tryAllocate(found, stays.entry[stay], false);
  }

  #create(key: string, stage: ModelStage, stay: number): number {
    const one = this.#slots.take();
    const task = stage.tasks[0];
    this.team[one] = stage.team;
    this.worker[one] = NOBODY;
    this.priority[one] = task?.priority ?? 5;
    this.due[one] = this.#run.clocks.due(
      task?.due ?? { timescale: -1, span: null },
      this.#run.stays.childOf(stay),
      this.#run.now,
    );
    this.order[one] = this.#orders++;
    this.#key[one] = key;
    this.#holders[one] = [];
    this.#waits[one] = false;
    this.#open.set(key, one);
    return one;
  }

  /** Gives the case to the worker with the fewest cases who has room for one more, or lets it wait. */
  #tryAllocate(one: number, cause: number, again: boolean): void {
    const team = this.team[one];
    const worker = this.#freest(team);
    const owner = this.#holders[one][0];
    if (worker < 0) {
      this.#waits[one] = true;
      this.#queues[team]?.push(one);
      this.#run.note('case.waiting', owner, 0, team, NOBODY, cause);
      return;
    }
    this.#allocate(one, worker, cause, again);
  }

  #allocate(one: number, worker: number, cause: number, again: boolean): void {
    const team = this.team[one];
    const load = this.load[team];
    this.#waits[one] = false;
    this.worker[one] = worker;
    load[worker] = (load[worker] ?? 0) + 1;
    const holders = [...this.#holders[one]];
    const sequence = this.#run.note(
      again ? 'case.reallocated' : 'case.allocated', holders[0], 0, team, worker, cause,
    ); // prettier-ignore
    this.#run.work.unpark(one);
    const { stays } = this.#run;
    for (const stay of holders)
      if (stays.case[stay] === one && !stays.isBegun(stay)) stays.advance(stay, sequence);
  }

  /** The worker of a team with the fewest cases below the caseload, -1 where all are full. */
  #freest(team: number): number {
    const { caseload, unlimited } = this.#run.model.teams[team];
    if (unlimited) return 0;
    const limit = caseload === null ? Infinity : valueAt(caseload, this.#run.now);
    const load = this.load[team];
    let best = -1;
    for (let worker = 0; worker < this.#run.work.inPost(team); worker++) {
      const cases = load[worker] ?? 0;
      if (cases < limit && (best < 0 || cases < (load[best] ?? 0))) best = worker;
    }
    return best;
  }

  /** How many cases the worker who holds this one has in hand. */
  inHand(one: number): number {
    const worker = this.worker[one];
    return worker < 0 ? 0 : (this.load[this.team[one]][worker] ?? 0);
  }

  release(stay: number): void {
    const one = this.#run.stays.case[stay];
    const holders = this.#holders[one];
    holders.splice(holders.indexOf(stay), 1);
    this.#run.stays.case[stay] = -1;
    if (holders.length === 0)
      this.#emptied.push(one, stay, this.#run.journeys.lastEvent[this.#run.stays.instance[stay]]);
  }

  /** Closes the cases that nothing holds any more, and gives the room to those that wait. */
  settle(): void {
    if (this.#emptied.length === 0) return;
    const emptied = this.#emptied;
    this.#emptied = [];
    for (let index = 0; index < emptied.length; index += 3) {
      const one = emptied[index];
      if (this.#key[one] === '' || this.#holders[one].length > 0) continue;
      this.#close(one, emptied[index + 1], emptied[index + 2]);
    }
  }

  #close(one: number, stay: number, cause: number): void {
    const team = this.team[one];
    const worker = this.worker[one];
    this.#open.delete(this.#key[one]);
    this.#key[one] = '';
    this.#run.work.dropParked(one);
    // A case that waits is given back when it comes out of the queue.
    if (this.#waits[one]) return;
    this.#slots.release(one);
    this.load[team][worker] = (this.load[team][worker] ?? 1) - 1;
    this.#run.note('case.closed', stay, 0, team, worker, cause);
    this.allocateWaiting(team, cause);
  }

  /** Gives the cases that wait to workers with room, the most urgent first. */
  allocateWaiting(team: number, cause: number): void {
    const queue = this.#queues[team];
    for (;;) {
      const one = queue.peek();
      if (one < 0) return;
      const isClosed = this.#key[one] === '';
      const worker = isClosed ? -1 : this.#freest(team);
      if (!isClosed && worker < 0) return;
      queue.pop();
      if (isClosed) this.#slots.release(one);
      else this.#allocate(one, worker, cause, this.#reallocated.delete(one));
    }
  }

  /** Cases that had a worker before. */
  readonly #reallocated = new Set<number>();

  /** A worker leaves: the cases are given to others, or wait for one. */
  handOver(team: number, worker: number): void {
    const leaving = [...this.#open.values()].filter(
      (one) => this.team[one] === team && this.worker[one] === worker,
    );
    this.load[team][worker] = 0;
    for (const one of leaving.sort((a, b) => this.order[a] - this.order[b])) {
      this.worker[one] = NOBODY;
      const holder = this.#holders[one][0];
      const cause = this.#run.journeys.lastEvent[this.#run.stays.instance[holder]];
      if (this.#freest(team) < 0) this.#reallocated.add(one);
      this.#tryAllocate(one, cause, true);
    }
  }
}

/** Cases: a family's (or a child's) open work in one team, held by one worker. */
import type { ModelStage } from '../model/model.ts';
import { valueAt } from '../model/dated.ts';
import { inProportion, shareOf } from '../model/part-time.ts';
import { TaskQueue } from '../task-queue.ts';
import type { Run } from './run.ts';
import { Slots } from './slots.ts';
import { TYPE } from './work-type.ts';

const NOBODY = -1;
const DEFAULT_PRIORITY = 5;
const CLOSED = -1;
/** Rows of the families' and children's tables are below this: a key holds team, whose case it is, and the row. */
const ROWS = 4_294_967_296;

/** The last stay that held a case, as the log needs it when the stay is over. */
interface LastHolder {
  readonly child: number;
  readonly instance: number;
  /** Sequence of the event that ended the stay. */
  readonly cause: number;
}

export class Cases {
  readonly team: number[] = [];
  /** Worker who holds the case, -1 while it waits. */
  readonly worker: number[] = [];
  readonly priority: number[] = [];
  /** What the worker must be able to do, -1 for nothing. */
  readonly skill: number[] = [];
  /** The same for all: cases of one priority are taken first come first. */
  readonly due: number[] = [];
  readonly order: number[] = [];
  readonly #key: number[] = [];
  /** Stays that hold the case. */
  readonly #holders: number[][] = [];
  readonly #lastHolder: LastHolder[] = [];
  readonly #waits: boolean[] = [];
  /** Whether the case had a worker before. */
  readonly #wasHeld: boolean[] = [];
  readonly #open = new Map<number, number>();
  /** By team: how many of its cases are open. */
  readonly #opened: number[];
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
    this.#opened = run.model.teams.map(() => 0);
  }

  /** The stay needs its family's case in its team: work goes on as soon as somebody holds it. */
  hold(stay: number): void {
    const { stays } = this.#run;
    const stage = stays.stage[stay];
    const key = this.#keyOf(stage, stays.childOf(stay));
    const found = this.#open.get(key) ?? this.#create(key, stage);
    stays.case[stay] = found;
    this.#holders[found].push(stay);
    // Work that not everybody can do joins the case.
    if (stage.skill >= 0) this.skill[found] = stage.skill;
    if (this.worker[found] >= 0) stays.advance(stay, stays.entry[stay]);
    else if (this.#waits[found]) this.reconsider(found);
    else this.#tryAllocate(found, stays.entry[stay]);
  }

  /** Whether the team has room for the stay's case, or has it already. */
  hasRoom(stay: number): boolean {
    const { stays, model, now } = this.#run;
    const stage = stays.stage[stay];
    const { room } = model.teams[stage.team];
    if (room === null || this.#opened[stage.team] < valueAt(room, now)) return true;
    return this.#open.has(this.#keyOf(stage, stays.childOf(stay)));
  }

  #keyOf({ team, allocated }: ModelStage, child: number): number {
    return allocated === 'family'
      ? team * 2 * ROWS + this.#run.people.family[child]
      : (team * 2 + 1) * ROWS + child;
  }

  #create(key: number, stage: ModelStage): number {
    const one = this.#slots.take();
    this.team[one] = stage.team;
    this.worker[one] = NOBODY;
    this.priority[one] = DEFAULT_PRIORITY;
    this.skill[one] = stage.skill;
    this.due[one] = 0;
    this.order[one] = this.#orders++;
    this.#key[one] = key;
    this.#holders[one] = [];
    this.#waits[one] = false;
    this.#wasHeld[one] = false;
    this.#open.set(key, one);
    this.#opened[stage.team]++;
    return one;
  }

  /** What waits with a case is other work than before: it may be more urgent, or less. */
  reconsider(one: number): void {
    if (!this.#waits[one]) return;
    const priority = this.#urgency(one);
    if (priority === this.priority[one]) return;
    const queue = this.#queues[this.team[one]];
    const waiting = queue.drain();
    this.priority[one] = priority;
    for (const each of waiting) queue.push(each);
  }

  /** As the most urgent work that waits with it: tasks in hand when a worker left, and the first of a stay not begun. */
  #urgency(one: number): number {
    const { stays, work } = this.#run;
    let most = work.mostUrgentParked(one);
    for (const stay of this.#holders[one])
      if (!stays.isBegun(stay)) most = Math.min(most, urgencyOf(stays.stage[stay]));
    return most === Infinity ? DEFAULT_PRIORITY : most;
  }

  /** Gives the case to the worker with the fewest cases who has room for one more, or lets it wait. */
  #tryAllocate(one: number, cause: number): void {
    const team = this.team[one];
    const worker = this.#freest(team, this.skill[one]);
    if (worker >= 0) return this.#allocate(one, worker, cause);
    this.#waits[one] = true;
    this.priority[one] = this.#urgency(one);
    this.#queues[team].push(one);
    this.#run.note(TYPE['case.waiting'], this.#holders[one][0], 0, team, NOBODY, cause);
  }

  #allocate(one: number, worker: number, cause: number): void {
    const team = this.team[one];
    const load = this.load[team];
    this.#waits[one] = false;
    this.worker[one] = worker;
    load[worker] = (load[worker] ?? 0) + 1;
    const holders = [...this.#holders[one]];
    const type = TYPE[this.#wasHeld[one] ? 'case.reallocated' : 'case.allocated'];
    const sequence = this.#run.note(type, holders[0], 0, team, worker, cause);
    if (this.#wasHeld[one]) this.#run.work.handedOver(one);
    this.#wasHeld[one] = true;
    this.#run.work.unpark(one);
    const { stays } = this.#run;
    for (const stay of holders)
      if (stays.case[stay] === one && !stays.isBegun(stay)) stays.advance(stay, sequence);
  }

  /** The worker of a team, with the skill, who is there and has the fewest cases for a post below the caseload, -1 where all are full. */
  #freest(team: number, skill: number): number {
    const { model, work, absences, now } = this.#run;
    const one = model.teams[team];
    if (one.unlimited) return 0;
    const load = this.load[team];
    let best = -1;
    let least = Infinity;
    const inPost = work.inPost(team);
    const able = skill < 0 ? inPost : Math.min(inPost, valueAt(one.skills[skill].workers, now));
    const whole = one.caseload === null ? Infinity : valueAt(one.caseload, now);
    for (let worker = 0; worker < able; worker++) {
      const cases = load[worker] ?? 0;
      const share = shareOf(one, worker);
      const relative = cases / share;
      if (cases >= inProportion(whole, share) || relative >= least || absences.isAway(team, worker)) continue;
      best = worker;
      least = relative;
    }
    return best;
  }

  /** How many cases the worker who holds this one has in hand. */
  inHand(one: number): number {
    const worker = this.worker[one];
    return worker < 0 ? 0 : (this.load[this.team[one]][worker] ?? 0);
  }

  release(stay: number): void {
    const { stays, journeys } = this.#run;
    const one = stays.case[stay];
    const holders = this.#holders[one];
    holders.splice(holders.indexOf(stay), 1);
    stays.case[stay] = -1;
    if (holders.length > 0) return this.reconsider(one);
    const instance = stays.instance[stay];
    this.#emptied.push(one);
    this.#lastHolder[one] = {
      child: journeys.child[instance],
      instance: journeys.number[instance],
      cause: journeys.lastEvent[instance],
    };
  }

  /** Closes the cases that nothing holds any more, and gives the room to those that wait. Returns whether any was empty. */
  settle(): boolean {
    if (this.#emptied.length === 0) return false;
    const emptied = this.#emptied;
    this.#emptied = [];
    for (const one of emptied) if (this.#isEmpty(one)) this.#close(one);
    return true;
  }

  /** Whether nothing holds the case any more, and it is not closed yet. */
  #isEmpty(one: number): boolean {
    return this.#key[one] !== CLOSED && this.#holders[one].length === 0;
  }

  #close(one: number): void {
    const team = this.team[one];
    const worker = this.worker[one];
    const { child, instance, cause } = this.#lastHolder[one];
    this.#open.delete(this.#key[one]);
    this.#opened[team]--;
    this.#key[one] = CLOSED;
    this.#run.work.dropParked(one);
    this.#run.noteOf(TYPE['case.closed'], child, instance, 0, team, worker, cause);
    // A case that waits is given back when it comes out of the queue.
    if (this.#waits[one]) return;
    this.#slots.release(one);
    this.load[team][worker]--;
    this.allocateWaiting(team, cause);
  }

  /** Gives the cases that wait to workers with room, the most urgent first. */
  allocateWaiting(team: number, cause: number): void {
    const queue = this.#queues[team];
    /** Cases that need a skill of which nobody with room has it: others go before them. */
    const passedOver: number[] = [];
    for (let one = queue.peek(); one >= 0; one = queue.peek()) {
      if (this.#isEmpty(one)) this.#close(one);
      const isClosed = this.#key[one] === CLOSED;
      const worker = isClosed ? NOBODY : this.#freest(team, this.skill[one]);
      if (!isClosed && worker < 0 && this.skill[one] < 0) break;
      queue.pop();
      if (isClosed) this.#slots.release(one);
      else if (worker < 0) passedOver.push(one);
      else this.#allocate(one, worker, cause);
    }
    for (const one of passedOver) queue.push(one);
  }

  /** A worker leaves: the cases are given to others, the oldest first, or wait for one. */
  handOver(team: number, worker: number, cause: number): void {
    const leaving = [...this.#open.values()]
      .filter((one) => this.team[one] === team && this.worker[one] === worker)
      .sort((a, b) => this.order[a] - this.order[b]);
    for (const one of leaving) {
      if (this.#isEmpty(one)) {
        this.#close(one);
        continue;
      }
      this.load[team][worker]--;
      this.worker[one] = NOBODY;
      this.#tryAllocate(one, cause);
    }
  }
}

/** How urgently a stay waits to begin: as its first task. */
const urgencyOf = (stage: ModelStage): number => stage.tasks[0]?.priority ?? DEFAULT_PRIORITY;

/** Cases: who of a team holds which, and which wait for somebody with room. */
import type { ModelStage } from '../model/model.ts';
import { valueAt } from '../model/dated.ts';
import { inProportion, shareOf } from '../model/part-time.ts';
import { TaskQueue } from '../task-queue.ts';
import { blankColumns, type SheetTable } from '../child-sheet.ts';
import { objectList } from '../object-list.ts';
import { Case, DEFAULT_PRIORITY, NOBODY } from './case.ts';
import type { Instance } from './instance.ts';
import { Pool } from './pool.ts';
import type { Run } from './run.ts';
import type { Stay } from './stay.ts';
import { TYPE } from './work-type.ts';

export class Cases {
  readonly #pool = new Pool<Case>();
  /** Open cases by whose they are (a family's by its first child) and team: number of the case and one more, 0 for none. */
  readonly #openOf: Readonly<Record<'family' | 'child', SheetTable>>;
  /** By team: how many cases are open. */
  readonly #openCount: number[];
  /** By team: cases that wait for a worker. */
  readonly #queues: readonly TaskQueue<Case>[];
  /** By team and worker: cases in hand. */
  readonly load: number[][];
  #emptied = objectList<Case>();
  #orders = 0;
  readonly #run: Run;

  constructor(run: Run) {
    const { teams } = run.model;
    this.#run = run;
    const byTeam = (): SheetTable => run.sheet.table(blankColumns(teams.length));
    this.#openOf = { family: byTeam(), child: byTeam() };
    this.#openCount = teams.map(() => 0);
    this.#queues = teams.map(() => new TaskQueue<Case>());
    this.load = teams.map(() => []);
  }

  /** The stay needs its family's case in its team: work goes on as soon as somebody holds it. */
  hold(stay: Stay): void {
    const { stage } = stay;
    const held = this.#find(stay) ?? this.#create(stay);
    stay.case = held;
    held.holders.push(stay);
    // Work that not everybody can do joins the case.
    if (stage.skill >= 0) held.skill = stage.skill;
    if (held.worker >= 0) this.#run.stays.advance(stay, stay.entry);
    else if (held.waits) this.reconsider(held);
    else this.#tryAllocate(held, stay.entry);
  }

  /** Whether the team has room for the stay's case, or has it already. */
  hasRoom(stay: Stay): boolean {
    const { stage } = stay;
    const { model, now } = this.#run;
    const { room } = model.teams[stage.team];
    return room === null || this.#openCount[stage.team] < valueAt(room, now) || this.#find(stay) !== null;
  }

  /** The open case of the stay's team that is its family's or its child's. */
  #find({ stage, instance }: Stay): Case | null {
    const kind = kindOf(stage);
    const number = this.#openOf[kind].get(this.#rowOf(kind, instance), stage.team);
    return number === 0 ? null : this.#pool.numbered(number - 1);
  }

  /** By whom a case is found: a family by its first child. */
  #rowOf(kind: 'family' | 'child', { family, child }: Instance): number {
    return kind === 'family' ? this.#run.people.firstChild[family] : child;
  }

  #create({ stage, instance }: Stay): Case {
    const one = this.#pool.take() ?? this.#pool.add(new Case(this.#pool.size));
    one.team = stage.team;
    one.worker = NOBODY;
    one.priority = DEFAULT_PRIORITY;
    one.skill = stage.skill;
    one.order = this.#orders++;
    one.kind = kindOf(stage);
    one.row = this.#rowOf(one.kind, instance);
    one.isOpen = true;
    one.waits = false;
    one.wasHeld = false;
    this.#openOf[one.kind].set(one.row, one.team, one.id + 1);
    this.#openCount[one.team]++;
    return one;
  }

  /** What waits with a case is other work than before: it may be more urgent, or less. */
  reconsider(one: Case): void {
    if (!one.waits) return;
    const priority = urgencyOf(one);
    if (priority === one.priority) return;
    const queue = this.#queues[one.team];
    const waiting = queue.drain();
    one.priority = priority;
    for (const each of waiting) queue.push(each);
  }

  /** Gives the case to the worker with the fewest cases who has room for one more, or lets it wait. */
  #tryAllocate(one: Case, cause: number): void {
    const worker = this.#freest(one.team, one.skill);
    if (worker >= 0) return this.#allocate(one, worker, cause);
    one.waits = true;
    one.priority = urgencyOf(one);
    this.#queues[one.team].push(one);
    this.#run.note(TYPE['case.waiting'], one.holders[0].instance, 0, one.team, NOBODY, cause);
  }

  #allocate(one: Case, worker: number, cause: number): void {
    const { stays, work } = this.#run;
    const load = this.load[one.team];
    one.waits = false;
    one.worker = worker;
    load[worker] = (load[worker] ?? 0) + 1;
    const holders = [...one.holders];
    const type = TYPE[one.wasHeld ? 'case.reallocated' : 'case.allocated'];
    const sequence = this.#run.note(type, holders[0].instance, 0, one.team, worker, cause);
    if (one.wasHeld) work.handedOver(one);
    one.wasHeld = true;
    work.unpark(one);
    for (const stay of holders) if (stay.case === one && !stay.isBegun) stays.advance(stay, sequence);
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
  inHand({ team, worker }: Case): number {
    return worker < 0 ? 0 : (this.load[team][worker] ?? 0);
  }

  /** The stay does not hold its case any more. */
  release(stay: Stay, held: Case): void {
    const { holders } = held;
    if (holders.at(-1) === stay) holders.pop();
    else holders.splice(holders.indexOf(stay), 1);
    stay.case = null;
    if (holders.length > 0) return this.reconsider(held);
    const { instance } = stay;
    this.#emptied.push(held);
    held.lastChild = instance.child;
    held.lastInstance = instance.number;
    held.lastCause = instance.lastEvent;
  }

  /** Closes the cases that nothing holds any more, and gives the room to those that wait. Returns whether any was empty. */
  settle(): boolean {
    if (this.#emptied.length === 0) return false;
    const emptied = this.#emptied;
    this.#emptied = objectList();
    for (const one of emptied) if (isEmpty(one)) this.#close(one);
    return true;
  }

  #close(one: Case): void {
    const { team, worker, lastChild, lastInstance, lastCause } = one;
    this.#openOf[one.kind].set(one.row, team, 0);
    this.#openCount[team]--;
    one.isOpen = false;
    this.#run.work.dropParked(one);
    this.#run.noteOf(TYPE['case.closed'], lastChild, lastInstance, 0, team, worker, lastCause);
    // A case that waits is given back when it comes out of the queue.
    if (one.waits) return;
    this.#pool.release(one);
    this.load[team][worker]--;
    this.allocateWaiting(team, lastCause);
  }

  /** Gives the cases that wait to workers with room, the most urgent first. */
  allocateWaiting(team: number, cause: number): void {
    const queue = this.#queues[team];
    if (queue.size === 0) return;
    /** Cases that need a skill of which nobody with room has it: others go before them. */
    const passedOver: Case[] = [];
    for (let one = queue.peek(); one !== null; one = queue.peek()) {
      if (isEmpty(one)) this.#close(one);
      const worker = one.isOpen ? this.#freest(team, one.skill) : NOBODY;
      if (one.isOpen && worker < 0 && one.skill < 0) break;
      queue.pop();
      if (!one.isOpen) this.#pool.release(one);
      else if (worker < 0) passedOver.push(one);
      else this.#allocate(one, worker, cause);
    }
    for (const one of passedOver) queue.push(one);
  }

  /** A worker leaves: the cases are given to others, the oldest first, or wait for one. */
  handOver(team: number, worker: number, cause: number): void {
    const leaving = this.#pool.all
      .filter((one) => one.isOpen && one.team === team && one.worker === worker)
      .sort((a, b) => a.order - b.order);
    for (const one of leaving) {
      if (isEmpty(one)) {
        this.#close(one);
        continue;
      }
      this.load[team][worker]--;
      one.worker = NOBODY;
      this.#tryAllocate(one, cause);
    }
  }
}

/** Whose cases a stage needs. */
const kindOf = ({ allocated }: ModelStage): 'family' | 'child' =>
  allocated === 'family' ? 'family' : 'child';

/** Whether nothing holds the case any more, and it is not closed yet. */
const isEmpty = ({ isOpen, holders }: Case): boolean => isOpen && holders.length === 0;

/** A case waits as the most urgent work that waits with it: tasks in hand when a worker left, and the first of a stay not begun. */
function urgencyOf({ parked, holders }: Case): number {
  let most = Infinity;
  for (const task of parked) if (task.isWanted) most = Math.min(most, task.priority);
  for (const { isBegun, stage } of holders)
    if (!isBegun) most = Math.min(most, stage.tasks[0]?.priority ?? DEFAULT_PRIORITY);
  return most === Infinity ? DEFAULT_PRIORITY : most;
}

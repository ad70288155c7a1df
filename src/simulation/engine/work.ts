/** Tasks from the asking to the end: put off, queued, worked on in working time, handed over, withdrawn. */
import { pick } from '../model/by-facts.ts';
import { valueAt } from '../model/dated.ts';
import type { ModelTask } from '../model/model.ts';
import { calendarOf } from '../model/part-time.ts';
import { NEVER } from '../calendar.ts';
import { ENTRY } from './entry.ts';
import { DRAWS_A_STAY } from './luck.ts';
import { Pacing } from './pacing.ts';
import type { Run } from './run.ts';
import { Staff } from './staff.ts';
import { DOING, NO_CASE, NOBODY, Tasks, UNSAID } from './tasks.ts';
import { Tickets } from './tickets.ts';
import { TYPE } from './work-type.ts';

/** A cause: the caseloads change by date, which is no event. */
const NOTHING_IN_THE_LOG = -1;

export class Work {
  readonly #run: Run;
  readonly #tasks = new Tasks();
  readonly #tickets: Tickets;
  readonly #staff: Staff;
  readonly #pacing: Pacing;
  /** Open tasks of families, by family and kind of task. */
  readonly #shared = new Map<number, number>();
  /** By team: tasks that are asked for and not over. */
  readonly #open: number[];
  /** By case: tasks that wait until somebody holds it. */
  readonly #parked = new Map<number, number[]>();

  constructor(run: Run) {
    this.#run = run;
    this.#tickets = new Tickets(run);
    this.#open = run.model.teams.map(() => 0);
    this.#staff = new Staff(run, this.#tasks, {
      start: (task, worker) => this.#start(task, worker),
      interrupt: (task) => this.#interrupt(task),
    });
    this.#pacing = new Pacing(run, this.#tasks, this.#tickets, this.#staff);
  }

  // Posts

  inPost(team: number): number {
    return this.#staff.inPost(team);
  }

  /** Workers who are free take what is next. */
  settle(): void {
    this.#staff.settle();
  }

  /** The office opens. */
  wake(team: number): void {
    this.#staff.wake(team);
  }

  /** The posts at the beginning, and the dates on which they change. */
  begin(): void {
    const { model, agenda, now } = this.#run;
    model.teams.forEach((team, number) => {
      const able = team.skills.flatMap((skill) => skill.workers);
      const dates = [...(team.workers ?? []), ...(team.caseload ?? []), ...able].map((entry) => entry.from);
      for (const minute of new Set(dates)) {
        if (minute > now && minute < model.horizon) agenda.add(minute, ENTRY.capacity, number, 0);
      }
      if (team.workers !== null) agenda.add(now, ENTRY.capacity, number, 0);
    });
  }

  /** The number of workers, of those with a skill, or of cases that each may hold, is another from now on. */
  capacityChanges(team: number): void {
    const { model, now, cases } = this.#run;
    const { workers } = model.teams[team];
    const before = this.inPost(team);
    const inPost = workers === null ? 0 : valueAt(workers, now);
    const isSaid = inPost !== before || now === -model.warmUp;
    const changed = isSaid ? this.#run.noteCapacity(team, inPost) : NOTHING_IN_THE_LOG;
    this.#staff.setPosts(team, inPost);
    this.#run.absences.fillPosts(team, before, inPost, changed);
    for (let worker = inPost; worker < before; worker++) this.#leave(team, worker, changed);
    cases.allocateWaiting(team, changed);
  }

  /** A worker leaves the post: work in hand stops, cases and tasks are handed over. */
  #leave(team: number, worker: number, cause: number): void {
    const inHand = this.#staff.inHand(team, worker);
    if (inHand >= 0) this.#layDown(inHand);
    for (const task of this.#staff.clear(team, worker)) {
      if (this.#tasks.isWanted(task)) this.#park(task);
      else this.#tasks.release(task);
    }
    this.#run.cases.handOver(team, worker, cause);
  }

  /** Work in hand stops; what is finished in this very minute is done. */
  #layDown(task: number): void {
    if (this.#leftNow(task) > 0) this.#interrupt(task);
    else this.done(task, this.#tasks.mark(task));
  }

  /** A worker goes away: work in hand waits until the worker is back, or of a pool until somebody goes on with it. */
  putDown(team: number, worker: number): void {
    const inHand = this.#staff.inHand(team, worker);
    if (inHand < 0) return;
    const isOver = this.#leftNow(inHand) <= 0;
    this.#layDown(inHand);
    if (!isOver) this.#note(TYPE['task.queued'], inHand);
  }

  /** Somebody may take what waits. */
  touch(team: number): void {
    this.#staff.touch(team);
  }

  // Asking

  /**
   * A stay (or a round of it) asks for a task. Siblings share one that is `perFamily`.
   * @param share how much of the hours is still to be done, of the opening stock's work
   */
  request(stay: number, round: number, rule: ModelTask, due: number, cause: number, share = 1): void {
    const family = this.#run.people.family[this.#run.stays.childOf(stay)];
    const key = this.#sharedKey(family, rule);
    const shared = rule.perFamily ? this.#shared.get(key) : undefined;
    if (shared !== undefined) return this.#join(shared, stay, round);
    const left = this.#workingMinutes(stay, round, rule, share);
    const held = rule.byHolder ? this.#run.stays.case[stay] : NO_CASE;
    const task = this.#tasks.add(rule, family, due, left, held, cause);
    this.#tickets.open(task, stay, round, false);
    this.#open[rule.team]++;
    if (rule.perFamily) this.#shared.set(key, task);
    this.#give(task);
  }

  /** Whether the team that does a task has room for one more, or a sibling's task is there to join. */
  hasRoom(stay: number, rule: ModelTask): boolean {
    const { room } = this.#run.model.teams[rule.team];
    if (room === null || this.#open[rule.team] < valueAt(room, this.#run.now)) return true;
    const family = this.#run.people.family[this.#run.stays.childOf(stay)];
    return rule.perFamily && this.#shared.has(this.#sharedKey(family, rule));
  }

  /** Whether somebody has the task in hand, or had. */
  hasStarted(task: number): boolean {
    return this.#tasks.startedAt[task] !== NEVER;
  }

  #join(task: number, stay: number, round: number): void {
    const { activity, team } = this.#tasks.rule[task];
    this.#tickets.join(task, stay, round, false);
    this.#run.note(
      TYPE['task.joined'],
      stay,
      activity,
      team,
      this.#tasks.worker[task],
      this.#tasks.first[task],
    );
  }

  #sharedKey(family: number, rule: ModelTask): number {
    return family * this.#run.model.taskCount + rule.id;
  }

  #workingMinutes(stay: number, round: number, rule: ModelTask, share: number): number {
    const { stays, facts, people, now, model } = this.#run;
    const child = stays.childOf(stay);
    const table = pick(rule.hours, facts, child, now);
    const nth = round < 0 ? 0 : this.#run.rounds.nth(round);
    const luck = people.shared(
      child,
      rule.perFamily,
      rule.purposes.hours,
      stays.visit[stay] * DRAWS_A_STAY + nth,
    );
    return Math.max(0, Math.round((table.draw(luck) * share) / model.teams[rule.team].speed));
  }

  // Whose it is

  /** To whoever holds its case, or to the pool; where nobody holds the case it is ready all the same, and waits. */
  #give(task: number): void {
    if (!this.#isWithoutHolder(task)) return this.#assign(task);
    this.#park(task);
    this.#note(TYPE['task.queued'], task);
  }

  #isWithoutHolder(task: number): boolean {
    const one = this.#tasks.case[task];
    return one >= 0 && this.#run.cases.worker[one] < 0;
  }

  #park(task: number): void {
    const one = this.#tasks.case[task];
    this.#tasks.doing[task] = DOING.parked;
    this.#tasks.worker[task] = NOBODY;
    this.#tasks.renew(task);
    const parked = this.#parked.get(one);
    if (parked === undefined) this.#parked.set(one, [task]);
    else parked.push(task);
    this.#run.cases.reconsider(one);
  }

  /** Priority of the most urgent task that waits until somebody holds the case; infinite where there is none. */
  mostUrgentParked(one: number): number {
    let most = Infinity;
    for (const task of this.#parked.get(one) ?? [])
      if (this.#tasks.isWanted(task)) most = Math.min(most, this.#tasks.priority[task]);
    return most;
  }

  /** A case is closed before anybody held it again: what waited with it is not wanted. */
  dropParked(one: number): void {
    for (const task of this.#parked.get(one) ?? []) this.#tasks.release(task);
    this.#parked.delete(one);
  }

  /** A case has a worker: its tasks go to that worker. */
  unpark(one: number): void {
    const parked = this.#parked.get(one);
    if (parked === undefined) return;
    this.#parked.delete(one);
    for (const task of parked) {
      if (this.#tasks.isWanted(task)) this.#assign(task);
      else this.#tasks.release(task);
    }
  }

  /** The child who asked is gone, and a sibling whose case another worker holds still needs the task. */
  #rehome(task: number): void {
    const one = this.#run.stays.case[this.#tickets.owner(task)];
    const before = this.#tasks.case[task];
    if (before === NO_CASE || before === one) return;
    this.#tasks.case[task] = one;
    const doing = this.#tasks.doing[task];
    if (doing === DOING.parked) {
      const parked = this.#parked.get(before) as number[];
      parked.splice(parked.indexOf(task), 1);
      this.#give(task);
    } else if (doing === DOING.queued && this.#tasks.inQueue[task]) {
      this.#staff.unqueue(task);
      this.#give(task);
    }
  }

  /** The task is known to who will do it: put off towards its limit, or ready. */
  #assign(task: number): void {
    const { cases, now } = this.#run;
    const one = this.#tasks.case[task];
    this.#tasks.worker[task] = one < 0 ? NOBODY : cases.worker[one];
    const isPutOff = this.#tasks.rule[task].paced && !this.#tasks.isTakenUp[task];
    const release = isPutOff ? this.#pacing.releaseMinute(task) : now;
    if (release <= now) return this.#enqueue(task);
    this.#tasks.doing[task] = DOING.paced;
    this.#note(TYPE['task.paced'], task);
    this.#takeUpAt(release, task);
  }

  #takeUpAt(release: number, task: number): void {
    const { agenda, model } = this.#run;
    if (release < model.horizon) agenda.add(release, ENTRY.release, task, this.#tasks.mark(task));
  }

  /** A case has another worker: what is put off is taken up by the load of that one, not of the one before. */
  handedOver(one: number): void {
    const { cases, now } = this.#run;
    for (const task of this.#tasks.pacedOf(one)) {
      this.#tasks.renew(task);
      this.#tasks.worker[task] = cases.worker[one];
      const release = this.#pacing.releaseMinute(task);
      if (release <= now) this.#enqueue(task);
      else this.#takeUpAt(release, task);
    }
  }

  /** Put-off work is taken up. */
  release(task: number, mark: number): void {
    if (this.#tasks.mark(task) !== mark || this.#tasks.doing[task] !== DOING.paced) return;
    this.#tasks.isTakenUp[task] = true;
    this.#give(task);
  }

  #enqueue(task: number): void {
    const { team } = this.#tasks.rule[task];
    this.#tasks.doing[task] = DOING.queued;
    this.#tasks.isTakenUp[task] = true;
    this.#note(TYPE['task.queued'], task);
    if (this.#run.model.teams[team].unlimited) this.#start(task, NOBODY);
    else this.#staff.queue(task);
  }

  // Doing it

  #start(task: number, worker: number): void {
    const { model, now, agenda } = this.#run;
    const calendar = calendarOf(model.teams[this.#tasks.rule[task].team], worker);
    const isResumed = this.#tasks.startedAt[task] !== NEVER;
    this.#tasks.doing[task] = DOING.inService;
    this.#tasks.worker[task] = worker;
    this.#tasks.startedAt[task] = now;
    if (worker >= 0) this.#staff.turnTo(task, worker);
    this.#note(isResumed ? TYPE['task.resumed'] : TYPE['task.started'], task);
    const end = calendar.addOrNever(now, this.#tasks.left[task]);
    if (end < model.horizon) agenda.add(end, ENTRY.done, task, this.#tasks.mark(task));
  }

  /** Working minutes that are left of a task in service, as at now. */
  #leftNow(task: number): number {
    const calendar = calendarOf(this.#run.model.teams[this.#tasks.rule[task].team], this.#tasks.worker[task]);
    return this.#tasks.left[task] - calendar.between(this.#tasks.startedAt[task], this.#run.now);
  }

  #interrupt(task: number): void {
    this.#tasks.left[task] = this.#leftNow(task);
    this.#tasks.renew(task);
    this.#staff.free(task);
    this.#note(TYPE['task.interrupted'], task);
    this.#tasks.doing[task] = DOING.queued;
    if (this.#tasks.case[task] < 0) this.#tasks.worker[task] = NOBODY;
    this.#staff.queue(task);
  }

  /** All hours of a task are worked. */
  done(task: number, mark: number): void {
    if (this.#tasks.mark(task) !== mark || this.#tasks.doing[task] !== DOING.inService) return;
    const sequence = this.#note(TYPE['task.done'], task);
    this.#staff.free(task);
    this.#forget(task);
    this.#tickets.tell(task, sequence);
    this.#tasks.release(task);
  }

  #forget(task: number): void {
    const rule = this.#tasks.rule[task];
    this.#tasks.doing[task] = DOING.gone;
    this.#open[rule.team]--;
    if (rule.perFamily) this.#shared.delete(this.#sharedKey(this.#tasks.family[task], rule));
  }

  /** A stay (or round) does not need the task any more; the last to leave takes it along. */
  leave(task: number, stay: number, round: number): void {
    const isShared = this.#tickets.leave(task, stay, round);
    if (!this.#tasks.isWanted(task)) return;
    if (isShared) this.#rehome(task);
    else this.#withdraw(task, stay);
  }

  #withdraw(task: number, stay: number): void {
    this.#noteOf(TYPE['task.withdrawn'], task, stay);
    const doing = this.#tasks.doing[task];
    if (doing === DOING.inService) this.#staff.free(task);
    if (this.#tasks.inQueue[task]) this.#staff.forget(task);
    this.#forget(task);
    // What stands in a queue, or waits with a case, is given back when it comes out.
    if (!this.#tasks.inQueue[task] && doing !== DOING.parked) this.#tasks.release(task);
  }

  #note(type: number, task: number): number {
    return this.#noteOf(type, task, this.#tickets.owner(task));
  }

  #noteOf(type: number, task: number, stay: number): number {
    const { activity, team } = this.#tasks.rule[task];
    const sequence = this.#run.note(
      type,
      stay,
      activity,
      team,
      this.#tasks.worker[task],
      this.#tasks.last[task],
    );
    if (this.#tasks.first[task] === UNSAID) this.#tasks.first[task] = sequence;
    this.#tasks.last[task] = sequence;
    return sequence;
  }
}

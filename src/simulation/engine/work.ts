/** Tasks from the asking to the end: put off, queued, worked on in working time, handed over, withdrawn. */
import { pick } from '../model/by-facts.ts';
import { valueAt } from '../model/dated.ts';
import type { ModelTask } from '../model/model.ts';
import { calendarOf } from '../model/part-time.ts';
import { NEVER } from '../calendar.ts';
import { blankColumns, type SheetTable } from '../child-sheet.ts';
import { objectList } from '../object-list.ts';
import { NOBODY, type Case } from './case.ts';
import { ENTRY } from './entry.ts';
import { nextMark } from './generation.ts';
import { DRAWS_A_STAY } from './luck.ts';
import { Pacing } from './pacing.ts';
import type { Round } from './round.ts';
import type { Run } from './run.ts';
import { Staff } from './staff.ts';
import type { Stay } from './stay.ts';
import { DOING, UNSAID, type Task } from './task.ts';
import { Tasks } from './tasks.ts';
import { joinTicket, leaveTicket, openTicket, ownerOf, tellWaiters } from './tickets.ts';
import { TYPE } from './work-type.ts';

/** A cause: the caseloads change by date, which is no event. */
const NOTHING_IN_THE_LOG = -1;

export class Work {
  readonly #run: Run;
  readonly #tasks = new Tasks();
  readonly #staff: Staff;
  readonly #pacing: Pacing;
  /** Open tasks of families, by first child and kind of task: number of the task and one more, 0 for none. */
  readonly #shared: SheetTable;
  /** By team: tasks that are asked for and not over. */
  readonly #open: number[];

  constructor(run: Run) {
    this.#run = run;
    this.#shared = run.sheet.table(blankColumns(run.model.taskCount));
    this.#open = run.model.teams.map(() => 0);
    this.#staff = new Staff(run, this.#tasks, {
      start: (task, worker) => this.#start(task, worker),
      interrupt: (task) => this.#interrupt(task),
    });
    this.#pacing = new Pacing(run, this.#staff);
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
    if (inHand !== null) this.#layDown(inHand);
    for (const task of this.#staff.clear(team, worker)) {
      if (task.isWanted && task.case !== null) this.#park(task, task.case);
      else this.#tasks.release(task);
    }
    this.#run.cases.handOver(team, worker, cause);
  }

  /** Work in hand stops; what is finished in this very minute is done. */
  #layDown(task: Task): void {
    if (this.#leftNow(task) > 0) this.#interrupt(task);
    else this.#finish(task);
  }

  /** A worker goes away: work in hand waits until the worker is back, or of a pool until somebody goes on with it. */
  putDown(team: number, worker: number): void {
    const inHand = this.#staff.inHand(team, worker);
    if (inHand === null) return;
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
  request(stay: Stay, round: Round | null, rule: ModelTask, due: number, cause: number, share = 1): void {
    const { family } = stay.instance;
    const shared = rule.perFamily ? this.#sharedOf(family, rule) : null;
    if (shared !== null) return this.#join(shared, stay, round);
    const left = this.#workingMinutes(stay, round, rule, share);
    const task = this.#tasks.add(rule, family, due, left, rule.byHolder ? stay.case : null, cause);
    openTicket(task, stay, round);
    this.#open[rule.team]++;
    if (rule.perFamily) this.#share(family, rule, task.id + 1);
    this.#give(task);
  }

  /** Whether the team that does a task has room for one more, or a sibling's task is there to join. */
  hasRoom(stay: Stay, rule: ModelTask): boolean {
    const { room } = this.#run.model.teams[rule.team];
    if (room === null || this.#open[rule.team] < valueAt(room, this.#run.now)) return true;
    return rule.perFamily && this.#sharedOf(stay.instance.family, rule) !== null;
  }

  #join(task: Task, stay: Stay, round: Round | null): void {
    const { activity, team } = task.rule;
    joinTicket(task, stay, round);
    this.#run.note(TYPE['task.joined'], stay.instance, activity, team, task.worker, task.first);
  }

  /** A family's open task of a kind. */
  #sharedOf(family: number, rule: ModelTask): Task | null {
    const shared = this.#shared.get(this.#run.people.firstChild[family], rule.id);
    return shared === 0 ? null : this.#tasks.numbered(shared - 1);
  }

  #share(family: number, rule: ModelTask, task: number): void {
    this.#shared.set(this.#run.people.firstChild[family], rule.id, task);
  }

  #workingMinutes(stay: Stay, round: Round | null, rule: ModelTask, share: number): number {
    const { facts, people, now, model } = this.#run;
    const { child } = stay.instance;
    const table = pick(rule.hours, facts, child, now);
    const count = stay.visit * DRAWS_A_STAY + (round === null ? 0 : round.nth);
    const luck = people.shared(child, rule.perFamily, rule.purposes.hours, count);
    return Math.max(0, Math.round((table.draw(luck) * share) / model.teams[rule.team].speed));
  }

  // Whose it is

  /** To whoever holds its case, or to the pool; where nobody holds the case it is ready all the same, and waits. */
  #give(task: Task): void {
    const held = task.case;
    if (held === null || held.worker >= 0) return this.#assign(task);
    this.#park(task, held);
    this.#note(TYPE['task.queued'], task);
  }

  #park(task: Task, held: Case): void {
    task.doing = DOING.parked;
    task.worker = NOBODY;
    task.mark = nextMark(task.mark);
    held.parked.push(task);
    this.#run.cases.reconsider(held);
  }

  /** A case is closed before anybody held it again: what waited with it is not wanted. */
  dropParked(held: Case): void {
    for (const task of held.parked) this.#tasks.release(task);
    held.parked.length = 0;
  }

  /** A case has a worker: its tasks go to that worker. */
  unpark(held: Case): void {
    if (held.parked.length === 0) return;
    const { parked } = held;
    held.parked = objectList();
    for (const task of parked) {
      if (task.isWanted) this.#assign(task);
      else this.#tasks.release(task);
    }
  }

  /** The child who asked is gone, and a sibling whose case another worker holds still needs the task. */
  #rehome(task: Task): void {
    const next = ownerOf(task).case;
    const before = task.case;
    if (before === null || before === next) return;
    task.case = next;
    if (task.doing === DOING.parked) {
      before.parked.splice(before.parked.indexOf(task), 1);
      this.#give(task);
    } else if (task.doing === DOING.queued && task.inQueue) {
      this.#staff.unqueue(task);
      this.#give(task);
    }
  }

  /** The task is known to who will do it: put off towards its limit, or ready. */
  #assign(task: Task): void {
    const { now } = this.#run;
    task.worker = task.case === null ? NOBODY : task.case.worker;
    const isPutOff = task.rule.paced && !task.isTakenUp;
    const release = isPutOff ? this.#pacing.releaseMinute(task) : now;
    if (release <= now) return this.#enqueue(task);
    task.doing = DOING.paced;
    this.#note(TYPE['task.paced'], task);
    this.#takeUpAt(release, task);
  }

  #takeUpAt(release: number, task: Task): void {
    const { agenda, model } = this.#run;
    if (release < model.horizon) agenda.add(release, ENTRY.release, task.id, task.mark);
  }

  /** A case has another worker: what is put off is taken up by the load of that one, not of the one before. */
  handedOver(held: Case): void {
    const { now } = this.#run;
    for (const task of this.#tasks.pacedOf(held)) {
      task.mark = nextMark(task.mark);
      task.worker = held.worker;
      const release = this.#pacing.releaseMinute(task);
      if (release <= now) this.#enqueue(task);
      else this.#takeUpAt(release, task);
    }
  }

  /** Put-off work is taken up. */
  release(id: number, mark: number): void {
    const task = this.#tasks.at(id, mark);
    if (task === null || task.doing !== DOING.paced) return;
    task.isTakenUp = true;
    this.#give(task);
  }

  #enqueue(task: Task): void {
    task.doing = DOING.queued;
    task.isTakenUp = true;
    this.#note(TYPE['task.queued'], task);
    if (this.#run.model.teams[task.rule.team].unlimited) this.#start(task, NOBODY);
    else this.#staff.queue(task);
  }

  // Doing it

  #start(task: Task, worker: number): void {
    const { model, now, agenda } = this.#run;
    const calendar = calendarOf(model.teams[task.rule.team], worker);
    const isResumed = task.startedAt !== NEVER;
    task.doing = DOING.inService;
    task.worker = worker;
    task.startedAt = now;
    if (worker >= 0) this.#staff.turnTo(task, worker);
    this.#note(isResumed ? TYPE['task.resumed'] : TYPE['task.started'], task);
    const end = calendar.addOrNever(now, task.left);
    if (end < model.horizon) agenda.add(end, ENTRY.done, task.id, task.mark);
  }

  /** Working minutes that are left of a task in service, as at now. */
  #leftNow(task: Task): number {
    const calendar = calendarOf(this.#run.model.teams[task.rule.team], task.worker);
    return task.left - calendar.between(task.startedAt, this.#run.now);
  }

  #interrupt(task: Task): void {
    task.left = this.#leftNow(task);
    task.mark = nextMark(task.mark);
    this.#staff.free(task);
    this.#note(TYPE['task.interrupted'], task);
    task.doing = DOING.queued;
    if (task.case === null) task.worker = NOBODY;
    this.#staff.queue(task);
  }

  /** All hours of a task are worked. */
  done(id: number, mark: number): void {
    const task = this.#tasks.at(id, mark);
    if (task !== null && task.doing === DOING.inService) this.#finish(task);
  }

  #finish(task: Task): void {
    const sequence = this.#note(TYPE['task.done'], task);
    this.#staff.free(task);
    this.#forget(task);
    tellWaiters(this.#run, task, sequence);
    this.#tasks.release(task);
  }

  #forget(task: Task): void {
    const { rule } = task;
    task.doing = DOING.gone;
    this.#open[rule.team]--;
    if (rule.perFamily) this.#share(task.family, rule, 0);
  }

  /** A stay (or round) does not need the task any more; the last to leave takes it along. */
  leave(task: Task, stay: Stay, round: Round | null): void {
    const isShared = leaveTicket(task, stay, round);
    if (!task.isWanted) return;
    if (isShared) this.#rehome(task);
    else this.#withdraw(task, stay);
  }

  #withdraw(task: Task, stay: Stay): void {
    this.#noteOf(TYPE['task.withdrawn'], task, stay);
    const { doing } = task;
    if (doing === DOING.inService) this.#staff.free(task);
    if (task.inQueue) this.#staff.forget(task);
    this.#forget(task);
    // What stands in a queue, or waits with a case, is given back when it comes out.
    if (!task.inQueue && doing !== DOING.parked) this.#tasks.release(task);
  }

  #note(type: number, task: Task): number {
    return this.#noteOf(type, task, ownerOf(task));
  }

  #noteOf(type: number, task: Task, { instance }: Stay): number {
    const { activity, team } = task.rule;
    const sequence = this.#run.note(type, instance, activity, team, task.worker, task.last);
    if (task.first === UNSAID) task.first = sequence;
    task.last = sequence;
    return sequence;
  }
}

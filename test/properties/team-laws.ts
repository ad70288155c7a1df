/** What must hold of every team in the log of any world: its workers, what waits for them, the cases they hold. */
import { valueAt } from '../../src/simulation/model/dated.ts';
import type { Model, ModelTeam } from '../../src/simulation/model/model.ts';
import { calendarOf, inProportion, shareOf } from '../../src/simulation/model/part-time.ts';
import type { Happening } from '../simulation/engine/tiny.ts';
import { Broken, hold } from './broken.ts';
import { ANYBODY, NOBODY, STARTS, STOPS, TaskNames } from './task-names.ts';

interface Waiting {
  /** A worker's number, `ANYBODY` of the pool, `NOBODY` while the case has no worker. */
  readonly who: number;
  readonly priority: number;
  /** Number in the team's skills, -1 for none. */
  readonly skill: number;
  readonly hasLimit: boolean;
  /** Sequence of the task's first event. */
  readonly asked: number;
}

/** The state of one team while its events are walked. */
class Desk {
  readonly team: ModelTeam;
  inPost = 0;
  /** Tasks in hand, by worker. */
  readonly inHand = new Map<number, string>();
  readonly load = new Map<number, number>();
  readonly waiting = new Map<string, Waiting>();
  readonly asked = new Map<string, number>();
  /** Cases that wait for a worker. */
  readonly casesWaiting = new Set<string>();
  /** Cases that are open, in hand or not. */
  readonly casesOpen = new Set<string>();
  busy = 0;
  readonly away = new Set<number>();

  constructor(team: ModelTeam) {
    this.team = team;
  }

  /** Cases that a worker may hold: part-time workers hold fewer. */
  most(worker: number, minute: number): number {
    const { caseload } = this.team;
    return caseload === null
      ? Infinity
      : inProportion(valueAt(caseload, minute), shareOf(this.team, worker - 1));
  }

  isAble(worker: number, skill: number, minute: number): boolean {
    return skill < 0 || worker <= valueAt(this.team.skills[skill].workers, minute);
  }

  mayTake(worker: number, { who, skill }: Waiting, minute: number): boolean {
    return who === worker || (who === ANYBODY && this.isAble(worker, skill, minute));
  }
}

/** What the laws need to know of the model. */
class Rules {
  readonly names: TaskNames;
  /** Teams whose cases are children's; the others' are families'. */
  readonly #ofChildren: ReadonlySet<string>;
  /** Teams that hold cases for which a worker must have a skill. */
  readonly skilled: ReadonlySet<string>;
  /** First tasks of stages that ask for room. */
  readonly #roomFor: ReadonlySet<string>;

  constructor(model: Model) {
    this.names = new TaskNames(model);
    const { names } = model.vocabulary.activities;
    const teamsOf = (is: (stage: Model['stages'][number]) => boolean) =>
      new Set(model.stages.filter(is).map((stage) => model.teams[stage.team]?.name ?? ''));
    this.#ofChildren = teamsOf((stage) => stage.allocated === 'child');
    this.skilled = teamsOf((stage) => stage.allocated !== null && stage.skill >= 0);
    const roomy = model.stages.filter((stage) => stage.whenFull !== 0 && stage.allocated === null);
    this.#roomFor = new Set(roomy.flatMap((stage) => stage.tasks.slice(0, 1)).map((one) => names[one.activity]));
  } // prettier-ignore

  caseOf({ team, child, family }: Happening): string {
    return this.#ofChildren.has(team) ? child : family;
  }

  asksForRoom({ activity }: Happening): boolean {
    return this.#roomFor.has(activity);
  }
}

/**
 * Nobody does two things at once or works without a post or the skill; nobody holds more cases than allowed when given
 * one; nobody sits idle in working time, and no case waits, while the other is there for the taking; whoever takes
 * something up takes the most urgent; a full room lets nobody in; and nobody works more minutes than there are.
 */
export function teamsAreKept(rows: readonly Happening[], model: Model): void {
  const desks = new Map(model.teams.map((team) => [team.name, new Desk(team)]));
  const rules = new Rules(model);
  let before: Happening | undefined;
  for (const row of rows) {
    if (before !== undefined && row.minute > before.minute)
      for (const desk of desks.values()) betweenMinutes(desk, rules, before, row.minute);
    before = row;
    const desk = row.machine === 'work' ? desks.get(row.team) : undefined;
    if (desk === undefined) continue;
    if (row.type === 'capacity.changed') changePosts(desk, row);
    holdPresence(desk, row);
    if (row.type.startsWith('case.')) holdCase(desk, rules, row);
    if (row.type.startsWith('task.') && !desk.team.unlimited) holdTask(desk, rules, row);
  }
  for (const desk of desks.values()) withinCapacity(desk, model);
}

/** Who is away is in post, comes back before going again, and is given nothing meanwhile. */
function holdPresence({ away, inPost }: Desk, row: Happening): void {
  for (const worker of away) if (worker > inPost) away.delete(worker);
  if (row.type === 'worker.away') {
    hold(row.worker <= inPost && !away.has(row.worker), 'somebody goes away who is not there', row);
    away.add(row.worker);
  } else if (row.type === 'worker.back') {
    hold(away.delete(row.worker), 'somebody comes back who was not away', row);
  } else if (STARTS.has(row.type) || /^case\.(re)?allocated$/.test(row.type)) {
    hold(!away.has(row.worker), 'somebody who is away is given work', row);
  }
}

/** Whoever leaves hands over what is held. */
function changePosts(desk: Desk, { codes }: Happening): void {
  desk.inPost = Number(codes['workers']);
  for (const worker of desk.load.keys()) if (worker > desk.inPost) desk.load.delete(worker);
  for (const [task, one] of desk.waiting)
    if (one.who > desk.inPost) desk.waiting.set(task, { ...one, who: NOBODY });
}

function holdTask(desk: Desk, rules: Rules, row: Happening): void {
  const task = rules.names.of(row);
  if (row.type === 'task.queued' || row.type === 'task.paced') ask(desk, rules, row, task);
  if (STARTS.has(row.type)) start(desk, row, task);
  if (!STOPS.has(row.type)) return;
  const current = [...desk.inHand].find(([, one]) => one === task);
  if (current !== undefined) desk.inHand.delete(current[0]);
  desk.waiting.delete(task);
  if (row.type === 'task.interrupted') {
    const isGone = row.worker > desk.inPost;
    const isPooled = rules.names.ruleOf(row)?.byHolder === false;
    wait(desk, rules, row, isPooled ? ANYBODY : isGone ? NOBODY : row.worker);
  } else {
    desk.asked.delete(task);
  }
}

function ask(desk: Desk, rules: Rules, row: Happening, task: string): void {
  if (!desk.asked.has(task)) {
    desk.asked.set(task, row.sequence);
    const { room } = desk.team;
    if (room !== null && row.minute >= 0 && rules.asksForRoom(row) && !row.child.startsWith('known'))
      hold(desk.asked.size <= valueAt(room, row.minute), 'somebody is let in where there is no room', row);
  }
  if (row.type === 'task.queued') wait(desk, rules, row, rules.names.whose(row));
}

function wait(desk: Desk, rules: Rules, row: Happening, who: number): void {
  const rule = rules.names.ruleOf(row);
  if (rule === undefined) return;
  const task = rules.names.of(row);
  desk.waiting.set(task, {
    who,
    priority: rule.priority,
    skill: rule.byHolder ? -1 : rule.skill,
    hasLimit: rules.names.hasLimit(row),
    asked: desk.asked.get(task) ?? row.sequence,
  });
}

function start(desk: Desk, row: Happening, task: string): void {
  const { worker } = row;
  hold(worker >= 1 && worker <= desk.inPost, 'somebody works who is not in post', row);
  hold(!desk.inHand.has(worker), 'somebody does two things at once', row);
  const taken = desk.waiting.get(task);
  if (taken !== undefined) {
    hold(desk.mayTake(worker, taken, row.minute), 'somebody takes what is for another', row);
    for (const other of desk.waiting.values())
      if (desk.mayTake(worker, other, row.minute))
        hold(!goesBefore(other, taken), 'what is more urgent is left waiting', row);
  }
  desk.waiting.delete(task);
  desk.inHand.set(worker, task);
}

/** By priority, then, where neither has a limit, first come first served. */
function goesBefore(one: Waiting, other: Waiting): boolean {
  if (one.priority !== other.priority) return one.priority < other.priority;
  return !one.hasLimit && !other.hasLimit && one.asked < other.asked;
}

function holdCase(desk: Desk, rules: Rules, row: Happening): void {
  const { unlimited, room } = desk.team;
  const load = desk.load.get(row.worker) ?? 0;
  const whose = rules.caseOf(row);
  if (row.type === 'case.closed') {
    if (row.worker > 0 && row.worker <= desk.inPost) desk.load.set(row.worker, load - 1);
    desk.casesWaiting.delete(whose);
    desk.casesOpen.delete(whose);
    return;
  }
  if (!desk.casesOpen.has(whose)) {
    desk.casesOpen.add(whose);
    if (room !== null && row.minute >= 0 && !row.child.startsWith('known'))
      hold(desk.casesOpen.size <= valueAt(room, row.minute), 'a case is let in where there is no room', row);
  }
  if (row.type === 'case.waiting') {
    desk.casesWaiting.add(whose);
    return;
  }
  hold(unlimited || row.worker <= desk.inPost, 'a case is given to somebody who is not in post', row);
  hold(load + 1 <= desk.most(row.worker, row.minute), 'somebody holds more cases than allowed', row);
  desk.load.set(row.worker, load + 1);
  desk.casesWaiting.delete(whose);
}

function betweenMinutes(desk: Desk, rules: Rules, before: Happening, until: number): void {
  const { team, inPost, inHand, away } = desk;
  for (const worker of inHand.keys()) hold(worker <= inPost, 'work goes on without a post', before);
  casesAreGiven(desk, rules, before);
  if (team.unlimited || team.calendar.between(before.minute, until) === 0) return;
  for (let worker = 1; worker <= inPost; worker++) {
    const worked = calendarOf(team, worker - 1).between(before.minute, until);
    if (inHand.has(worker)) desk.busy += worked;
    if (worked === 0 || inHand.has(worker) || away.has(worker) || desk.waiting.size === 0) continue;
    const wanted = [...desk.waiting.values()].some((one) => desk.mayTake(worker, one, before.minute));
    hold(!wanted, `worker ${worker} of ${team.name} sits idle while work waits`, before);
  }
}

function casesAreGiven(desk: Desk, rules: Rules, before: Happening): void {
  const { team, casesWaiting, inPost, load, away } = desk;
  if (casesWaiting.size === 0 || team.caseload === null || rules.skilled.has(team.name)) return;
  for (let worker = 1; worker <= inPost; worker++)
    hold(
      away.has(worker) || (load.get(worker) ?? 0) >= desk.most(worker, before.minute),
      `a case waits while worker ${worker} of ${team.name} has room`,
      before,
    );
}

/** Working minutes of all in post from the first event of capacity to the end of the run. */
function withinCapacity({ team, busy }: Desk, model: Model): void {
  if (team.workers === null) return;
  let capacity = 0;
  for (let day = -model.warmUp / 1440; day < model.horizon / 1440; day++) {
    capacity += valueAt(team.workers, day * 1440) * team.calendar.between(day * 1440, (day + 1) * 1440);
  }
  if (busy > capacity) throw new Broken(`${team.name} works ${busy} of ${capacity} minutes`);
}

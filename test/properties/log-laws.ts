/** What must hold in the log of any world, each law checked by walking the log once. */
import type { Model, ModelTask } from '../../src/simulation/model/model.ts';
import { calendarOf, inProportion, shareOf } from '../../src/simulation/model/part-time.ts';
import { valueAt } from '../../src/simulation/model/dated.ts';
import type { Happening } from '../simulation/engine/tiny.ts';

const say = (row: Happening): string =>
  `${row.sequence} at ${row.minute}: ${row.type} of ${row.child || row.team}`;

export class Broken extends Error {
  override readonly name = 'Broken';
}

const hold = (holds: boolean, law: string, row: Happening): void => {
  if (!holds) throw new Broken(`${law}: event ${say(row)}`);
};

/** Time never runs back, and no event stands before its cause. */
export function inOrder(rows: readonly Happening[]): void {
  let minute = -Infinity;
  for (const row of rows) {
    hold(row.minute >= minute, 'time runs back', row);
    hold(row.cause < row.sequence, 'an event stands before its cause', row);
    minute = row.minute;
  }
}

/** Whether a machine's event has led to the end of its instance. */
function endings(model: Model): (row: Happening) => boolean {
  const known = new Map<string, boolean>();
  return ({ machine, state }) => {
    const key = `${machine} ${state}`;
    let isEnd = known.get(key);
    if (isEnd === undefined) {
      const table = model.machines.find((one) => one.name === machine)?.table;
      isEnd = table !== undefined && table.isDone(table.findConfiguration(state));
      known.set(key, isEnd);
    }
    return isEnd;
  };
}

/** Events of work that end what a stay asked for: they follow the machine's last event in its minute. */
const ENDS = new Set(['task.withdrawn', 'meeting.cancelled', 'case.closed']);

/** Instances are numbered from 1, open one at a time unless they may be several, and take nothing after their end. */
export function instancesLive(rows: readonly Happening[], model: Model): void {
  const last = new Map<string, number>();
  const closedAt = new Map<string, number>();
  const open = new Map<string, number>();
  const isEnd = endings(model);
  for (const row of rows.filter((one) => one.machine !== 'work')) {
    const of = `${row.child} ${row.machine}`;
    const key = `${of} ${row.instance}`;
    hold(!closedAt.has(key), 'an instance takes an event after its end', row);
    if (row.instance > (last.get(of) ?? 0)) {
      hold(row.instance === (last.get(of) ?? 0) + 1, 'an instance is left out', row);
      last.set(of, row.instance);
      open.set(of, (open.get(of) ?? 0) + 1);
      const several = model.machines.find((one) => one.name === row.machine)?.concurrent === true;
      hold(several || open.get(of) === 1, 'two instances are open at once', row);
    }
    if (!isEnd(row)) continue;
    closedAt.set(key, row.sequence);
    open.set(of, (open.get(of) ?? 0) - 1);
  }
  workEndsWithItsInstance(rows, closedAt);
}

function workEndsWithItsInstance(rows: readonly Happening[], closedAt: ReadonlyMap<string, number>): void {
  for (const row of rows) {
    if (row.machine !== 'work' || row.activity === '') continue;
    const closed = closedAt.get(`${row.child} ${row.activity.split('.')[0]} ${row.instance}`);
    if (closed === undefined || row.sequence < closed) continue;
    hold(
      ENDS.has(row.type) && row.minute === rows[closed].minute,
      'work goes on after its instance ended',
      row,
    );
  }
}

interface InHand {
  readonly task: string;
  readonly since: number;
}

/** The state of one team while its events are walked. */
class Desk {
  inPost = 0;
  readonly inHand = new Map<number, InHand>();
  readonly load = new Map<number, number>();
  /** Tasks that wait, by who is to do them: 0 for the pool, -1 for whoever takes the case. */
  readonly waiting = new Map<string, number>();
  busy = 0;
  readonly away = new Set<number>();
}

const STARTS = new Set(['task.started', 'task.resumed']);
const STOPS = new Set(['task.done', 'task.interrupted', 'task.withdrawn']);

/**
 * Nobody does two things at once or works without a post; nobody holds more cases than allowed when given one; nobody
 * sits idle in working time while work waits; and nobody works more minutes than there are.
 */
export function teamsAreKept(rows: readonly Happening[], model: Model): void {
  const desks = new Map(model.teams.map((team) => [team.name, new Desk()]));
  const names = new TaskNames(model);
  let before: Happening | undefined;
  for (const row of rows) {
    if (before !== undefined && row.minute > before.minute) betweenMinutes(desks, model, before, row.minute);
    before = row;
    if (row.machine !== 'work') continue;
    const desk = desks.get(row.team);
    const team = model.teams.find((one) => one.name === row.team);
    if (desk === undefined || team === undefined) continue;
    if (row.type === 'capacity.changed') desk.inPost = Number(row.codes['workers']);
    holdPresence(desk, row);
    if (row.type.startsWith('case.'))
      holdCase(
        desk,
        row,
        team.caseload === null
          ? Infinity
          : inProportion(valueAt(team.caseload, row.minute), shareOf(team, row.worker - 1)),
        team.unlimited,
      );
    if (row.type.startsWith('task.')) holdTask(desk, row, names, team.unlimited);
  }
  for (const team of model.teams) withinCapacity(team.name, desks.get(team.name) as Desk, model);
}

/** Every kind of work that the scenario speaks of. */
const rulesOf = (model: Model): ModelTask[] =>
  model.stages.flatMap((stage) => [
    ...stage.tasks,
    ...stage.outcomes.flatMap((one) => one.tasks),
    ...stage.repeats.flatMap((one) => (one.task === null ? [] : [one.task])),
  ]);

/** One name for each open task (a family has one of each kind that is shared), and whose it is. */
class TaskNames {
  readonly #shared: ReadonlySet<string>;
  readonly #ofCases: ReadonlySet<string>;

  constructor(model: Model) {
    const { names } = model.vocabulary.activities;
    this.#shared = new Set(
      rulesOf(model)
        .filter((one) => one.perFamily)
        .map((one) => names[one.activity]),
    );
    this.#ofCases = new Set(
      rulesOf(model)
        .filter((one) => one.byHolder)
        .map((one) => names[one.activity]),
    );
  }

  /** Who is to do the task that an event is about: a task of a case that nobody holds is nobody's so far. */
  whose({ worker, activity }: Happening): number {
    return worker === 0 && this.#ofCases.has(activity) ? -1 : worker;
  }

  of({ family, child, instance, activity }: Happening): string {
    return this.#shared.has(activity) ? `${family} ${activity}` : `${child} ${instance} ${activity}`;
  }
}

/** Who is away is in post, comes back before going again, and does nothing meanwhile. */
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

function holdTask(desk: Desk, row: Happening, names: TaskNames, isUnlimited: boolean): void {
  if (isUnlimited) return;
  const task = names.of(row);
  const { worker } = row;
  if (row.type === 'task.queued') desk.waiting.set(task, names.whose(row));
  if (STARTS.has(row.type)) {
    hold(worker >= 1 && worker <= desk.inPost, 'somebody works who is not in post', row);
    hold(!desk.inHand.has(worker), 'somebody does two things at once', row);
    desk.waiting.delete(task);
    desk.inHand.set(worker, { task, since: row.minute });
  }
  if (!STOPS.has(row.type)) return;
  const current = [...desk.inHand].find(([, one]) => one.task === task);
  if (current !== undefined) desk.inHand.delete(current[0]);
  desk.waiting.delete(task);
  if (row.type === 'task.interrupted') desk.waiting.set(task, -1);
}

function holdCase(desk: Desk, row: Happening, caseload: number, isUnlimited: boolean): void {
  const load = desk.load.get(row.worker) ?? 0;
  if (row.type === 'case.allocated' || row.type === 'case.reallocated') {
    hold(isUnlimited || row.worker <= desk.inPost, 'a case is given to somebody who is not in post', row);
    hold(load + 1 <= caseload, 'somebody holds more cases than allowed', row);
    desk.load.set(row.worker, load + 1);
  } else if (row.type === 'case.closed' && row.worker > 0) {
    desk.load.set(row.worker, load - 1);
  } else if (row.type === 'capacity.changed') {
    desk.load.delete(row.worker);
  }
}

function betweenMinutes(
  desks: ReadonlyMap<string, Desk>,
  model: Model,
  before: Happening,
  until: number,
): void {
  for (const team of model.teams) {
    const desk = desks.get(team.name) as Desk;
    for (const worker of desk.inHand.keys())
      hold(worker <= desk.inPost, 'work goes on without a post', before);
    if (team.unlimited || team.calendar.between(before.minute, until) === 0) continue;
    for (let worker = 1; worker <= desk.inPost; worker++) {
      const worked = calendarOf(team, worker - 1).between(before.minute, until);
      if (desk.inHand.has(worker)) desk.busy += worked;
      if (worked === 0 || desk.inHand.has(worker)) continue;
      if (desk.away.has(worker)) continue;
      const wanted = [...desk.waiting.values()].some((who) => who === worker || who === 0);
      hold(!wanted, `worker ${worker} of ${team.name} sits idle while work waits`, before);
    }
  }
}

/** Working minutes of all in post from the first event of capacity to the end of the run. */
function withinCapacity(name: string, desk: Desk, model: Model): void {
  const team = model.teams.find((one) => one.name === name);
  if (team?.workers === null || team?.workers === undefined) return;
  let capacity = 0;
  for (let day = -model.warmUp / 1440; day < model.horizon / 1440; day++) {
    capacity += valueAt(team.workers, day * 1440) * team.calendar.between(day * 1440, (day + 1) * 1440);
  }
  if (desk.busy > capacity) throw new Broken(`${name} works ${desk.busy} of ${capacity} minutes`);
}

/** Little's law in whole minutes: the area under the number in the system is the sum of the times in it. */
export function numbersMatchTimes(rows: readonly Happening[], model: Model): void {
  const { horizon } = model;
  const isEnd = endings(model);
  let [present, since, area, times] = [0, Math.min(0, rows[0]?.minute ?? 0), 0, 0];
  const entered = new Map<string, number>();
  for (const row of rows.filter((one) => one.machine !== 'work')) {
    area += present * (row.minute - since);
    since = row.minute;
    const key = `${row.child} ${row.machine} ${row.instance}`;
    if (!entered.has(key)) {
      entered.set(key, row.minute);
      present++;
    }
    if (!isEnd(row)) continue;
    times += row.minute - (entered.get(key) ?? Number.NaN);
    entered.set(key, Number.NaN);
    present--;
  }
  area += present * (horizon - since);
  for (const minute of entered.values()) if (!Number.isNaN(minute)) times += horizon - minute;
  if (area !== times) throw new Broken(`${area} minutes of presence by number, ${times} by time`);
}

/** Every piece of work of fixed hours takes these, in working time at the team's speed; of the opening stock's, a part. */
export function workTakesItsHours(rows: readonly Happening[], model: Model): void {
  const names = new TaskNames(model);
  const rules = new Map(
    rulesOf(model).map((rule) => [model.vocabulary.activities.names[rule.activity], rule]),
  );
  const since = new Map<string, number>();
  const who = new Map<string, number>();
  const worked = new Map<string, number>();
  for (const row of rows) {
    const rule = rules.get(row.activity);
    if (rule === undefined || !row.type.startsWith('task.')) continue;
    const task = names.of(row);
    const { speed } = model.teams[rule.team];
    if (STARTS.has(row.type)) {
      since.set(task, row.minute);
      who.set(task, row.worker);
    }
    if (!STOPS.has(row.type)) continue;
    const from = since.get(task);
    since.delete(task);
    const calendar = calendarOf(model.teams[rule.team], (who.get(task) ?? 0) - 1);
    const minutes = (worked.get(task) ?? 0) + (from === undefined ? 0 : calendar.between(from, row.minute));
    worked.set(task, minutes);
    if (row.type === 'task.interrupted') continue;
    worked.delete(task);
    const table = rule.hours.otherwise;
    const isFixed = table.draw(0.001) === table.draw(0.999);
    if (row.type === 'task.withdrawn' || !isFixed) continue;
    const needed = Math.round(table.draw(0.5) / speed);
    const isStock = row.child.startsWith('known');
    hold(isStock ? minutes <= needed : minutes === needed, `${minutes} minutes of ${needed} are worked`, row);
  }
}

/** No day has more meetings than places. */
export function placesAreKept(rows: readonly Happening[], model: Model): void {
  const held = new Map<string, number>();
  for (const row of rows.filter((one) => one.type === 'meeting.held')) {
    const day = Math.floor(row.minute / 1440);
    const team = model.teams.find((one) => one.name === row.team);
    const key = `${row.team} ${day}`;
    held.set(key, (held.get(key) ?? 0) + 1);
    const places = team?.places ? valueAt(team.places, day * 1440) : Infinity;
    hold((held.get(key) ?? 0) <= places, 'a day has more meetings than places', row);
  }
}

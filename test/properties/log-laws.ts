/** What must hold in the log of any world, each law checked by walking the log once. */
import type { Model } from '../../src/simulation/model/model.ts';
import { calendarOf } from '../../src/simulation/model/part-time.ts';
import { valueAt } from '../../src/simulation/model/dated.ts';
import type { Happening } from '../simulation/engine/tiny.ts';
import { Broken, hold } from './broken.ts';
import { rulesOf, STARTS, STOPS, TaskNames } from './task-names.ts';

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
    const isFixed = rule.hours.cases.length === 0 && table.draw(0.001) === table.draw(0.999);
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

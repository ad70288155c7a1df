/** Changes to a log by somebody who knows how: the events are numbered anew and causes follow them. */
import { EventLog, type EventSource } from '../../src/events/index.ts';

/** An event by the numbers of its log. */
export interface Row {
  minute: number;
  child: number;
  family: number;
  machine: number;
  instance: number;
  type: number;
  state: number;
  activity: number;
  team: number;
  worker: number;
  cause: number;
  detail: number;
}

export function rowsOf(source: EventSource): Row[] {
  const rows: Row[] = [];
  for (const c of source.chunks()) {
    for (let i = 0; i < c.length; i++) {
      rows.push({
        minute: c.minute[i],
        child: c.child[i],
        family: c.family[i],
        machine: c.machine[i],
        instance: c.instance[i],
        type: c.type[i],
        state: c.state[i],
        activity: c.activity[i],
        team: c.team[i],
        worker: c.worker[i],
        cause: c.cause[i],
        detail: c.detail[i],
      });
    }
  }
  return rows;
}

/** A log of these rows, with the names, children and details of another. */
export function logOf(source: EventSource, rows: readonly Row[]): EventLog {
  const log = new EventLog(
    source.replication,
    source.vocabulary,
    source.children,
    source.details,
    source.horizon,
  );
  for (const r of rows) {
    log.append(
      r.minute, r.child, r.family, r.machine, r.instance, r.type, r.state, r.activity, r.team, r.worker, r.cause, r.detail,
    ); // prettier-ignore
  }
  return log;
}

/** The rows in another order or number; `from[i]` is the old place of row i, -1 for one that is new. Causes follow. */
function renumbered(from: readonly number[], made: readonly Row[]): Row[] {
  const to = new Map(from.map((old, now) => [old, now]));
  return made.map((row) => ({ ...row, cause: row.cause < 0 ? -1 : (to.get(row.cause) ?? -1) }));
}

const places = (rows: readonly Row[]): number[] => rows.map((_, place) => place);

/** Without one event; what it caused is now caused by what caused it. */
export function withoutEvent(rows: readonly Row[], place: number): Row[] {
  const bridged = rows.map((row) => (row.cause === place ? { ...row, cause: rows[place].cause } : row));
  return renumbered(places(rows).toSpliced(place, 1), bridged.toSpliced(place, 1));
}

/** Two events in each other's place; each happens in the minute of its new place. */
export function swapped(rows: readonly Row[], first: number, second: number): Row[] {
  const from = places(rows).with(first, second).with(second, first);
  const made = rows
    .with(first, { ...rows[second], minute: rows[first].minute })
    .with(second, { ...rows[first], minute: rows[second].minute });
  return renumbered(from, made);
}

/** An event put in before `place`. */
export const withEvent = (rows: readonly Row[], place: number, row: Row): Row[] =>
  renumbered(places(rows).toSpliced(place, 0, -2), rows.toSpliced(place, 0, row));

/** One event changed. */
export const changed = (rows: readonly Row[], place: number, change: Partial<Row>): Row[] =>
  rows.with(place, { ...rows[place], ...change });

/** One event taken out and put in where its new minute belongs. */
export function moved(rows: readonly Row[], place: number, minute: number): Row[] {
  const rest = places(rows).toSpliced(place, 1);
  const before = rest.findIndex((other) => rows[other].minute > minute);
  const from = rest.toSpliced(before < 0 ? rest.length : before, 0, place);
  return renumbered(
    from,
    from.map((old) => (old === place ? { ...rows[old], minute } : rows[old])),
  );
}

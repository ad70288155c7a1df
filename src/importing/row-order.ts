/** The order in which rows happened: by minute, then as they are numbered or stand in the table. */
import type { Fit } from '../simulation/index.ts';
import type { EventRow } from './event-row.ts';

export function inOrder(events: readonly EventRow[]): EventRow[] {
  return events.toSorted((a, b) => {
    if (a.minute !== b.minute) return a.minute - b.minute;
    if (a.sequence !== null && b.sequence !== null) return a.sequence - b.sequence;
    return a.source.line - b.source.line;
  });
}

/**
 * Rows of one minute, person by person. The table's order within a minute (or a day, where no time is known) need not be that
 * of the happenings: of one person's rows the first that fits the charts comes next, and one that ends something after those
 * that do not, unless the table numbers them.
 * @param fits how the row fits now; it is asked again after each row that was given
 */
export function* withinMinute(rows: readonly EventRow[], fits: (row: EventRow) => Fit): Generator<EventRow> {
  if (rows.length === 1 || rows.some(({ sequence }) => sequence !== null)) {
    yield* rows;
    return;
  }
  const persons = new Map<string, EventRow[]>();
  for (const row of rows) {
    const person = JSON.stringify(row.child === null ? [null, row.adopter] : [row.child]);
    persons.set(person, [...(persons.get(person) ?? []), row]);
  }
  for (const waiting of persons.values()) {
    while (waiting.length > 0) {
      yield* waiting.splice(waiting.length === 1 ? 0 : nextOf(waiting.map(fits)), 1);
    }
  }
}

function nextOf(fit: readonly Fit[]): number {
  const [goesOn, ends] = [fit.indexOf('goes on'), fit.indexOf('ends')];
  return goesOn >= 0 ? goesOn : Math.max(0, ends);
}

/** Rows in order as lists of one minute each. */
export function* byMinute(rows: readonly EventRow[]): Generator<readonly EventRow[]> {
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (rows[to]?.minute === rows[from].minute) to++;
    yield rows.slice(from, to);
    from = to;
  }
}

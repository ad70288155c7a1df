/** Where an event leads a machine whatever came before it, if it is one place. */
import { explore, type StatechartTable } from '../../statechart/index.ts';

/** More steps than any shipped chart has; a machine of somebody else's may have more, and is then left alone. */
const MOST_STEPS = 100_000;

export class Destinations {
  readonly #byTable = new Map<StatechartTable, ReadonlyMap<number, number>>();

  /** The one configuration that every step by this event type leads to, or null where there are several or none. */
  of(table: StatechartTable, type: string): number | null {
    let destinations = this.#byTable.get(table);
    if (destinations === undefined) this.#byTable.set(table, (destinations = destinationsOf(table)));
    return destinations.get(table.eventId(type)) ?? null;
  }
}

function destinationsOf(table: StatechartTable): ReadonlyMap<number, number> {
  const one = new Map<number, number>();
  const several = new Set<number>();
  for (const { event, step } of transitionsOf(table)) {
    const known = one.get(event);
    if (known !== undefined && known !== step.next) several.add(event);
    one.set(event, step.next);
  }
  for (const event of several) one.delete(event);
  return one;
}

function transitionsOf(table: StatechartTable) {
  try {
    return explore(table, { maxSteps: MOST_STEPS }).transitions;
  } catch {
    return [];
  }
}

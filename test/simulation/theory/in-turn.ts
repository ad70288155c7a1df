/**
 * The order of service at a desk, customer by customer: whoever begins is the first of the most urgent who wait, nobody
 * waits beside a worker who is free, and, where urgent work breaks off other work, nobody is served before somebody more
 * urgent. With the times of coming and of service this fixes every wait to the minute, so it leaves chance no room.
 */
import type { EventSource } from '../../../src/events/index.ts';

export interface Discipline {
  readonly workers: number;
  /** Priority of each kind of customers, 1 the most urgent. */
  readonly priorities: Readonly<Record<string, number>>;
  readonly breaksOff?: boolean;
}

export class OutOfTurn extends Error {
  override readonly name = 'OutOfTurn';
}

interface Customer {
  readonly order: number;
  readonly priority: number;
}

/** Who waits, the most urgent first and in the order of coming. */
class Line {
  readonly #classes = new Map<number, Customer[]>();
  length = 0;

  join(one: Customer): void {
    const line = this.#classes.get(one.priority) ?? [];
    this.#classes.set(one.priority, line);
    let place = line.length;
    while (place > 0 && line[place - 1].order > one.order) place--;
    line.splice(place, 0, one);
    this.length++;
  }

  first(): Customer | undefined {
    const [most] = [...this.#classes].filter(([, line]) => line.length > 0).sort(([a], [b]) => a - b);
    return most?.[1][0];
  }

  leave(one: Customer): void {
    const line = this.#classes.get(one.priority) ?? [];
    line.splice(line.indexOf(one), 1);
    this.length--;
  }
}

/** @returns how many customers were begun. @throws OutOfTurn with the first who was out of turn */
export function servedInTurn(
  log: EventSource,
  { workers, priorities, breaksOff = false }: Discipline,
): number {
  const { types, activities } = log.vocabulary;
  const [queued, started, interrupted, resumed, done] = [
    'task.queued',
    'task.started',
    'task.interrupted',
    'task.resumed',
    'task.done',
  ].map((type) => types.find(type));
  const priorityOf = new Map(
    Object.entries(priorities).map(([kind, priority]) => [activities.find(`${kind}.here/serve`), priority]),
  );
  const customers = new Map<number, Customer>();
  const line = new Line();
  const inHand = new Set<Customer>();
  let [order, begun, before] = [0, 0, 0];

  const endMinute = (minute: number): void => {
    const next = line.first();
    if (next === undefined) return;
    if (inHand.size !== workers)
      throw new OutOfTurn(`at minute ${minute} ${line.length} wait and ${inHand.size} of ${workers} work`);
    if (breaksOff && [...inHand].some(({ priority }) => priority > next.priority))
      throw new OutOfTurn(
        `at minute ${minute} somebody of priority ${next.priority} waits for somebody less urgent`,
      );
  };

  for (const { length, activity, type, minute, child } of log.chunks()) {
    for (let row = 0; row < length; row++) {
      const priority = priorityOf.get(activity[row]);
      if (priority === undefined) continue;
      if (minute[row] > before) endMinute(before);
      before = minute[row];
      const who = child[row];
      if (type[row] === queued) {
        const one = { order: order++, priority };
        customers.set(who, one);
        line.join(one);
        continue;
      }
      const one = customers.get(who);
      if (one === undefined) continue;
      if (type[row] === started || type[row] === resumed) {
        if (line.first() !== one)
          throw new OutOfTurn(
            `at minute ${minute[row]} customer ${one.order} begins before customer ${line.first()?.order}`,
          );
        line.leave(one);
        inHand.add(one);
        begun++;
      } else if (type[row] === interrupted) {
        inHand.delete(one);
        line.join(one);
      } else if (type[row] === done) {
        inHand.delete(one);
        customers.delete(who);
      }
    }
  }
  return begun;
}

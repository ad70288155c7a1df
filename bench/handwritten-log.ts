/** What a loop by hand keeps of the queue where it keeps what the simulation does: every event with all its columns, and who came. */
import { ChildTable } from '../src/events/children.ts';
import { DetailTable } from '../src/events/details.ts';
import { EventLog } from '../src/events/log.ts';
import { WORK_MACHINE } from '../src/events/vocabulary.ts';
import { DAY } from '../src/simulation/calendar.ts';
import { YEAR_MINUTES } from '../src/simulation/facts.ts';
import type { Model } from '../src/simulation/index.ts';

/** Everybody has the age that stands where a scenario says nothing of it. */
const AGE = 10 * YEAR_MINUTES;

export class HandwrittenLog {
  readonly log: EventLog;
  readonly #children: ChildTable;
  readonly #office: Model['office'];
  readonly #machine: number;
  readonly #activity: number;
  readonly #team: number;
  readonly #types: Readonly<Record<'came' | 'queued' | 'started' | 'done' | 'served', number>>;
  readonly #here: number;
  readonly #gone: number;
  /** By customer: sequence of the last event of the task. */
  readonly #last: Int32Array;
  #day = -1;
  #prefix = 0;

  /** @param customers how many may come */
  constructor({ vocabulary, sexes, ethnicities, attributes, horizon, office }: Model, customers: number) {
    const { types, machines, states, activities, teams } = vocabulary;
    const details = new DetailTable();
    this.#children = new ChildTable(sexes, ethnicities, attributes);
    this.#office = office;
    this.#machine = machines.find('customer');
    this.#activity = activities.find('customer.here/serve');
    this.#team = teams.find('desk');
    this.#types = {
      came: types.find('customer.came'),
      queued: types.find('task.queued'),
      started: types.find('task.started'),
      done: types.find('task.done'),
      served: types.find('customer.served'),
    };
    this.#here = states.find('here');
    this.#gone = states.find('gone');
    this.#last = new Int32Array(customers);
    this.log = new EventLog(0, vocabulary, this.#children, details, horizon);
    const one = details.add('capacity.changed', { workers: '1' });
    this.log.append(0, -1, -1, WORK_MACHINE, 0, types.find('capacity.changed'), 0, 0, this.#team, 0, -1, one);
  }

  comes(minute: number, day: number, nth: number): void {
    if (day !== this.#day) {
      this.#day = day;
      this.#prefix = this.#children.addPrefix(`${this.#office.dateOf(day)}.`);
    }
    const family = this.#children.addNumberedFamily(this.#prefix, nth);
    const born = Math.floor((minute - AGE) / DAY) * DAY;
    const customer = this.#children.addNumberedChild(family, born, 0, 0, 0);
    const came = this.#step(minute, customer, this.#types.came, this.#here, 0, -1);
    this.#last[customer] = this.#work(minute, customer, this.#types.queued, 0, came);
  }

  starts(minute: number, customer: number): void {
    this.#last[customer] = this.#work(minute, customer, this.#types.started, 1, this.#last[customer]);
  }

  isDone(minute: number, customer: number): void {
    const done = this.#work(minute, customer, this.#types.done, 1, this.#last[customer]);
    this.#step(minute, customer, this.#types.served, this.#gone, this.#team, done);
  }

  #step(minute: number, customer: number, type: number, state: number, team: number, cause: number): number {
    return this.log.append(
      minute, customer, customer, this.#machine, 1, type, state, 0, team, 0, cause, -1,
    ); // prettier-ignore
  }

  #work(minute: number, customer: number, type: number, worker: number, cause: number): number {
    return this.log.append(
      minute, customer, customer, WORK_MACHINE, 1, type, 0, this.#activity, this.#team, worker, cause, -1,
    ); // prettier-ignore
  }
}

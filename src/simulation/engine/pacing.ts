/** When put-off work is taken up. */
import { calendarOf } from '../model/part-time.ts';
import { NO_LIMIT } from './clocks.ts';
import { DRAWS_A_STAY } from './luck.ts';
import type { Run } from './run.ts';
import type { Staff } from './staff.ts';
import type { Tasks } from './tasks.ts';
import type { Tickets } from './tickets.ts';

const THOUSANDTHS = 1000;

export class Pacing {
  readonly #run: Run;
  readonly #tasks: Tasks;
  readonly #tickets: Tickets;
  readonly #staff: Staff;

  constructor(run: Run, tasks: Tasks, tickets: Tickets, staff: Staff) {
    this.#run = run;
    this.#tasks = tasks;
    this.#tickets = tickets;
    this.#staff = staff;
  }

  /**
   * When the working time left is urgency times what the work needs at the worker's free share, which is one over one more
   * than the other tasks and cases in hand. Working time is the worker's own where somebody is to do it.
   */
  releaseMinute(task: number): number {
    const { cases, model, now } = this.#run;
    const due = this.#tasks.due[task];
    if (due === NO_LIMIT) return now;
    const { team } = this.#tasks.rule[task];
    const one = this.#tasks.case[task];
    const others = one < 0 ? this.#staff.poolLoad(team) : Math.max(0, cases.inHand(one) - 1);
    const needed = Math.round(this.#urgency(task) * this.#tasks.left[task] * (1 + others));
    const calendar = calendarOf(model.teams[team], this.#tasks.worker[task]);
    return calendar.between(now, due) <= needed ? now : calendar.add(due, -needed);
  }

  #urgency(task: number): number {
    const { model, people, stays } = this.#run;
    const { perFamily, purposes } = this.#tasks.rule[task];
    const owner = this.#tickets.owner(task);
    const count = stays.visit[owner] * DRAWS_A_STAY;
    return (
      model.urgency.draw(people.shared(stays.childOf(owner), perFamily, purposes.urgency, count)) /
      THOUSANDTHS
    );
  }
}

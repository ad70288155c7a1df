/** When put-off work is taken up. */
import { calendarOf } from '../model/part-time.ts';
import { NO_LIMIT } from './clocks.ts';
import { DRAWS_A_STAY } from './luck.ts';
import type { Run } from './run.ts';
import type { Staff } from './staff.ts';
import type { Task } from './task.ts';
import { ownerOf } from './tickets.ts';

const THOUSANDTHS = 1000;

export class Pacing {
  readonly #run: Run;
  readonly #staff: Staff;

  constructor(run: Run, staff: Staff) {
    this.#run = run;
    this.#staff = staff;
  }

  /**
   * When the working time left is urgency times what the work needs at the worker's free share, which is one over one more
   * than the other tasks and cases in hand. Working time is the worker's own where somebody is to do it.
   */
  releaseMinute(task: Task): number {
    const { cases, model, now } = this.#run;
    const { due, case: held } = task;
    if (due === NO_LIMIT) return now;
    const { team } = task.rule;
    const others = held === null ? this.#staff.poolLoad(team) : Math.max(0, cases.inHand(held) - 1);
    const needed = Math.round(this.#urgency(task) * task.left * (1 + others));
    const calendar = calendarOf(model.teams[team], task.worker);
    return calendar.between(now, due) <= needed ? now : calendar.add(due, -needed);
  }

  #urgency(task: Task): number {
    const { model, people } = this.#run;
    const { perFamily, purposes } = task.rule;
    const { instance, visit } = ownerOf(task);
    const luck = people.shared(instance.child, perFamily, purposes.urgency, visit * DRAWS_A_STAY);
    return model.urgency.draw(luck) / THOUSANDTHS;
  }
}

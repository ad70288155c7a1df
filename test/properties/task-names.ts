/** Which task an event of work is about, and whose it is. */
import type { Model, ModelTask } from '../../src/simulation/model/model.ts';
import type { Happening } from '../simulation/engine/tiny.ts';

export const STARTS = new Set(['task.started', 'task.resumed']);
export const STOPS = new Set(['task.done', 'task.interrupted', 'task.withdrawn']);
/** A task that waits is nobody's where its case has no worker. */
export const NOBODY = -1;
/** Whoever of the pool is free. */
export const ANYBODY = 0;

/** Every kind of work that the scenario speaks of. */
export const rulesOf = (model: Model): ModelTask[] =>
  model.stages.flatMap((stage) => [
    ...stage.tasks,
    ...stage.outcomes.flatMap((one) => one.tasks),
    ...stage.repeats.flatMap((one) => (one.task === null ? [] : [one.task])),
  ]);

/** One name for each open task (a family has one of each kind that is shared), and whose it is. */
export class TaskNames {
  readonly #rules: ReadonlyMap<string, ModelTask>;
  /** Work of visits and reviews, each due by its rhythm. */
  readonly #recurring: ReadonlySet<string>;

  constructor(model: Model) {
    const { names } = model.vocabulary.activities;
    this.#rules = new Map(rulesOf(model).map((rule) => [names[rule.activity], rule]));
    const repeats = model.stages.flatMap((stage) => stage.repeats);
    this.#recurring = new Set(repeats.map((one) => names[one.activity]));
  }

  /** Whether a task is due by some time: it does not wait first come first served. */
  hasLimit({ activity }: Happening): boolean {
    const due = this.#rules.get(activity)?.due;
    return this.#recurring.has(activity) || (due !== undefined && (due.timescale >= 0 || due.span !== null));
  }

  /** Who is to do the task that an event is about. */
  whose({ worker, activity }: Happening): number {
    return worker === 0 && this.#rules.get(activity)?.byHolder === true ? NOBODY : worker;
  }

  ruleOf({ activity }: Happening): ModelTask | undefined {
    return this.#rules.get(activity);
  }

  of(row: Happening): string {
    const { family, child, instance, activity } = row;
    return this.ruleOf(row)?.perFamily === true
      ? `${family} ${activity}`
      : `${child} ${instance} ${activity}`;
  }
}

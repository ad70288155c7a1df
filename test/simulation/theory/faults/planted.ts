/** Faults that are planted in the engine, one at a time, to see that an oracle finds each. */

export interface Fault {
  /** As a word in an address. */
  readonly name: string;
  readonly what: string;
  /** From the root of the project. */
  readonly file: string;
  /** What stands there exactly once, and what is put in its place. */
  readonly from: string;
  readonly to: string;
}

export const FAULTS = [
  {
    name: 'off-by-one-priority',
    what: 'work of the next lower priority counts as as urgent',
    file: 'src/simulation/task-queue.ts',
    from: 'if (byPriority !== 0) return byPriority < 0;',
    to: 'if (byPriority < -1 || byPriority > 1) return byPriority < 0;',
  },
  {
    name: 'off-by-one-in-breaking-off',
    what: 'work that is one step more urgent does not break off',
    file: 'src/simulation/engine/staff.ts',
    from: 'task.rule.interrupts && task.priority < current.priority',
    to: 'task.rule.interrupts && task.priority < current.priority - 1',
  },
  {
    name: 'wrong-clock-unit',
    what: 'an hour has a hundred minutes',
    file: 'src/scenario/duration.ts',
    from: '  h: 60,',
    to: '  h: 100,',
  },
  {
    name: 'last-in-first-out-queue',
    what: 'of equals in a queue the last to come goes first',
    file: 'src/simulation/task-queue.ts',
    from: 'a.order < b.order',
    to: 'a.order > b.order',
  },
  {
    name: 'last-in-first-out-minute',
    what: 'of what is to happen in one minute the last appointed happens first',
    file: 'src/simulation/agenda.ts',
    from: `    if (this.#head[place] === 0) {
      this.#head[place] = entry + 1;`,
    to: `    if (this.#head[place] !== 0) {
      cells[at + NEXT] = this.#head[place];
      this.#head[place] = entry + 1;
      return;
    } else if (this.#head[place] === 0) {
      this.#head[place] = entry + 1;`,
  },
  {
    name: 'lost-timer',
    what: 'one entry of the agenda in some four thousand is lost',
    file: 'src/simulation/agenda.ts',
    from: 'if (minute >= this.#end) return;',
    to: 'if (minute >= this.#end || (minute & (STRETCH - 1)) === STRETCH - 1) return;',
  },
  {
    name: 'lost-timer-of-resumed-work',
    what: 'work that was broken off is taken up again and never ends',
    file: 'src/simulation/engine/work.ts',
    from: 'if (end < model.horizon) agenda.add(end, ENTRY.done',
    to: 'if (end < model.horizon && !isResumed) agenda.add(end, ENTRY.done',
  },
  {
    name: 'mean-taken-as-rate',
    what: 'the mean of an exponential length is taken as its rate an hour',
    file: 'src/scenario/distribution.ts',
    from: "scale: read.positive(mean, ['exponential', 'mean'])",
    to: "scale: 3600 / read.positive(mean, ['exponential', 'mean'])",
  },
  {
    name: 'rate-taken-as-mean',
    what: 'the rate of a stream is taken as the mean time from one to the next',
    file: 'src/simulation/model/compile-population.ts',
    from: 'return (amount * 1440) / calendarMinutes(unit);',
    to: 'return 1440 / (amount * calendarMinutes(unit));',
  },
] as const satisfies readonly Fault[];

export type FaultName = (typeof FAULTS)[number]['name'];

/** @throws Error where the fault does not fit what stands in the file */
export function planted({ name, file, from, to }: Fault, source: string): string {
  const parts = source.split(from);
  if (parts.length !== 2)
    throw new Error(
      `the fault ${name} no longer fits ${file}: "${from}" stands there ${parts.length - 1} times, and must once`,
    );
  return parts.join(to);
}

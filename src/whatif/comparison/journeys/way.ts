/** In what a child's way differs between two logs: in what happened, in when it happened, or only in the work around it. */
import type { LogRows } from './log-rows.ts';

export type Way =
  /** Something happened that did not in the other, or in another order. */
  | 'other way'
  /** The same happened, on other days, or it was not reached by the end. */
  | 'other dates'
  /** The same at the same minute: only who did what work when is not. */
  | 'other work';

interface Step {
  readonly step: number;
  readonly minute: number;
}

/** What each instance took, in order: instances run side by side, so that their order among each other says nothing. */
function stepsOf(log: LogRows, rows: readonly number[]): Map<number, Step[]> {
  const instances = new Map<number, Step[]>();
  for (const row of rows) {
    const instance = log.instance[row];
    if (instance === 0) continue;
    const step = { step: log.step[row], minute: log.minute[row] };
    const known = instances.get(instance);
    if (known === undefined) instances.set(instance, [step]);
    else known.push(step);
  }
  return instances;
}

export function wayOf(base: LogRows, a: readonly number[], whatIf: LogRows, b: readonly number[]): Way {
  const [before, after] = [stepsOf(base, a), stepsOf(whatIf, b)];
  let dates = before.size !== after.size;
  if (dates && openedOtherwise(before, after)) return 'other way';
  for (const [instance, steps] of before) {
    const others = after.get(instance) ?? [];
    const both = Math.min(steps.length, others.length);
    for (let nth = 0; nth < both; nth++) {
      if (steps[nth]?.step !== others[nth]?.step) return 'other way';
      if (steps[nth]?.minute !== others[nth]?.minute) dates = true;
    }
    if (steps.length !== others.length) dates = true;
  }
  return dates ? 'other dates' : 'other work';
}

/** Whether each side has an instance that the other has not: one side alone may not have got so far by the end. */
function openedOtherwise(before: ReadonlyMap<number, unknown>, after: ReadonlyMap<number, unknown>): boolean {
  const missing = (one: ReadonlyMap<number, unknown>, other: ReadonlyMap<number, unknown>): boolean =>
    [...one.keys()].some((instance) => !other.has(instance));
  return missing(before, after) && missing(after, before);
}

/** Minutes by which the same step of the same instance came later in the what-if, where it is most; negative for sooner. */
export function shiftOf(base: LogRows, a: readonly number[], whatIf: LogRows, b: readonly number[]): number {
  const after = stepsOf(whatIf, b);
  let most = 0;
  for (const [instance, steps] of stepsOf(base, a)) {
    const others = after.get(instance) ?? [];
    for (const [nth, { step, minute }] of steps.entries()) {
      const other = others[nth];
      if (other?.step !== step) break;
      if (Math.abs(other.minute - minute) > Math.abs(most)) most = other.minute - minute;
    }
  }
  return most;
}

/** The child whose way through a machine took longest. */
import type { EventSource } from '../../events/index.ts';
import type { IndicatorContext } from '../../indicators/context.ts';
import { StateIndex } from '../../indicators/states.ts';
import { nearest } from '../../scenario/nearest.ts';
import { UserError } from '../user-error.ts';

/**
 * Row of the child with the instance of `machine` that was open longest (what is open at the end counts up to it); of
 * equals the first.
 * @throws UserError where there is no such machine, or no child ever was in it
 */
export function longestWait(source: EventSource, context: IndicatorContext, machine: string): number {
  if (!context.charts.has(machine)) throw unknownMachine(machine, [...context.charts.keys()]);
  const lives = livesOf(source, context, source.vocabulary.machines.find(machine));
  let best: Life | undefined;
  for (const life of lives) if (best === undefined || lengthOf(life) > lengthOf(best)) best = life;
  if (best === undefined) throw new UserError(`no child was in ${machine} in this run`);
  return best.child;
}

interface Life {
  readonly child: number;
  readonly from: number;
  to: number;
}

const lengthOf = ({ from, to }: Life): number => to - from;

function unknownMachine(machine: string, names: readonly string[]): UserError {
  const near = nearest(machine, names);
  return new UserError(
    `there is no machine ${machine} in this run`,
    near === undefined ? `there are: ${names.join(', ')}` : `did you mean ${near}?`,
  );
}

/** When each instance of a machine was opened and reached its end, or the run's. */
function livesOf(source: EventSource, context: IndicatorContext, machine: number): Life[] {
  const states = new StateIndex(source.vocabulary, context.charts);
  const open = new Map<number, Life>();
  const all: Life[] = [];
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const child = chunk.child[row] ?? -1;
      // Of an imported event that no instance takes nobody knows how long anything lasted.
      if (chunk.machine[row] !== machine || child < 0 || chunk.state[row] === 0) continue;
      const key = child * 65_536 + (chunk.instance[row] ?? 0);
      const minute = chunk.minute[row] ?? 0;
      const life = open.get(key) ?? { child, from: minute, to: context.period.to };
      if (!open.has(key)) all.push(life);
      open.set(key, life);
      if (states.info(machine, chunk.state[row] ?? 0).done) life.to = minute;
    }
  }
  return all;
}

/** What stops a run in the middle of a journey, in words: where, which event, and what would be right. */
import type { Instance } from './instance.ts';
import { SimulationError } from './simulation-error.ts';
import type { Run } from './run.ts';

/** `adoption.placed of child 2014-04-01.1.2`. */
export const whereIs = ({ journeys, people }: Run, instance: Instance): string =>
  `${journeys.stateOf(instance)} of ${people.nameOf(instance.child)}`;

/**
 * An event that is drawn in a state and not taken there.
 * @param isYes what the guard of an index says of it
 */
export function blocked(
  run: Run,
  instance: Instance,
  type: number,
  isYes: (guard: number) => boolean,
): SimulationError {
  const { machinery, vocabulary } = run.model;
  const { table } = instance.chart.machine;
  const facts = table.guards.map((guard, index) => {
    const fact = machinery.facts[guard.name];
    return isYes(index) ? fact?.yes : fact?.no;
  });
  return new SimulationError(
    `${whereIs(run, instance)} does not take ${vocabulary.types.names[type]}, which the scenario says happens there` +
      (facts.length === 0 ? '' : `; the machine's guards say: ${facts.filter(Boolean).join('; ')}`),
  );
}

/** An event that no open machine takes and none begins with. */
export function nobodyTakes({ model, journeys, people }: Run, child: number, type: number): SimulationError {
  const open = model.machines.flatMap((_, index) => {
    const instance = journeys.openInstance(child, index);
    return instance === null ? [] : [journeys.stateOf(instance)];
  });
  return new SimulationError(
    `${model.vocabulary.types.names[type]} of ${people.nameOf(child)} is taken by nobody ` +
      `(open: ${open.join(', ') || 'nothing'}); list it under untaken with the reason if that is right`,
  );
}

/** Machines that cause each other without end. */
export function loopOf(
  { model, people }: Run,
  child: number,
  type: number,
  longest: number,
): SimulationError {
  const last = model.vocabulary.types.names[type] ?? 'what is told of a match';
  return new SimulationError(
    `more than ${longest} events follow from one for ${people.nameOf(child)} in one minute, ` +
      `the last ${last}: the machines cause each other in a loop`,
  );
}

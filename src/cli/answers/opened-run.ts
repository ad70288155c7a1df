/** A run that was opened to answer questions: its events with the machines and definitions they were made by. */
import type { EventSource } from '../../events/index.ts';
import { openRun, type Run } from '../../events/index.node.ts';
import type { IndicatorContext } from '../../indicators/context.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { Model } from '../../simulation/index.ts';
import { findRun, typed } from '../places.ts';
import { modelOf } from '../run/model-of.ts';
import { UserError } from '../user-error.ts';
import { indicatorContext } from './indicator-context.ts';
import { measuredClocks } from './measured-clocks.ts';

export interface OpenedRun {
  readonly run: Run;
  /** As a person would type it. */
  readonly name: string;
  readonly scenario: Scenario;
  readonly model: Model;
  readonly context: IndicatorContext;
  /** Date of minute 0. */
  readonly start: string;
}

/**
 * Opens RUN as it was typed.
 * @throws UserError, RunError where there is none, or it was made by other machines than these
 */
export function openAnswers(text: string): OpenedRun {
  const dir = findRun(text);
  const run = openRun(dir);
  const scenario = run.manifest.scenario as Scenario;
  const model = modelOf({ scenario, years: run.manifest.years });
  refuseOtherMachines(run, model);
  const { start } = run.manifest;
  const context = measuredClocks(indicatorContext(model), run.manifest);
  return { run, name: typed(dir), scenario, model, context, start };
}

/** States and events mean what the machines say: a log of other machines cannot be read by these. */
function refuseOtherMachines(run: Run, model: Model): void {
  const other = model.machines.filter((one) => run.manifest.machines[one.name] !== one.table.hash);
  if (other.length === 0) return;
  const names = other.map((one) => one.name).join(', ');
  throw new UserError(
    `${run.dir} was made with another version of the machine ${names}`,
    'run the scenario again with this version',
  );
}

/**
 * The events of a replication, the first that was written without a wish.
 * @throws UserError where none was written
 */
export async function eventsOf(opened: OpenedRun, replication?: number): Promise<EventSource> {
  const first = opened.run.replications()[0];
  if (first === undefined) {
    throw new UserError(`no events were kept in ${opened.name}`, 'run it with --log first or --log all');
  }
  return opened.run.source(replication ?? first);
}

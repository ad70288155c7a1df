/** One side of a comparison: a scenario with its run. */
import type { MeasureRow } from '../../events/index.ts';
import { openAnswers, type OpenedRun } from '../answers/opened-run.ts';
import type { ChangedScenario } from '../plan/changes.ts';

export interface Side {
  /** Name of the scenario, with what was set on it. */
  readonly name: string;
  readonly opened: OpenedRun;
  /** The scenario as it was read, with the source of each number; of a run that was kept without. */
  readonly written: ChangedScenario;
  readonly measures: readonly MeasureRow[];
}

/** @throws UserError, RunError where there is no such run */
export async function sideOfRun(text: string): Promise<Side> {
  const opened = openAnswers(text);
  const { scenario, run } = opened;
  return {
    name: run.manifest.name,
    opened,
    written: { scenario, parameters: [] },
    measures: await run.measures(),
  };
}

/** Why two runs are no pairs; null where they are: then a child has the same luck in both. */
export function whyUnpaired(base: Side, whatIf: Side): string | null {
  const [one, other] = [base.opened.run.manifest, whatIf.opened.run.manifest];
  if (one.imported !== undefined || other.imported !== undefined) return 'one was imported';
  if (one.seed !== other.seed) return `their seeds are not the same: ${one.seed} and ${other.seed}`;
  if (one.start !== other.start) return `they do not begin on one day: ${one.start} and ${other.start}`;
  if (one.years !== other.years) return `one is ${one.years} years long, the other ${other.years}`;
  if (one.random !== other.random) return 'they were drawn by two generators of random numbers';
  if (one.casepath !== other.casepath)
    return `they were made by casepath ${one.casepath} and ${other.casepath}`;
  return null;
}

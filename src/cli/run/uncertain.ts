/** What `--uncertainty` asks of a run: parameters of its own for every two replications. */
import { priorEndProblems, ScenarioErrors } from '../../scenario/index.ts';
import { PER_DRAW, uncertaintyOf, type Uncertainty } from '../../whatif/index.ts';
import type { CommandOptions } from '../command-options.ts';
import { counted } from '../format/numbers.ts';
import type { LoadedScenario } from '../load-scenario.ts';
import { openUnknowns } from '../open-unknowns.ts';
import { UserError } from '../user-error.ts';

export interface UncertainRun extends Uncertainty {
  /** Names of unknowns that a what-if or the command line says. */
  readonly kept: readonly string[];
}

/**
 * Null where it is not asked.
 * @throws UserError where nothing is unknown, ScenarioErrors where a prior cannot be
 */
export function uncertainRun(
  loaded: LoadedScenario,
  options: CommandOptions,
  seed: string,
): UncertainRun | null {
  if (options.uncertainty !== true) return null;
  const { scenario, resolved } = loaded;
  if (
    options.precision !== undefined ||
    (scenario.precision !== undefined && options.replications === undefined)
  )
    throw new UserError(
      '--uncertainty needs a number of replications, not a precision',
      'more replications make chance smaller, not ignorance: write --replications 40',
    );
  const { open, kept } = openUnknowns(loaded);
  if (open.length === 0)
    throw new UserError(
      kept.length === 0
        ? 'the scenario calls nothing unknown'
        : `${counted(kept.length, 'unknown')} of the scenario, and what is changed says what each of them is`,
      'calibration: unknown: lists parameters with what they may be (docs/reference/scenario.md)',
    );
  const problems = priorEndProblems(resolved, open);
  if (problems.length > 0) throw new ScenarioErrors(problems);
  return { ...uncertaintyOf(open, scenario.calibration?.posterior, seed), kept };
}

/** As the manifest keeps it. */
export const uncertaintyRecord = (
  { from, unknowns, kept, valuesOf }: UncertainRun,
  replications: number,
) => ({
  from,
  unknowns: unknowns.map((one) => one.name),
  kept: [...kept],
  perDraw: PER_DRAW,
  values: Array.from({ length: Math.ceil(replications / PER_DRAW) }, (_, draw) => valuesOf(draw * PER_DRAW)),
});

/** `30 parameters drawn from their priors for every 2 replications`. */
export function uncertaintyText({ from, unknowns }: UncertainRun): string {
  const where = from === 'posterior' ? 'what a calibration left possible' : 'their priors';
  return `${counted(unknowns.length, 'parameter')} drawn from ${where} for every ${PER_DRAW} replications`;
}

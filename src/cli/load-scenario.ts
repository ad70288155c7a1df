/** Reads SCENARIO with its machines, and refuses what cannot be run before anything is written. */
import { readMachineFiles } from '../scenario/machine-files.node.ts';
import { resolveMachines, type ResolvedMachines } from '../scenario/machines.ts';
import {
  checkScenario,
  ScenarioErrors,
  type Problem,
  type ResolvedScenario,
  type Scenario,
} from '../scenario/index.ts';
import { compileModel, type Model } from '../simulation/index.ts';
import type { CommandOptions } from './command-options.ts';
import { readMachineModule, type BroughtMachines } from './machine-module.ts';
import { readTyped } from './read-scenario.ts';
import { SHIPPED_MACHINES } from './run/model-of.ts';

export interface LoadedScenario {
  readonly resolved: ResolvedScenario;
  /** Whole: machines from files stand in it, so that a run needs no other file. */
  readonly scenario: Scenario;
  readonly machinery: ResolvedMachines;
  readonly model: Model;
  readonly years: number;
  /** What does not stop a run but is probably not meant. */
  readonly warnings: readonly Problem[];
}

const DEFAULT_YEARS = 1;

/** A scenario that has been read and is about to be checked. */
export type WhenRead = (read: Pick<LoadedScenario, 'scenario' | 'years'>) => void;

/**
 * @param whenRead told before the check, so that others can make ready for a scenario that will most likely do
 * @throws ScenarioErrors, ModelError with what is wrong with it
 * @throws UserError where the module of `--machines` does not do
 */
export async function loadScenario(
  text: string,
  options: Pick<CommandOptions, 'set' | 'years' | 'machines'>,
  whenRead?: WhenRead,
): Promise<LoadedScenario> {
  const resolved = withMachinesBrought(readTyped(text, options), await machinesBrought(options));
  const files = readMachineFiles(resolved);
  const machinery = resolveMachines(resolved.scenario, SHIPPED_MACHINES, files, resolved.at);
  const years = options.years ?? resolved.scenario.years ?? DEFAULT_YEARS;
  const scenario = withMachinesInside(resolved.scenario, files);
  whenRead?.({ scenario, years });
  const problems = checkScenario(resolved, machinery, SHIPPED_MACHINES);
  if (problems.some((one) => one.severity === 'error')) throw new ScenarioErrors(problems);
  const model = compileModel(scenario, machinery, { years });
  return { resolved, scenario, machinery, years, model, warnings: problems };
}

const machinesBrought = async ({ machines }: Pick<CommandOptions, 'machines'>): Promise<BroughtMachines> =>
  machines === undefined ? new Map() : readMachineModule(machines);

/** Names that the scenario lists stand for machines of the module first, then for shipped ones. */
function withMachinesBrought(resolved: ResolvedScenario, brought: BroughtMachines): ResolvedScenario {
  const { scenario } = resolved;
  if (brought.size === 0 || scenario.machines === undefined) return resolved;
  const machines = scenario.machines.map((written) =>
    typeof written === 'string' ? (brought.get(written) ?? written) : written,
  );
  return { ...resolved, scenario: { ...scenario, machines } };
}

function withMachinesInside(scenario: Scenario, files: ReadonlyMap<string, unknown>): Scenario {
  if (scenario.machines === undefined || files.size === 0) return scenario;
  const machines = scenario.machines.map((written) => {
    if (typeof written === 'string' || !('file' in written)) return written;
    const { file, ...rest } = written;
    return { ...rest, config: files.get(file) as Record<string, unknown> };
  });
  return { ...scenario, machines };
}

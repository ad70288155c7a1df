/** Reads a scenario from its text, with its machines, and checks it. */
import { checkScenario, ScenarioErrors, type ResolvedScenario, type Scenario } from '../scenario/index.ts';
import { readMachineFiles } from '../scenario/machine-files.node.ts';
import { resolveMachines } from '../scenario/machines.ts';
import { compileModel } from '../simulation/index.ts';
import type { Asked, LoadedScenario, LoadOptions } from './load-scenario.ts';
import { readMachineModule, type BroughtMachines } from './machine-module.ts';
import { readTyped } from './read-scenario.ts';
import { SHIPPED_MACHINES } from './run/model-of.ts';

/**
 * @param yearsOf how long it is run
 * @throws ScenarioErrors, ModelError, UserError as `loadScenario`
 */
export async function readAndCheck(
  text: string,
  asked: Asked,
  yearsOf: (scenario: Scenario, asked: Asked) => number,
  whenRead: LoadOptions['whenRead'],
): Promise<LoadedScenario> {
  const resolved = withMachinesBrought(readTyped(text, asked), await machinesBrought(asked));
  const files = readMachineFiles(resolved);
  const machinery = resolveMachines(resolved.scenario, SHIPPED_MACHINES, files, resolved.at);
  const scenario = withMachinesInside(resolved.scenario, files);
  const years = yearsOf(scenario, asked);
  whenRead?.({ scenario, years });
  const problems = checkScenario(resolved, machinery, SHIPPED_MACHINES);
  if (problems.some((one) => one.severity === 'error')) throw new ScenarioErrors(problems);
  const model = compileModel(scenario, machinery, { years });
  return { resolved, scenario, machinery, years, model, warnings: problems };
}

const machinesBrought = async ({ machines }: Asked): Promise<BroughtMachines> =>
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

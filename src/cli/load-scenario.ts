/** Reads SCENARIO with its machines, and refuses what cannot be run before anything is written. */
import { knownScenario } from '../scenario/known-scenarios.node.ts';
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
import { CHECKED_AHEAD } from './known-trees/checked-ahead.ts';
import { readMachineModule, type BroughtMachines } from './machine-module.ts';
import { scenarioPath, SHIPPED } from './places.ts';
import { readTyped } from './read-scenario.ts';
import { SHIPPED_MACHINES } from './run/model-of.ts';

export interface LoadedScenario {
  /** With the place and source of every number. */
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

type Asked = Pick<CommandOptions, 'set' | 'years' | 'machines'>;

export interface LoadOptions {
  /** Told before the check, so that others can make ready for a scenario that will most likely do. */
  readonly whenRead?: (read: Pick<LoadedScenario, 'scenario' | 'years'>) => void;
  /** Read and check it even where the build did so. */
  readonly anew?: boolean;
}

/**
 * @throws ScenarioErrors, ModelError with what is wrong with it
 * @throws UserError where the module of `--machines` does not do
 */
export async function loadScenario(
  text: string,
  asked: Asked,
  { whenRead, anew = false }: LoadOptions = {},
): Promise<LoadedScenario> {
  const known = anew || changesIt(asked) ? undefined : checkedAhead(text);
  if (known === undefined) return readAndCheck(text, asked, whenRead);
  const years = yearsOf(known, asked);
  whenRead?.({ scenario: known, years });
  const machinery = resolveMachines(known, SHIPPED_MACHINES, new Map());
  const model = compileModel(known, machinery, { years });
  let resolved: ResolvedScenario | undefined;
  return {
    get resolved() {
      return (resolved ??= readTyped(text));
    },
    scenario: known,
    machinery,
    model,
    years,
    warnings: [],
  };
}

/**
 * A scenario by name or path, read and checked, where nothing is to be run with it as it is.
 * @throws ScenarioErrors, ModelError with what is wrong with it
 */
export const scenarioOf = async (text: string): Promise<Scenario> =>
  checkedAhead(text) ?? (await loadScenario(text, {})).scenario;

const changesIt = ({ set = [], machines }: Asked): boolean => set.length > 0 || machines !== undefined;

const yearsOf = (scenario: Scenario, { years }: Asked): number => years ?? scenario.years ?? DEFAULT_YEARS;

const checkedAhead = (text: string): Scenario | undefined =>
  knownScenario(CHECKED_AHEAD, scenarioPath(text), SHIPPED);

async function readAndCheck(
  text: string,
  asked: Asked,
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

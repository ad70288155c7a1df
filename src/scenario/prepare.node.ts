/** Reads a scenario from disk with its machines and checks it: all that is wrong is told at once. */
import { checkScenario } from './check.ts';
import { readMachineFiles } from './machine-files.node.ts';
import { resolveMachines, type ResolvedMachines, type Shipped } from './machines.ts';
import { ScenarioErrors, sortProblems, type Problem } from './problem.ts';
import { readScenario, type ReadOptions } from './read.node.ts';
import type { ResolvedScenario } from './read.ts';

export interface PrepareOptions extends ReadOptions {
  readonly shipped: Shipped;
}

export interface PreparedScenario {
  readonly resolved: ResolvedScenario;
  readonly machinery: ResolvedMachines;
  /** Contents of the machine files by the path that the scenario gives. */
  readonly files: ReadonlyMap<string, unknown>;
  /** What does not stop a run but is probably not meant. */
  readonly warnings: readonly Problem[];
}

/**
 * @param pathOrName a path, or the name of a file in the shipped directory
 * @throws ScenarioErrors with every problem: of the text, and of what can be read of it against the machines
 */
export function prepareScenario(pathOrName: string, options: PrepareOptions): PreparedScenario {
  const resolved = readOrTellAll(pathOrName, options);
  const prepared = withMachines(resolved, options.shipped);
  if (prepared.warnings.some((one) => one.severity === 'error')) throw new ScenarioErrors(prepared.warnings);
  return prepared;
}

/** The scenario, or all problems: those of reading with those of what could be read. */
function readOrTellAll(pathOrName: string, options: PrepareOptions): ResolvedScenario {
  try {
    return readScenario(pathOrName, options);
  } catch (error) {
    if (!(error instanceof ScenarioErrors) || !error.readable) throw error;
    const problems = [...error.problems, ...furtherProblems(error.readable, options.shipped)];
    throw new ScenarioErrors(sortProblems(problems, error.readable.files), error.readable);
  }
}

function furtherProblems(readable: ResolvedScenario, shipped: Shipped): readonly Problem[] {
  try {
    return withMachines(readable, shipped).warnings.filter((one) => one.severity === 'error');
  } catch (error) {
    if (error instanceof ScenarioErrors) return error.problems;
    throw error;
  }
}

/** A scenario with its machines, and everything that its check finds. */
export function withMachines(resolved: ResolvedScenario, shipped: Shipped): PreparedScenario {
  const files = readMachineFiles(resolved);
  const machinery = resolveMachines(resolved.scenario, shipped, files, resolved.at);
  return { resolved, machinery, files, warnings: checkScenario(resolved, machinery, shipped) };
}

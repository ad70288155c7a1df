/**
 * Reads SCENARIO with its machines, and refuses what cannot be run before anything is written. What takes long to import is imported
 * when it is needed, which for a scenario that the build has checked is after others were told of it.
 */
import type { Problem, ResolvedScenario, Scenario } from '../scenario/index.ts';
import { knownScenario } from '../scenario/known-scenarios.node.ts';
import type { ResolvedMachines } from '../scenario/machines.ts';
import type { Model } from '../simulation/index.ts';
import type { CommandOptions } from './command-options.ts';
import { CHECKED_AHEAD } from './known-trees/checked-ahead.ts';
import { scenarioPath, SHIPPED } from './places.ts';

export interface LoadedScenario {
  /** With the place and source of every number. */
  readonly resolved: ResolvedScenario;
  /** Whole: machines from files stand in it, so that a run needs no other file. */
  readonly scenario: Scenario;
  readonly machinery: ResolvedMachines;
  /**
   * Of a scenario that the build has checked it is compiled when it is first asked for.
   * @throws ModelError where it cannot be, for the years that were asked
   */
  readonly model: Model;
  readonly years: number;
  /** What does not stop a run but is probably not meant. */
  readonly warnings: readonly Problem[];
}

const DEFAULT_YEARS = 1;

export type Asked = Pick<CommandOptions, 'set' | 'years' | 'machines'>;

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
  if (known === undefined)
    return (await import('./read-and-check.ts')).readAndCheck(text, asked, yearsOf, whenRead);
  const years = yearsOf(known, asked);
  whenRead?.({ scenario: known, years });
  return (await import('./checked-scenario.ts')).checkedScenario(text, known, years);
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

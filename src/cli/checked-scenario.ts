/** A scenario that the build has read and checked, with what it needs to be run. */
import { resolveMachines } from '../scenario/machines.ts';
import type { ResolvedScenario, Scenario } from '../scenario/index.ts';
import { compileModel, type Model } from '../simulation/index.ts';
import type { LoadedScenario } from './load-scenario.ts';
import { readTyped } from './read-scenario.ts';
import { SHIPPED_MACHINES } from './run/model-of.ts';

/** @param text the scenario as it was typed: with it the source of a number is found, where it is asked for */
export function checkedScenario(text: string, scenario: Scenario, years: number): LoadedScenario {
  const machinery = resolveMachines(scenario, SHIPPED_MACHINES, new Map());
  let resolved: ResolvedScenario | undefined;
  let model: Model | undefined;
  return {
    get resolved() {
      return (resolved ??= readTyped(text));
    },
    scenario,
    machinery,
    get model() {
      return (model ??= compileModel(scenario, machinery, { years }));
    },
    years,
    warnings: [],
  };
}
